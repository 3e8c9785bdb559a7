import { app } from 'electron'

/** All pages live in one process (ADR 0011). Must run before the app is ready. */
export function shareOnePageProcess(): void {
  app.commandLine.appendSwitch('process-per-site')
}
