import { execFileSync } from 'node:child_process'
import { test } from '@playwright/test'

// The display as anybody sees it who is not the app: its window manager and its real keyboard.

/** Skips a test where there is no X display, and says why. */
export function needsXDisplay(): void {
  const reason = 'it asks the window manager of an X display, which is there on Linux only'
  if (process.platform !== 'linux') console.log(`skipped: ${reason}`)
  test.skip(process.platform !== 'linux', reason)
}

/** The window that has the focus, or 0. */
export function activeWindow(): number {
  try {
    return Number(run('xdotool', 'getactivewindow'))
  } catch {
    return 0
  }
}

export function titleOf(xId: number): string {
  return xId === 0 ? '' : run('xdotool', 'getwindowname', String(xId))
}

/** Presses a chord such as "ctrl+shift+space" on the keyboard itself, whatever has the focus. */
export function pressOnKeyboard(chord: string): void {
  run('xdotool', 'key', '--clearmodifiers', chord)
}

/** Types on the keyboard itself: it goes to whichever window has the focus. */
export function typeOnKeyboard(text: string): void {
  run('xdotool', 'type', '--delay', '20', text)
}

export function moveWindowTo(xId: number, x: number, y: number): void {
  run('xdotool', 'windowmove', '--sync', String(xId), String(x), String(y))
}

export function resizeWindow(xId: number, width: number, height: number): void {
  run('xdotool', 'windowsize', String(xId), String(width), String(height))
}

/** Whether the window manager keeps a window above all others. */
export function isAbove(xId: number): boolean {
  return run('xprop', '-id', String(xId), '_NET_WM_STATE').includes('_NET_WM_STATE_ABOVE')
}

/** The visible windows whose title is this. */
export function visibleWindows(title: string): number[] {
  try {
    const found = run('xdotool', 'search', '--onlyvisible', '--name', `^${title}$`)
    return found.split('\n').filter(Boolean).map(Number)
  } catch {
    return []
  }
}

function run(command: string, ...args: string[]): string {
  return execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim()
}
