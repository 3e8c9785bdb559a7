import type { MemberId } from './shared-event.ts'

/** What a row says of who is behind it. One that names nobody never left the device: it is one's own. */
export type OfSomebody = {
  /** Who began it. */
  readonly by?: MemberId | undefined
  /** Whom it was handed over to last. */
  readonly ownerId?: MemberId | undefined
}

/** Whom the customer can hold on to: whoever it was handed to, else who began it. Null: it is not shared. */
export function ownerOf({ by, ownerId }: OfSomebody): MemberId | null {
  return ownerId ?? by ?? null
}

/** From where somebody looks at what is the team's. Null, wherever it is taken: there is no team. */
export type Standpoint = {
  readonly me: MemberId
  /** Whose cases one looks after while they are away, and until when (`cover.ts`). */
  readonly covered: ReadonlyMap<MemberId, number>
}

export type Standing = 'mine' | 'covered' | 'theirs'

/** How something that falls due at a moment stands to who looks at it. */
export function standingOf(of: OfSomebody, from: Standpoint | null, atMs: number): Standing {
  const owner = ownerOf(of)
  if (from === null || owner === null || owner === from.me) return 'mine'
  return (from.covered.get(owner) ?? 0) > atMs ? 'covered' : 'theirs'
}

/** Whether somebody else wrote it: what they think of it themselves is nobody's business here. */
export function isByOther({ by }: OfSomebody, from: Standpoint | null): boolean {
  return from !== null && by !== undefined && by !== from.me
}

/** Whose cases are looked at: one's own with those one covers, all that are shared, or one member's. */
export type Whose = 'mine' | 'team' | { readonly memberId: MemberId }

/** Whether a case is among those looked at. What is not shared is looked at by its owner alone. */
export function isAmong(
  of: OfSomebody,
  whose: Whose,
  from: Standpoint | null,
  atMs: number,
): boolean {
  if (from === null || whose === 'mine') return standingOf(of, from, atMs) !== 'theirs'
  const owner = ownerOf(of)
  return owner !== null && (whose === 'team' || owner === whose.memberId)
}
