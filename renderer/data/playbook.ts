import playbookJson from '#resources/playbooks/repair.json'
import { type Playbook, playbookSchema } from '#shared/method/playbook.ts'

export const playbook: Playbook = playbookSchema.parse(playbookJson)
