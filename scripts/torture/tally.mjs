import process from 'node:process'

/**
 * @typedef {object} Wanted
 * @property {boolean} [mustTell] something had to be repaired: the user is told
 * @property {boolean} [mayMiss] no copy was left whole: what is missing must be told, not found
 */

/** Counts what was done to the app and what became of it. */
export class Tally {
  kills = 0
  cuts = 0
  damage = 0
  /** Keys and lines that the app called saved. */
  acked = 0
  lost = 0
  silentResets = 0
  /** Repairs that nobody was told of. */
  untold = 0

  /**
   * Judges one start. True when it can be gone on from.
   * @param {string} name of what was done before
   * @param {import('./check-start.mjs').Start} start
   * @param {Wanted} [wanted]
   */
  judge(name, start, { mayMiss = false } = {}) {
    const isShort = start.missing > 0 || start.isEmpty
    if (!isShort) return true
    if (!mayMiss) {
      this.lost += start.missing
      complain(`${name}: ${start.missing} lost: ${start.story}`)
    }
    if (!start.isTold) {
      this.silentResets += 1
      complain(`${name}: nobody was told: ${start.story}`)
    }
    return false
  }

  /** The app never came up with anything to use. @param {string} name @param {number} size @param {Error} error */
  couldNotStart(name, size, error) {
    this.lost += size
    complain(`${name}: the app could not be used: ${error.message}`)
  }

  /** @param {string} name */
  nobodyTold(name) {
    this.untold += 1
    complain(`${name}: it was repaired and nobody was told`)
  }

  get isGood() {
    return this.lost === 0 && this.silentResets === 0
  }
}

/** @param {string} line */
export function note(line) {
  process.stdout.write(`${line}\n`)
}

/** @param {string} line */
const complain = (line) => note(`✗ ${line}`)
