import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { axeFolder } from './axe-report.ts'

/** Makes one file of all that was examined, by however many workers. Playwright runs it at the end. */
// oxlint-disable-next-line import/no-default-export -- this is how Playwright is given it
export default function gatherAxeReport(): void {
  if (!existsSync(axeFolder)) return
  const screens = readdirSync(axeFolder)
    .toSorted()
    .flatMap((name) => readFileSync(join(axeFolder, name), 'utf8').split('\n').filter(Boolean))
    .map((line) => JSON.parse(line) as { violations: readonly string[] })
  const violations = screens.reduce((sum, screen) => sum + screen.violations.length, 0)
  writeFileSync(
    join(axeFolder, '../axe.json'),
    JSON.stringify({ examined: screens.length, violations, screens }, null, 1),
  )
}
