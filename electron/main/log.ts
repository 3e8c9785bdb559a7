/** A word of a program, such as ENOSPC or `http:`: no room for a sentence, a path or an address. */
const codePattern = /^[\w:-]{1,32}$/

/**
 * One line for whoever runs the app from a terminal. Never holds anything a customer said: the
 * message is written in the code, letter by letter (a test reads the calls), and the `code` that may
 * follow is dropped when it is more than one.
 */
export function log(message: string, code = ''): void {
  process.stderr.write(`tanto: ${message}${codePattern.test(code) ? ` ${code}` : ''}\n`)
}

/** The code or the class of an error, never its message: that can hold a path with somebody's name. */
export function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  return 'code' in error ? String(error.code) : error.name
}
