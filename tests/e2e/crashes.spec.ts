import { readdirSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { filesHolding } from './support/bytes-on-disk.ts'
import { signalTree } from './support/process-tree.ts'
import { expect, test } from './support/test.ts'

const planted = 'Marlow said it in confidence'

/** Where the app keeps on purpose what was typed. */
const stores = /^(journal|IndexedDB)\b/

test('a crash leaves no report behind, and nothing of what was typed but where it is kept', async ({
  app,
  profile,
}) => {
  await app.companion.evaluate((text) => console.log(text), planted)
  await app.desk.getByRole('button', { name: 'Call now' }).click()
  await app.companion.getByRole('textbox').first().fill(planted)
  await app.companion.locator('[data-save-state="saved"]').waitFor()

  const crashed = app.desk.waitForEvent('crash')
  await app.electron.evaluate(({ BrowserWindow }) => {
    const isDesk = (url: string) => url.includes('/desk.html')
    const desk = BrowserWindow.getAllWindows().find((one) => isDesk(one.webContents.getURL()))
    desk?.webContents.forcefullyCrashRenderer()
  })
  await crashed
  signalTree(app.electron.process().pid ?? 0, 'SIGSEGV')
  await app.kill()
  expect(app.takeComplaints().filter((line) => !line.startsWith('tanto: a page ended: '))).toEqual(
    [],
  )

  writeFileSync(join(profile.folder, 'found.txt'), planted)
  const elsewhere = filesHolding(profile.folder, planted)
    .map((path) => relative(profile.folder, path))
    .filter((name) => !stores.test(name))
  expect(elsewhere, 'but for the file that proves one would be found').toEqual(['found.txt'])
  const files = readdirSync(profile.folder, { recursive: true, encoding: 'utf8' })
  expect(files.filter((name) => /\.dmp$|\bcore(\.\d+)?$/.test(name))).toEqual([])
})
