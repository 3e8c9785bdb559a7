import { spawn } from 'node:child_process'
import { expect } from '@playwright/test'
import { activeWindow, visibleWindows } from './x-display.ts'

const title = 'Softphone sample'

/** A program that is no part of the app and has the focus, as a softphone or a CRM would. */
export async function otherProgram(): Promise<{ xId: number; end: () => void }> {
  const child = spawn('xmessage', ['-title', title, 'A call comes in.'], { stdio: 'ignore' })
  await expect.poll(() => visibleWindows(title)).not.toEqual([])
  const [xId = 0] = visibleWindows(title)
  await expect.poll(activeWindow).toBe(xId)
  return { xId, end: () => child.kill() }
}
