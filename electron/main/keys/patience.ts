const freeAttempts = 5
const longestWaitMs = 60_000

/**
 * Slows down whoever guesses: after five wrong attempts in a row each next one waits, twice as long
 * every time, a minute at most.
 */
export function createPatience(wait: (ms: number) => Promise<void>) {
  let wrong = 0
  return async <T>(attempt: () => Promise<T>, isRight: (outcome: T) => boolean): Promise<T> => {
    if (wrong >= freeAttempts) {
      await wait(Math.min(1000 * 2 ** (wrong - freeAttempts), longestWaitMs))
    }
    const outcome = await attempt()
    wrong = isRight(outcome) ? 0 : wrong + 1
    return outcome
  }
}
