import { dayMs } from '#shared/base/time.ts'
import type { DesktopBridge } from '#shared/ipc/desktop-api.ts'
import type { Language } from '#shared/base/language.ts'
import { caseOpened } from '../support/builders.ts'
import { CompanionPage } from './pages/companion-page.ts'
import { DeskPage } from './pages/desk-page.ts'
import { labelsIn } from './pages/labels.ts'
import type { RunningApp } from './support/running-app.ts'
import { seedJournal } from './support/seeded-journal.ts'
import { expect, test } from './support/test.ts'
import { trayMenuLabels } from './support/tray-menu.ts'

const patient = { timeout: 20_000 }

const tray = {
  en: ['Call now', 'Open Tanto', 'Quit Tanto'],
  ja: ['今すぐ通話を開始', 'Tantoを開く', 'Tantoを終了'],
} as const
/** What is late, in the tray as in the notification: told by the desk in the user's words. */
const late = { en: /Call M\. Ito/, ja: /M\. Ito様にお電話/ } as const

function switchTo(app: RunningApp, language: Language): Promise<unknown> {
  return app.companion.evaluate(
    (to) =>
      (window as unknown as { desktop: DesktopBridge }).desktop.changeSettings({
        patch: { language: to },
      }),
    language,
  )
}

test('the language changes without a restart: in an open dialog, a running call, the tray and what reminds', async ({
  profile,
  start,
}) => {
  test.setTimeout(120_000)
  const knownAtMs = Date.now() - dayMs
  seedJournal(profile, [caseOpened({ contact: 'M. Ito', knownAtMs }, 'late')])
  const app = await start()
  await new DeskPage(app.desk).openCaseAndCall('Aster Ltd (sample)', 'Drills came blunt')
  const call = {
    en: new CompanionPage(app.companion, 'en'),
    ja: new CompanionPage(app.companion, 'ja'),
  }
  await call.en.line.waitFor()
  await call.en.line.focus()
  await app.companion.keyboard.type('! half typed')
  const { course: en } = labelsIn('en')
  await app.desk.getByRole('button', { name: en.act['customer-contacted'].do }).first().click()
  await app.desk.getByRole('dialog').getByRole('textbox').fill('typed before')

  for (const language of ['ja', 'en'] as const) {
    const { course, desk, companion } = labelsIn(language)
    await switchTo(app, language)
    const dialog = app.desk.getByRole('dialog', { name: course.act['customer-contacted'].title })
    await expect(dialog.getByRole('textbox', { name: course.field.note })).toHaveValue(
      'typed before',
    )
    await expect(app.desk.locator('html')).toHaveAttribute('lang', language)
    await expect(app.desk.getByText(desk.nav.playbook, { exact: true })).toBeAttached()
    await expect(app.companion.locator('html')).toHaveAttribute('lang', language)
    await expect(call[language].line).toHaveValue('! half typed')
    await expect(call[language].prompt).toBeVisible()
    await expect(
      app.companion.getByRole('button', { name: companion.header.endCall }),
    ).toBeVisible()
    for (const entry of tray[language]) {
      await expect.poll(() => trayMenuLabels(app), patient).toContain(entry)
    }
    await expect
      .poll(
        async () => (await trayMenuLabels(app)).some((entry) => late[language].test(entry)),
        patient,
      )
      .toBe(true)
  }
})
