import { CompanionPage } from './pages/companion-page.ts'
import { labelsIn } from './pages/labels.ts'
import type { RunningApp } from './support/running-app.ts'
import { Screens } from './support/screens.ts'
import { expect, test } from './support/test.ts'

const said = {
  en: '! the rest of the ink is not here',
  ja: '！残りのインクが届いていない',
} as const

for (const language of ['en', 'ja'] as const) {
  const { first: t, desk, companion, rehearsal, today } = labelsIn(language)
  const list = (app: RunningApp) => app.desk.getByRole('region', { name: t.title })
  const ticks = (app: RunningApp) => list(app).getByRole('img', { name: t.done })

  test.describe(() => {
    test.use({ settings: { language } })

    test(`somebody new tries three things, and is rid of them in one press (${language})`, async ({
      start,
    }) => {
      test.setTimeout(300_000)
      const screens = new Screens(`first-run-${language}`)
      let app = await start()
      const toToday = () => app.desk.getByRole('link', { name: desk.nav.today }).click()
      await expect(list(app).getByRole('listitem')).toHaveCount(3)
      await screens.take(app, 'desk', 'new')

      await app.desk.getByRole('button', { name: t.step.call.go }).click()
      await app.desk.getByRole('heading', { level: 1, name: t.sample.customer }).waitFor()
      await screens.take(app, 'desk', 'sample')
      await app.desk.getByRole('button', { name: desk.case.startCall }).click()
      const call = new CompanionPage(app.companion, language)
      await call.line.waitFor()
      await call.capture(said[language])
      await expect(call.said).toContainText(said[language].slice(2))
      await app.companion.keyboard.press('ControlOrMeta+Shift+E')
      await app.companion.getByRole('button', { name: companion.wrapUp.build }).click()
      await expect(app.desk).toHaveURL(/#\/proposals\//)

      await toToday()
      await expect(ticks(app)).toHaveCount(1)
      await list(app).getByRole('button', { name: t.step.rehearse.go }).click()
      await app.desk.getByRole('heading', { level: 1, name: rehearsal.title }).waitFor()
      await toToday()
      await list(app).getByRole('button', { name: t.step.data.go }).click()
      const where = app.desk.getByRole('region', { name: desk.settings.data })
      await expect(where).toBeFocused()
      await expect(where).toBeInViewport()
      await toToday()
      await expect(ticks(app)).toHaveCount(2)
      await screens.take(app, 'desk', 'tried')

      await app.quit()
      app = await start()
      await expect(ticks(app)).toHaveCount(2)
      await list(app).getByRole('button', { name: t.remove }).click()
      await app.desk.getByText(desk.empty.title).waitFor()
      await app.desk.getByRole('link', { name: desk.nav.cases, exact: true }).click()
      await app.desk.getByText(desk.empty.title).waitFor()
      await expect(app.desk.getByText(t.sample.customer)).toHaveCount(0)
      await list(app).getByRole('button', { name: t.away }).click()
      await expect(list(app)).toHaveCount(0)

      await app.quit()
      app = await start()
      await app.desk.getByRole('heading', { name: today.title }).waitFor()
      await app.desk.getByText(desk.empty.title).waitFor()
      await expect(list(app)).toHaveCount(0)
      await expect(app.desk.getByText(t.sample.customer)).toHaveCount(0)
    })
  })
}
