import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import { _electron, type ElectronApplication, expect, type Page } from '@playwright/test'
import { isAlive, killTree } from './process-tree.ts'
import type { Profile } from './profile.ts'

export const projectRoot = resolve(import.meta.dirname, '../../..')

/** The app as it runs for a test: the real one, on the real Electron runtime. */
export type RunningApp = {
  readonly electron: ElectronApplication
  readonly desk: Page
  readonly companion: Page
  /**
   * What must not happen: requests that leave, errors on a console. Whatever is left at the end of
   * a test fails it, so a test that provokes some takes them.
   */
  readonly takeComplaints: () => string[]
  /** Quits as a user would. Nothing happens when it is gone already. */
  readonly quit: () => Promise<void>
  /** kill -9 of the whole process tree. */
  readonly kill: () => Promise<void>
}

/** Starts the built app on a profile. Both windows are loaded when it resolves. */
export async function startApp(
  profile: Profile,
  extraArgs: string[] = [],
  extraEnv: Readonly<Record<string, string>> = {},
  appFolder = projectRoot,
): Promise<RunningApp> {
  const { ELECTRON_RUN_AS_NODE: _asNode, ...env } = { ...process.env, ...extraEnv }
  const electron = await _electron.launch({
    executablePath: electronPath(),
    args: [...argsFor(profile, appFolder), ...extraArgs],
    env: env as Record<string, string>,
  })
  const complaints: string[] = []
  listenForComplaints(electron, complaints)

  const desk = await windowOf(electron, 'desk')
  const companion = await windowOf(electron, 'companion')
  const pid = electron.process().pid ?? 0
  let isGone = false
  return {
    electron,
    desk,
    companion,
    takeComplaints: () => complaints.splice(0),
    quit: async () => {
      if (isGone) return
      isGone = true
      await electron.close()
    },
    kill: async () => {
      isGone = true
      killTree(pid)
      await expect.poll(() => isAlive(pid)).toBe(false)
    },
  }
}

/** Starts the app once more on a profile that is in use. Resolves with its exit code. */
export async function runSecondInstance(
  profile: Profile,
  extraArgs: readonly string[] = [],
): Promise<number | null> {
  const child = spawn(electronPath(), [...argsFor(profile), ...extraArgs], { stdio: 'ignore' })
  const [code] = (await once(child, 'exit')) as [number | null]
  return code
}

export function electronPath(): string {
  const path = process.env['ELECTRON_EXEC_PATH']
  if (!path) throw new Error('ELECTRON_EXEC_PATH is not set: run by `npm test`')
  return path
}

/** @param appFolder where the built app is */
export function argsFor(profile: Profile, appFolder = projectRoot): string[] {
  return [
    appFolder,
    `--user-data-dir=${profile.folder}`,
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ]
}

function listenForComplaints(electron: ElectronApplication, complaints: string[]): void {
  electron.context().on('request', (request) => {
    const url = request.url()
    if (!/^(app|data|blob):/.test(url)) complaints.push(`request to ${url}`)
  })
  electron.context().on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()}`)
  })
  electron.context().on('weberror', (error) => complaints.push(`page: ${String(error.error())}`))
  electron.process().stderr?.on('data', (data: Buffer) => {
    // The app's own lines only: Chromium's about dbus and GPUs are no matter of ours.
    for (const line of data.toString().split('\n')) {
      if (line.startsWith('tanto:')) complaints.push(line)
    }
  })
}

async function windowOf(electron: ElectronApplication, name: string): Promise<Page> {
  const isIt = (page: Page) => page.url().startsWith(`app://bundle/${name}.html`)
  await expect.poll(() => electron.windows().some(isIt), { timeout: 30_000 }).toBe(true)
  const page = electron.windows().find(isIt)
  if (!page) throw new Error(`There is no ${name} window`)
  await page.waitForLoadState('load')
  return page
}
