import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { CompanionPage } from './pages/companion-page.ts'
import { labelsIn } from './pages/labels.ts'
import type { DesktopBridge } from '#shared/ipc/desktop-api.ts'
import { Keyboard } from './support/keyboard.ts'
import { createProfile } from './support/profile.ts'
import { type RunningApp, startApp } from './support/running-app.ts'
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
      test.setTimeout(300_000)
      const screens = new Screens(`settings-${language}`)
      const keyboard = new Keyboard(app.desk)
      const field = app.desk.getByRole('searchbox', { name: t.search })
      const part = (name: string) => app.desk.getByRole('heading', { level: 2, name, exact: true })
      await openSettings(app, keyboard, desk.nav.settings)
      await screens.take(app, 'desk', 'all')

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

      await app.desk.setViewportSize(deskSize)
      const list = app.desk.getByRole('navigation', { name: t.sections })
      await keyboard.tabTo(list.getByRole('link', { name: data.protection.title }))
      await keyboard.press('Enter')
      await expect(app.desk.getByRole('region', { name: data.protection.title })).toBeFocused()
    })
  })
}

test('shortcuts are changed by keyboard; what has the keys already, here or outside, is said', async ({
  start,
}) => {
  test.setTimeout(300_000)
  const { settings: t, companion, desk } = labelsIn('en')
  const app = await start()
  const screens = new Screens('settings-shortcuts')
  const keyboard = new Keyboard(app.desk)
  const row = (name: string) => app.desk.getByRole('listitem').filter({ hasText: name })
  const refusal = app.desk.getByRole('region', { name: t.shortcuts.title }).getByRole('alert')
  const ask = (name: string) =>
    keyboard.pressButton(
      app.desk.getByRole('button', { name: `${t.shortcuts.change}: ${name}`, exact: true }),
    )
  await app.desk.evaluate(() => void (location.hash = '/settings/shortcuts'))
  await ask(t.shortcuts.act.sheet)
  await expect(app.desk.getByText(t.shortcuts.press)).toBeVisible()
  await keyboard.press('F2')
  await expect(refusal).toContainText(t.shortcuts.act.details)
  await screens.take(app, 'desk', 'conflict')
  await keyboard.press('F8')
  await expect(row(t.shortcuts.act.sheet)).toContainText('F8')

  const other = createProfile({})
  const holder = await startApp(other)
  await holder.desk.evaluate(() =>
    (window as unknown as { desktop: DesktopBridge }).desktop.bindSummonShortcut({
      shortcut: 'CommandOrControl+Alt+J',
    }),
  )
  await ask(t.shortcuts.act.summon)
  await keyboard.press('Control+Alt+j')
  await expect(refusal).toHaveText(t.shortcuts.problem.taken)
  await holder.quit()
  other.remove()
  await ask(t.shortcuts.act.summon)
  await keyboard.press('Control+Alt+j')
  await expect(row(t.shortcuts.act.summon)).toContainText('Ctrl Alt J')

  await app.desk.getByRole('button', { name: desk.callNow }).click()
  const call = new CompanionPage(app.companion)
  await call.line.waitFor()
  await app.companion.keyboard.press('F1')
  await app.companion.keyboard.press('F8')
  const sheet = app.companion.getByRole('region', { name: companion.sheet.title })
  await expect(sheet).toBeVisible()
  await expect(sheet).toContainText('Ctrl Alt J')
})
