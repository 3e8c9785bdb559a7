import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { killTree } from './process-tree.ts'
import type { Profile } from './profile.ts'
import { argsFor, electronPath } from './running-app.ts'

// The system's own dialogs wait for somebody in front of the screen. Here they say what they show
// and are answered with the button of a number.

const stub = `
const { dialog } = require('electron')
const say = (shown) => process.stdout.write('dialog: ' + JSON.stringify(shown) + '\\n')
dialog.showErrorBox = (title, text) => say(title + '\\n' + text)
dialog.showMessageBoxSync = ({ message, detail }) => {
  say(message + '\\n' + detail)
  return Number(process.env.TANTO_TEST_ANSWER)
}
`

export type Ending = { readonly code: number | null; readonly dialogs: readonly string[] }

/** Starts the app where it will end by itself, and waits until it has. */
export async function runToItsEnd(profile: Profile, answer = 0): Promise<Ending> {
  const folder = mkdtempSync(join(tmpdir(), 'tanto-dialogs-'))
  const path = join(folder, 'dialogs.cjs')
  writeFileSync(path, stub)
  const child = spawn(electronPath(), ['-r', path, ...argsFor(profile)], {
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...process.env, TANTO_TEST_ANSWER: String(answer) },
  })
  const tooLong = setTimeout(() => killTree(child.pid ?? 0), 60_000)
  let said = ''
  child.stdout.on('data', (data: Buffer) => (said += data.toString()))
  const [code] = (await once(child, 'close')) as [number | null]
  clearTimeout(tooLong)
  rmSync(folder, { recursive: true })
  const dialogs = said
    .split('\n')
    .filter((line) => line.startsWith('dialog: '))
    .map((line) => JSON.parse(line.slice('dialog: '.length)) as string)
  return { code, dialogs }
}
