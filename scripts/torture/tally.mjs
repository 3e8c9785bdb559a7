import process from 'node:process'

const TOLD_EVERY = 20

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
   * @param {boolean} [mayMiss] no copy was left whole: what is missing must be told, not found
   */
  judge(name, { missing, isEmpty, isTold, story }, mayMiss = false) {
    if (missing === 0 && !isEmpty) return true
    if (!mayMiss) this.lost += missing
    if (!isTold) this.silentResets += 1
    if (!mayMiss || !isTold) {
      complain(`${name}: ${missing} missing${isTold ? '' : ', and nobody was told'}: ${story}`)
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

  /** Says now and then how far it is. @param {'kills' | 'cuts' | 'damage'} part @param {number} count */
  progress(part, count) {
    if (this[part] % TOLD_EVERY === 0) note(`${part}: ${this[part]} of ${count}`)
  }

  /** How much went wrong so far. */
  get faults() {
    return this.lost + this.silentResets + this.untold
  }

  /** In one line of JSON. */
  get result() {
    const { kills, cuts, damage, acked, lost, silentResets } = this
    return JSON.stringify({ kills, cuts, damage, acked, lost, silentResets })
  }
}

/** @param {string} line */
export function note(line) {
  process.stdout.write(`${line}\n`)
}

/** @param {string} line */
const complain = (line) => note(`✗ ${line}`)
