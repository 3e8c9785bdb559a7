import { type Browser, chromium, type Page } from '@playwright/test'
import { type Run, runOn } from './packed-app.ts'
import { expect } from './test.ts'

// A packaged program has no door for a test driver but Chromium's own, and that only under a name by
// which Electron takes it for one that is still being developed.

/** Both pages are there before anybody attaches: a page that begins meanwhile would wait for ever. */
export async function startDriven(executable: string, profileFolder: string): Promise<Run> {
  const run = runOn(profileFolder, executable, ['--remote-debugging-port=0'])
  await expect.poll(() => pagesOf(run), { timeout: 30_000 }).toHaveLength(2)
  return run
}

export function attachTo(run: Run): Promise<Browser> {
  return chromium.connectOverCDP(doorOf(run)?.[0] ?? '')
}

export async function pageOf(browser: Browser, name: string): Promise<Page> {
  const pages = () => browser.contexts().flatMap((context) => context.pages())
  const isIt = (page: Page) => page.url().includes(`/${name}.html`)
  await expect.poll(() => pages().some(isIt)).toBe(true)
  const page = pages().find(isIt)
  if (!page) throw new Error(`There is no ${name} window`)
  return page
}

const doorOf = (run: Run) => /ws:\/\/(\S+?)\/\S+/.exec(run.output())

/** The pages that have a title by now, as the program itself lists them. */
async function pagesOf(run: Run): Promise<string[]> {
  const [, host] = doorOf(run) ?? []
  if (host === undefined) return []
  const listed = (await (await fetch(`http://${host}/json`)).json()) as Record<string, string>[]
  return listed.flatMap(({ url, title }) => (title === 'Tanto' && url ? [url] : []))
}
