import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { labelsIn } from './pages/labels.ts'
import { setWindowSize } from './support/app-window.ts'
import { Keyboard } from './support/keyboard.ts'
import type { RunningApp } from './support/running-app.ts'
import { deskSize, Screens } from './support/screens.ts'
import { expect, test } from './support/test.ts'

const searched = { en: 'on the desk', ja: '行が増え' } as const

async function openSettings(app: RunningApp, keyboard: Keyboard, name: string) {
  await keyboard.tabTo(app.desk.getByRole('link', { name, exact: true }))
  await keyboard.press('Enter')
}

for (const language of ['en', 'ja'] as const) {
  const { settings: t, desk, data } = labelsIn(language)

  test.describe(() => {
    test.use({ settings: { language } })

    test(`by keyboard alone a setting is found by what it does, and changed (${language})`, async ({
      app,
      profile,
    }) => {
      test.setTimeout(120_000)
      const screens = new Screens(`settings-${language}`)
      const keyboard = new Keyboard(app.desk)
      const field = app.desk.getByRole('searchbox', { name: t.search })
      const part = (name: string) => app.desk.getByRole('heading', { level: 2, name, exact: true })
      await openSettings(app, keyboard, desk.nav.settings)
      await screens.take(app, 'desk', 'all', [deskSize, [820, 700]])

      await keyboard.tabTo(field)
      await app.desk.keyboard.insertText(searched[language])
      await expect(app.desk.getByRole('heading', { level: 2 })).toHaveCount(1)
      await expect(part(desk.settings.look)).toBeVisible()
      await screens.take(app, 'desk', 'found')
      await keyboard.tabTo(app.desk.getByRole('radio', { name: desk.settings.comfortable }))
      await keyboard.press('ArrowRight')
      const file = join(profile.folder, 'settings.json')
      await expect.poll(() => readFileSync(file, 'utf8')).toMatch(/"density":\s*"compact"/)

      await keyboard.tabTo(field)
      await app.desk.keyboard.insertText('zzz')
      await expect(app.desk.getByText(t.nothing)).toBeVisible()
      await screens.take(app, 'desk', 'nothing')
      await keyboard.press('Escape')
      await expect(part(desk.settings.data)).toBeAttached()

      await setWindowSize(app, 'desk', ...deskSize)
      const list = app.desk.getByRole('navigation', { name: t.sections })
      await keyboard.tabTo(list.getByRole('link', { name: data.protection.title }))
      await keyboard.press('Enter')
      await expect(app.desk.getByRole('region', { name: data.protection.title })).toBeFocused()
    })
  })
}
