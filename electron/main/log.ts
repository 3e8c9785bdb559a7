import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** A word of a program, such as ENOSPC or `http:`: no room for a sentence, a path or an address. */
const codePattern = /^[\w:-]{1,32}$/

/** When the file is this large it becomes the older one, and a new one is begun: 512 KiB in all. */
const largestBytes = 256 * 1024

/** Where lines are kept; null: nobody opened the log yet. */
let folder: string | null = null

/** The files of the log under a profile, the older one first. */
export const logFiles = (userData: string): readonly string[] =>
  ['tanto.old.log', 'tanto.log'].map((name) => join(userData, 'logs', name))

/** From now on lines are kept in a file of the profile too. */
export function keepLog(userData: string): void {
  folder = userData
}

/**
 * One line for whoever runs the app from a terminal, and for the diagnostics. Never holds anything a
 * customer said: the message is written in the code, letter by letter (a test reads the calls), and
 * the `code` that may follow is dropped when it is more than one.
 */
export function log(message: string, code = ''): void {
  const line = `${message}${codePattern.test(code) ? ` ${code}` : ''}\n`
  process.stderr.write(`tanto: ${line}`)
  if (folder !== null) append(folder, `${new Date().toISOString()} ${line}`)
}

/** At once, for the next line of code may be the last. A log that can't be written is no log. */
function append(userData: string, line: string): void {
  const [older = '', newest = ''] = logFiles(userData)
  try {
    mkdirSync(join(userData, 'logs'), { recursive: true, mode: 0o700 })
    if ((statSync(newest, { throwIfNoEntry: false })?.size ?? 0) + line.length > largestBytes) {
      renameSync(newest, older)
    }
    appendFileSync(newest, line, { mode: 0o600 })
  } catch {
    // Said in the terminal already; a full disk is told by the windows.
  }
}

/** The code or the class of an error, never its message: that can hold a path with somebody's name. */
export function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  return 'code' in error ? String(error.code) : error.name
}
