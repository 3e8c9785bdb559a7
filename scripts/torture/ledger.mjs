import { TypingRep } from './typing-rep.mjs'

/** What the app was heard to call saved. It is kept outside of the profile. */
export class Ledger {
  /** The lines of calls that are over, by case. @type {Map<string, readonly string[]>} */
  over = new Map()
  /** The case whose call runs. */
  runningCase = ''
  /** Who types into that call. */
  rep = new TypingRep()
  /** What opens the profile; null where nothing has to. @type {string | null} */
  passphrase = null

  copy() {
    const copy = new Ledger()
    copy.over = new Map(this.over)
    copy.runningCase = this.runningCase
    copy.rep = this.rep.copy()
    copy.passphrase = this.passphrase
    return copy
  }

  /** Everything the app must show, in lines and keys. */
  get size() {
    const lines = [...this.over.values()].flat().length
    return lines + this.rep.safe
  }
}
