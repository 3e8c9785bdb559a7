import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { DesktopBridge } from '#shared/ipc/desktop-api.ts'
import { DataSettings } from './pages/data-settings.ts'
import { DeskPage } from './pages/desk-page.ts'
import { labelsIn } from './pages/labels.ts'
import { projectRoot, type RunningApp } from './support/running-app.ts'
import { companionAtRest, deskAtRest, Screens } from './support/screens.ts'
import { lateInk, lateInkInJapan, type Story } from './support/story.ts'
import { expect, test } from './support/test.ts'

test.use({ trace: 'off' })
test.describe.configure({ mode: 'parallel' })

for (const story of [lateInk, lateInkInJapan]) {
  const { language } = story
  const name = { en: 'English', ja: 'Japanese' }[language]

  test.describe(() => {
    test.use({ settings: { language } })

    test(`every screen about the data in ${name}, light and dark, can be used by everybody (WCAG 2.2 AA)`, async ({
      start,
      profile,
    }) => {
      test.setTimeout(900_000)
      const folder = join(projectRoot, 'test-results/screens', `${language}-data`)
      rmSync(folder, { recursive: true, force: true })
      const screens = new Screens(`${language}-data`)
      let app = await start()
      await choosing(app, story, screens)
      await copies(app, story, screens)
      await app.quit()

      app = await start()
      await locked(app, story, screens)
      await app.quit()

      for (const file of ['keyring.json', 'keyring.copy.json']) rmSync(join(profile.folder, file))
      rmSync(join(profile.folder, 'snapshots'), { recursive: true })
      app = await start()
      await app.desk.getByRole('heading', { name: labelsIn(language).data.lost.title }).waitFor()
      await screens.take(app, 'desk', 'lost')
      await showCompanion(app)
      await screens.take(app, 'companion', 'lost', [companionAtRest])
    })
  })
}

async function choosing(app: RunningApp, story: Story, screens: Screens): Promise<void> {
  const { data: t } = labelsIn(story.language)
  const part = (name: string) => app.desk.getByRole('heading', { name })
  const settings = new DataSettings(app.desk, story.language)
  await new DeskPage(app.desk, story.language).openCase(story.customer, story.whatHappened)
  await app.desk.getByText(t.undecided.text).waitFor()
  await screens.take(app, 'desk', 'undecided')

  await settings.button(t.undecided.choose).click()
  await app.desk.getByRole('region', { name: t.protection.title }).waitFor()
  await screens.take(app, 'desk', 'choose', deskAtRest, part(t.protection.title))
  await settings.button(t.protection.goOnOpen).click()
  await app.desk.getByRole('alertdialog').waitFor()
  await screens.take(app, 'desk', 'go-on-unencrypted')
  await app.desk.keyboard.press('Escape')

  await settings.typePassphrase('short')
  await app.desk.keyboard.press('Enter')
  await app.desk.getByText(t.refused['too-short']).waitFor()
  const field = app.desk.getByLabel(t.passphrase.field, { exact: true })
  await screens.take(app, 'desk', 'passphrase', deskAtRest, field)
  await settings.button(t.cancel).click()
  await settings.protectByPassphrase('five quiet words in here')
  await app.desk.getByText(t.more, { exact: true }).click()
  await screens.take(app, 'desk', 'protected', deskAtRest, part(t.appLock.title))
  await settings.showRecoveryCode()
  await screens.take(app, 'desk', 'recovery-code')
  await settings.button(t.recovery.shown.written).click()
}

async function copies(app: RunningApp, story: Story, screens: Screens): Promise<void> {
  const { data: t } = labelsIn(story.language)
  const settings = new DataSettings(app.desk, story.language)
  await settings.button(t.snapshots.take).click()
  await app.desk.getByText(t.snapshots.took).waitFor()
  const backup = app.desk.getByRole('heading', { name: t.backup.title })
  await screens.take(app, 'desk', 'copies', deskAtRest, backup)
  await settings.snapshots().getByRole('button').first().click()
  await app.desk.getByRole('alertdialog').waitFor()
  await screens.take(app, 'desk', 'go-back')
  await settings.button(t.snapshots.goBack.confirm).click()
  await app.desk.getByText(t.snapshots.wentBack).waitFor()
}

async function locked(app: RunningApp, story: Story, screens: Screens): Promise<void> {
  const { data: t } = labelsIn(story.language)
  const settings = new DataSettings(app.desk, story.language)
  await settings.secretField().waitFor()
  await screens.take(app, 'desk', 'locked')
  await settings.unlock('not this one')
  await app.desk.getByText(t.lock.problem.wrong).waitFor()
  await screens.take(app, 'desk', 'locked-wrong')
  await showCompanion(app)
  await expect(new DataSettings(app.companion, story.language).secretField()).toBeVisible()
  await screens.take(app, 'companion', 'locked')
}

function showCompanion(app: RunningApp): Promise<void> {
  return app.companion.evaluate(() =>
    (window as unknown as { desktop: DesktopBridge }).desktop.showCompanion({ focus: true }),
  )
}
