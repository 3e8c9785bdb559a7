/** The few best of many, found in one pass, without ever sorting them all. */
export type Best<T> = {
  readonly offer: (value: T, rank: number) => void
  /** The best first. */
  readonly taken: () => T[]
  readonly offered: () => number
}

export function best<T>(most: number): Best<T> {
  const kept: { value: T; rank: number }[] = []
  let offered = 0
  return {
    offer: (value, rank) => {
      offered += 1
      const worst = kept.at(-1)
      if (kept.length === most && worst && worst.rank >= rank) return
      let at = kept.length
      while (at > 0 && (kept[at - 1]?.rank ?? 0) < rank) at -= 1
      kept.splice(at, 0, { value, rank })
      if (kept.length > most) kept.pop()
    },
    taken: () => kept.map(({ value }) => value),
    offered: () => offered,
  }
}
