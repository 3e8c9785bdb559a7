import type { CaseId } from '../base/ids.ts'
import { err, ok, type Result } from '../base/result.ts'
import { dayMs } from '../base/time.ts'
import { type Heard, heard } from './heard.ts'
import { type DeviceId, sharedEventSchema } from './shared-event.ts'
import { mayTell, type Role } from './role.ts'
import { streamOf } from './sharing.ts'
import { stampedAtMs } from './stamp.ts'

/** How far a clock may be ahead of the server's. One that is wrong by a year still counts. */
export const furthestAheadMs = 2 * 365 * dayMs

/** Why an event of the team is passed over, on every device alike. */
export type Refused =
  | 'malformed'
  | 'not-its-device'
  | 'not-its-stream'
  | 'not-a-member'
  | 'not-allowed'
  | 'too-far-ahead'

/** How a message came, by what the engine vouches for and everybody is told alike. */
export type Arrival = {
  /** Whose part of the subject it was published under. */
  readonly device: DeviceId
  readonly storedAtMs: number
  /** Who that device belonged to, and their role, as the stream had said up to this message. */
  readonly member: { readonly id: string; readonly role: Role } | null
}

/**
 * Whether what came counts. It depends on nothing but the message and what stands before it in the
 * engine's stream, so that no two devices judge differently. Size and seal were looked at before.
 */
export function admit(
  content: unknown,
  { device, storedAtMs, member }: Arrival,
): Result<Heard, Refused> {
  const parsed = sharedEventSchema.safeParse(content)
  if (!parsed.success) return err('malformed')
  const shared = heard(parsed.data)
  if (shared.device !== device) return err('not-its-device')
  if (!isOfItsStream(shared)) return err('not-its-stream')
  if (!member || member.id !== shared.author) return err('not-a-member')
  if (!mayTell(member.role, shared)) return err('not-allowed')
  // Everybody's clock goes on from the newest stamp: one from far ahead would end the count.
  const aheadMs =
    Math.max(0, ...[shared.stamp, ...Object.values(shared.seen)].map(stampedAtMs)) - storedAtMs
  return aheadMs > furthestAheadMs ? err('too-far-ahead') : ok(shared)
}

/** What names no case itself is about a row of its stream, or about none. */
function isOfItsStream({ known, stream }: Heard): boolean {
  if (known === null) return true
  return streamOf(known, () => stream.slice(stream.indexOf('/') + 1) as CaseId) === stream
}
