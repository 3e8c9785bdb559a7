import playbookJson from '#resources/playbooks/repair.json'
import { playbookInForce } from '#shared/content/playbook-in-force.ts'
import { type Playbook, playbookSchema } from '#shared/method/playbook.ts'
import { madeOnce, useChanges } from './content.tsx'

export const builtInPlaybook: Playbook = playbookSchema.parse(playbookJson)

/** What is built in, with the changes of a firm on it. */
export const playbookWith = madeOnce((changes) => playbookInForce(builtInPlaybook, changes))

/** The playbook in force where one is. */
export function usePlaybook(): Playbook {
  return playbookWith(useChanges())
}
