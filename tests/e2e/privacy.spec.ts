import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DesktopBridge } from '#shared/ipc/desktop-api.ts'
import { DeskPage } from './pages/desk-page.ts'
import { labelsIn } from './pages/labels.ts'
import { clipboardContent } from './support/clipboard.ts'
import type { RunningApp } from './support/running-app.ts'
import { saveAs, saveLetter } from './support/save-dialog.ts'
import { expect, test } from './support/test.ts'

const labels = labelsIn('en')

/** Notes what is asked of the system from now on: it cannot be asked back everywhere. */
async function noteProtection(app: RunningApp): Promise<() => Promise<string[]>> {
  await app.electron.evaluate(({ BrowserWindow }) => {
    const asked: string[] = []
    Object.assign(globalThis, { asked })
    const windows = Object.getPrototypeOf(BrowserWindow.prototype) as Electron.BrowserWindow
    windows.setContentProtection = function (this: Electron.BrowserWindow, isOn) {
      const page = this.webContents.getURL().split('#')[0]?.split('/').at(-1)
      asked.push(`${page || 'a new window'}: ${isOn}`)
    }
  })
  return () => app.electron.evaluate(() => (globalThis as unknown as { asked: string[] }).asked)
}

test('keeping out of screen sharing is asked of the system for the windows there are at once, and for new ones', async ({
  app,
  profile,
}) => {
  const asked = await noteProtection(app)
  const change = (hideFromScreenSharing: boolean) =>
    app.desk.evaluate(
      (patch) =>
        (window as unknown as { desktop: DesktopBridge }).desktop.changeSettings({ patch }),
      { hideFromScreenSharing },
    )
  await change(true)
  expect((await asked()).toSorted()).toEqual(['companion.html: true', 'desk.html: true'])
  await saveAs(app, join(profile.folder, 'letter.pdf'))
  await saveLetter(app, 'pdf')
  expect((await asked()).slice(2)).toEqual(['a new window: true'])
  await change(false)
  const last = (await asked()).slice(3)
  expect(last.toSorted()).toEqual(['companion.html: false', 'desk.html: false'])
})

test('Settings say in words what is kept from whom', async ({ app }) => {
  await app.desk.getByRole('link', { name: labels.desk.nav.settings }).click()
  const privacy = app.desk.getByRole('region', { name: labels.desk.privacy.title })
  const notSeen = privacy.getByRole('radio', { name: labels.desk.privacy.hidden })
  if (process.platform === 'linux') {
    await expect(notSeen).toBeDisabled()
    await expect(privacy).toContainText(labels.desk.privacy.sharingNotOnLinux)
  } else {
    await expect(notSeen).toBeEnabled()
  }
  await expect(privacy.getByRole('radio', { name: labels.desk.privacy.cleared })).toBeChecked()
})

test.describe('text copied with the keyboard', () => {
  const whatHappened = 'Ink came a day late'

  const copyAll = async (app: RunningApp, field: string) => {
    await app.desk.getByRole('textbox', { name: field, exact: true }).first().focus()
    await app.desk.keyboard.press('ControlOrMeta+A')
    await app.desk.keyboard.press('ControlOrMeta+C')
  }

  test('leaves the clipboard after a minute when it is private', async ({ app }) => {
    await new DeskPage(app.desk).openCase('Harbour Print Works', whatHappened)
    await app.desk.getByRole('button', { name: labels.desk.case.draftProposal }).click()
    const worstCase = labels.proposal.private.worstCase
    await app.desk.getByRole('textbox', { name: worstCase, exact: true }).fill('they may leave')

    // A minute passes in a moment, for the main process alone.
    await app.electron.evaluate(() => {
      const real = globalThis.setTimeout
      const quick = (run: () => void, ms: number) => real(run, ms === 60_000 ? 500 : ms)
      Object.assign(globalThis, { setTimeout: quick })
    })
    await copyAll(app, worstCase)
    const text = async () => (await clipboardContent(app)).text
    await expect.poll(text).toBe('they may leave')
    await expect.poll(text).toBe('')
  })

  test('leaves it when the app quits', async ({ app, profile }) => {
    await app.desk.getByRole('button', { name: labels.desk.newCase }).first().click()
    const field = labels.desk.field.whatHappened
    await app.desk.getByRole('textbox', { name: field, exact: true }).fill(whatHappened)
    await copyAll(app, field)
    await expect.poll(async () => (await clipboardContent(app)).text).toBe(whatHappened)

    const note = join(profile.folder, 'written.txt')
    await app.electron.evaluate(({ clipboard }, file) => {
      const { writeFileSync } = process.getBuiltinModule('node:fs')
      clipboard.writeText = async (text) => writeFileSync(file, `[${text}]`)
    }, note)
    await app.quit()
    expect(readFileSync(note, 'utf8')).toBe('[]')
  })
})
