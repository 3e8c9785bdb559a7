/**
 * The same numbers in every run: a benchmark's data must not differ from one run to the next.
 * (mulberry32, public domain)
 * @param {number} seed
 */
export function createRandom(seed) {
  let state = seed
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  /** @param {number} from @param {number} to both included */
  const whole = (from, to) => from + Math.floor(next() * (to - from + 1))
  return {
    whole,
    /** @param {number} share of the times that it is true */
    chance: (share) => next() < share,
    /** @template T @param {readonly T[]} choices @returns {T} */
    pick: (choices) => /** @type {T} */ (choices[whole(0, choices.length - 1)]),
    /** Shaped like a real id, so that it takes the same room. */
    id: () => {
      const hex = Array.from({ length: 32 }, () => whole(0, 15).toString(16)).join('')
      return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`
    },
  }
}

/** @typedef {ReturnType<typeof createRandom>} Random */
