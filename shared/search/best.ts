/** The few best of many, found in one pass, without ever sorting them all. */
export type Best<T> = {
  readonly offer: (value: T, rank: number) => void
  /** The best first. */
  readonly taken: () => T[]
  readonly offered: () => number
}

/** What may be among the best is put in order once there are so many times more of it. */
const slack = 8

export function best<T>(most: number): Best<T> {
  let kept: { value: T; rank: number }[] = []
  let worst = -Infinity
  let offered = 0
  const cut = () => {
    kept = kept.toSorted((a, b) => b.rank - a.rank).slice(0, most)
    if (kept.length === most) worst = kept.at(-1)?.rank ?? worst
  }
  return {
    offer: (value, rank) => {
      offered += 1
      if (rank <= worst) return
      kept.push({ value, rank })
      if (kept.length >= most * slack) cut()
    },
    taken: () => {
      cut()
      return kept.map(({ value }) => value)
    },
    offered: () => offered,
  }
}
