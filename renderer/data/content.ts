import playbookJson from '#resources/playbooks/repair.json'
import catalogueJson from '#resources/remedies/catalogue.json'
import { type Playbook, playbookSchema } from '#shared/method/playbook.ts'
import { type RemedyCatalogue, remedyCatalogueSchema } from '#shared/remedy/catalogue.ts'

export const playbook: Playbook = playbookSchema.parse(playbookJson)
export const catalogue: RemedyCatalogue = remedyCatalogueSchema.parse(catalogueJson)
