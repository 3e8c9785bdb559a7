import { startChild } from '../launch/processes.mjs'

/**
 * The keyboard of the display, whatever has the focus: only it reaches a global shortcut. One
 * xdotool stays open, so that no start of a process is measured along.
 */
export function openKeyboard() {
  const child = startChild('xdotool', ['-'], { stdio: ['pipe', 'ignore', 'ignore'] })
  let problem = ''
  child.once('error', () => (problem = 'xdotool is missing: npm run bench installs it.'))
  return {
    /** @param {string} chord such as "ctrl+shift+space" */
    press: (chord) => {
      if (problem !== '') throw new Error(problem)
      child.stdin?.write(`key --delay 0 ${chord}\n`)
    },
    close: () => child.stdin?.end(),
  }
}
