/** The few best of many, by number, found in one pass without ever sorting them all. */
export type Best = {
  readonly offer: (place: number, rank: number) => void
  /** The best first. */
  readonly taken: () => number[]
  readonly offered: () => number
}

type Ranked = { readonly place: number; readonly rank: number }

/** What may be among the best is put in order once there are so many times more of it. */
const slack = 8

export function best(most: number): Best {
  let kept: Ranked[] = []
  let worst = -Infinity
  let offered = 0
  const cut = () => {
    kept = kept.toSorted((a, b) => b.rank - a.rank).slice(0, most)
    if (kept.length === most) worst = kept.at(-1)?.rank ?? worst
  }
  return {
    offer: (place, rank) => {
      offered += 1
      if (rank <= worst) return
      kept.push({ place, rank })
      if (kept.length >= most * slack) cut()
    },
    taken: () => {
      cut()
      return kept.map(({ place }) => place)
    },
    offered: () => offered,
  }
}
