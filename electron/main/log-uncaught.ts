import { codeOf, log } from './log.ts'

/** Takes down what sort of error nobody caught, and changes nothing in what becomes of it. */
export function logWhatNobodyCaught(): void {
  process.on('uncaughtExceptionMonitor', (error) => log('nobody caught:', codeOf(error)))
}
