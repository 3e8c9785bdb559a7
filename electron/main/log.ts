/** One line for whoever runs the app from a terminal. Never holds anything a customer said. */
export function log(message: string): void {
  process.stderr.write(`tanto: ${message}\n`)
}
