/** How long was listened, and how long each side spoke meanwhile, in milliseconds. */
export type TalkSums = {
  readonly lengthMs: number
  readonly meMs: number
  /** The same where both sides were measured. */
  readonly both: { readonly lengthMs: number; readonly meMs: number; readonly themMs: number }
}

export const noSums: TalkSums = {
  lengthMs: 0,
  meMs: 0,
  both: { lengthMs: 0, meMs: 0, themMs: 0 },
}

/**
 * My share, from 0 to 1. Of the talking: my time beside theirs and mine together, as research counts
 * it (R18). Of the time: where their side is not known, how much of the time I spoke; whether they
 * spoke in the rest is not known either.
 */
export type TalkShare = { readonly of: 'talking' | 'time'; readonly share: number }

type Measured = { readonly lengthMs: number; readonly meMs: number; readonly themMs: number | null }

export function sumsWith(sums: TalkSums, { lengthMs, meMs, themMs }: Measured): TalkSums {
  const { both } = sums
  return {
    lengthMs: sums.lengthMs + lengthMs,
    meMs: sums.meMs + meMs,
    both:
      themMs === null
        ? both
        : {
            lengthMs: both.lengthMs + lengthMs,
            meMs: both.meMs + meMs,
            themMs: both.themMs + themMs,
          },
  }
}

export function sumsOf(pieces: readonly Measured[]): TalkSums {
  return pieces.reduce(sumsWith, noSums)
}

/** Null: nothing was measured, or nobody said a word. Both sides count where they were most of it. */
export function shareOf({ lengthMs, meMs, both }: TalkSums): TalkShare | null {
  if (both.lengthMs > 0 && both.lengthMs * 2 >= lengthMs) {
    const spokenMs = both.meMs + both.themMs
    return spokenMs === 0 ? null : { of: 'talking', share: both.meMs / spokenMs }
  }
  return lengthMs === 0 ? null : { of: 'time', share: Math.min(1, meMs / lengthMs) }
}
