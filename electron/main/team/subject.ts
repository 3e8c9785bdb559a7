import { createHmac } from 'node:crypto'
import type { DeviceId, StreamId, TeamId } from '#shared/team/shared-event.ts'

/** Where a message stands: under the token of a stream of events, among the members, or present only. */
export type Place =
  | { readonly kind: 'events'; readonly token: string }
  | { readonly kind: 'members' }
  | { readonly kind: 'presence' }

const letters = { events: 'e', members: 'm', presence: 'p' } as const

/** The engine's subject: what its operator reads, and what its permissions go by. */
export function subjectOf(team: TeamId, place: Place, device: DeviceId): string {
  const parts = place.kind === 'events' ? [place.token, device] : [device]
  return ['tanto', team, letters[place.kind], ...parts].join('.')
}

/** What is stored of a team. Who is present is not. */
export function storedSubjects(team: TeamId): readonly string[] {
  return [`tanto.${team}.e.>`, `tanto.${team}.m.>`]
}

/** Null: none of ours. */
export function readSubject(
  subject: string,
): { readonly team: TeamId; readonly place: Place; readonly device: DeviceId } | null {
  const match = /^tanto\.([\w-]{1,64})\.(?:e\.([\w-]{22})|([mp]))\.([\w-]{1,64})$/.exec(subject)
  if (!match) return null
  const [, team, token, letter, device] = match
  const place: Place =
    token !== undefined
      ? { kind: 'events', token }
      : { kind: letter === 'm' ? 'members' : 'presence' }
  return { team: team as TeamId, place, device: device as DeviceId }
}

/** What tells the operator that messages belong together, and not to what: the same in all epochs. */
export function streamToken(stream: StreamId, key: Uint8Array): string {
  return createHmac('sha256', key).update(stream).digest('base64url').slice(0, 22)
}
