import type { Progress } from './lifecycle.ts'
import { isLiving } from './stage.ts'

/**
 * Whether the buyer has to hear from us again and again (method: "Follow-up"): from the first contact
 * until it is fixed, but not while we wait for them and the clock stands.
 */
export function owesUpdate(progress: Progress): boolean {
  const { contactedAtMs, fixedAtMs, verdict, stage, waiting } = progress
  const isBeingFixed = isLiving(progress) && stage !== 'open' && verdict?.value !== 'solved'
  return isBeingFixed && !waiting && contactedAtMs !== null && fixedAtMs === null
}
