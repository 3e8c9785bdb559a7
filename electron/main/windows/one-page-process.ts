import { app } from 'electron'

/**
 * All pages live in one process (ADR 0011). Must run before the app is ready. Not under a debugger:
 * one that holds two new pages of one process until it has looked at them may hold them for ever.
 */
export function shareOnePageProcess(): void {
  if (!app.commandLine.hasSwitch('remote-debugging-port')) {
    app.commandLine.appendSwitch('process-per-site')
  }
}
