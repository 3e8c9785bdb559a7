import type { Heard } from './heard.ts'
import { leavesDevice } from './sharing.ts'

/** What somebody may do in a team: work on cases; also change what is content; only look. */
export type Role = 'rep' | 'lead' | 'read-only'

/** Whether the team takes an event from somebody. Of what is not understood, its stream decides. */
export function mayTell(role: Role, { known, stream }: Pick<Heard, 'known' | 'stream'>): boolean {
  if (role === 'read-only') return false
  if (known && !leavesDevice(known)) return false
  return stream !== 'content' || role === 'lead'
}
