import lineDown from '#resources/rehearsal/callers/line-down.json' with { type: 'json' }
import type { Language } from '#shared/base/language.ts'
import { CompanionPage } from './pages/companion-page.ts'
import { filled, labelsIn } from './pages/labels.ts'
import { Keyboard } from './support/keyboard.ts'
import type { RunningApp } from './support/running-app.ts'
import { Screens } from './support/screens.ts'
import { expect, test } from './support/test.ts'

// Machines that run tests have no voice: that callers are heard is tested with a voice of paper
// (tests/renderer/features/call/rehearsal.test.tsx). Here they are read.

/** What a rep types who holds the call well, and what one who does not. */
const told = {
  en: {
    name: 'Rita Hale',
    issue: '! line 2 stands still until the valve is there',
    cushion: 'I can see what a standing line does to your shift.',
    theirWay: '* the valve by taxi, now',
    promise: '> valve in a taxi by tomorrow 9am',
    verdict: 'yes, if it is here by then',
    nextCall: '> call again by tomorrow 11am',
    blame: '> Find out why it is the supplier’s fault',
  },
  ja: {
    name: '春田様',
    issue: '！バルブが届くまで2号ラインが止まっている',
    cushion: '止まったラインがシフトにどれほど響くか、重く受け止めております。',
    theirWay: '＊今すぐタクシーでバルブを届ける',
    promise: '＞明日9時までにバルブをタクシーで届ける',
    verdict: 'その時間に届くなら結構です',
    nextCall: '＞明日11時までにもう一度電話する',
    blame: '＞メーカーの不手際によるものです',
  },
} as const

async function beginRehearsal(app: RunningApp, language: Language) {
  const { desk, rehearsal: t } = labelsIn(language)
  const keyboard = new Keyboard(app.desk)
  await keyboard.tabTo(app.desk.getByRole('link', { name: desk.nav.rehearsal, exact: true }))
  await keyboard.press('Enter')
  const { name } = told[language]
  const start = app.desk.getByRole('button', { name: filled(t.rehearseWith, { name }) })
  await start.waitFor()
  await keyboard.pressButton(start)
  const call = new CompanionPage(app.companion, language)
  await expect(call.line).toBeFocused()
  await expect(app.companion.getByText(t.mark, { exact: true })).toBeVisible()
  await expect(app.companion.getByText(lineDown.opening[language])).toBeVisible()
  return { call, keyboard: new Keyboard(app.companion) }
}

async function nothingIsReal(app: RunningApp, language: Language) {
  const { desk, promises, review } = labelsIn(language)
  const goTo = (name: string) => app.desk.getByRole('link', { name, exact: true }).click()
  await goTo(desk.nav.today)
  await expect(app.desk.getByText(desk.empty.title)).toBeVisible()
  await goTo(desk.nav.cases)
  await expect(app.desk.getByText(lineDown.firm[language])).toHaveCount(0)
  await goTo(desk.nav.promises)
  await expect(app.desk.getByRole('heading', { level: 1, name: promises.title })).toBeVisible()
  await expect(app.desk.getByRole('main').getByRole('listitem')).toHaveCount(0)
  await goTo(desk.nav.calls)
  await expect(app.desk.getByText(review.trends.none)).toBeVisible()
}

for (const language of ['en', 'ja'] as const) {
  test.describe(() => {
    test.use({ settings: { language } })
    const say = told[language]

    test(`a caller who is held well calms down and stays, and none of it is real (${language})`, async ({
      start,
    }) => {
      test.setTimeout(300_000)
      const { rehearsal: t } = labelsIn(language)
      let app = await start()
      const screens = new Screens(`rehearsal-${language}`)
      const { call, keyboard } = await beginRehearsal(app, language)
      await screens.take(app, 'companion', 'opening')
      const theySay = (act: keyof typeof lineDown.says, index = 0) =>
        expect(app.companion.getByText(lineDown.says[act][index]![language])).toBeVisible()
      const moveOn = () => keyboard.press('ControlOrMeta+Enter')
      const step = (number: number) =>
        expect(call.currentStep()).toHaveAccessibleName(new RegExp(`^${number} `))
      const askAndWait = async (act: keyof typeof lineDown.says) => {
        await moveOn()
        await expect(app.companion.getByText(t.words.wait)).toBeVisible()
        await theySay(act)
        await expect(app.companion.getByText(t.words.answered)).toBeVisible()
      }
      const keep = async (line: string) => {
        await keyboard.typeLine(line)
        await expect(call.line).toHaveValue('')
      }

      await keyboard.press('Enter')
      await theySay('listened')
      await keyboard.press('Enter')
      await theySay('listened', 1)
      await moveOn()
      await step(2)
      await askAndWait('asked-first')
      await keep(say.issue)
      await moveOn()
      await expect(app.companion.getByText(t.words.answered)).toBeHidden()
      await keyboard.press('Enter')
      await theySay('read-back-right')
      await moveOn()
      await step(3)
      await keep(say.cushion)
      await keyboard.press('Enter')
      await theySay('cushioned')
      await screens.take(app, 'companion', 'cushioned', [[380, 680]])
      await moveOn()
      await step(4)
      await askAndWait('asked-their-way')
      await keep(say.theirWay)
      await moveOn()
      await expect(app.companion.getByText(t.words.answered)).toBeHidden()
      await keep(say.promise)
      await keyboard.press('Enter')
      await theySay('promised')
      await moveOn()
      await step(5)
      await askAndWait('asked-satisfied')
      await keep(say.verdict)
      await moveOn()
      await expect(app.companion.getByText(t.words.answered)).toBeHidden()
      await moveOn()
      await step(6)
      await keyboard.press('Enter')
      await theySay('asked-left')
      await moveOn()
      await step(7)
      await keep(say.nextCall)
      await keyboard.press('Enter')
      await expect(app.companion.getByRole('heading', { name: t.end.accepts })).toBeVisible()
      await expect(app.companion.getByText(lineDown.ends.accepts[language])).toBeVisible()
      await screens.take(app, 'companion', 'over', [[380, 680]])

      await moveOn()
      await expect(app.desk.getByText(t.markLong)).toBeVisible()
      await expect(app.desk.getByRole('heading', { name: t.behind.title })).toBeVisible()
      await expect(app.desk.getByText(lineDown.issues[0]!.text[language])).toBeVisible()
      await screens.take(app, 'desk', 'review')
      await nothingIsReal(app, language)
      await app.quit()

      app = await start()
      await nothingIsReal(app, language)
      const { desk } = labelsIn(language)
      await app.desk.getByRole('link', { name: desk.nav.rehearsal, exact: true }).click()
      const rows = app.desk.getByRole('region', { name: t.list.title }).getByRole('listitem')
      await expect(rows).toHaveText([new RegExp(t.ended.accepts)])
      await screens.take(app, 'desk', 'rehearsals')
      const again = new Keyboard(app.desk)
      await again.pressButton(rows.getByRole('button', { name: say.name }))
      await expect(app.desk.getByText(t.list.removed)).toBeVisible()
      await app.desk.getByRole('link', { name: desk.nav.today, exact: true }).click()
      await app.desk.getByRole('link', { name: desk.nav.rehearsal, exact: true }).click()
      await expect(app.desk.getByRole('heading', { name: t.callers })).toBeVisible()
      await expect(app.desk.getByRole('region', { name: t.list.title })).toHaveCount(0)
    })

    test(`a caller who is blamed hangs up, and a real call ends a rehearsal at once (${language})`, async ({
      app,
    }) => {
      const { companion, rehearsal: t } = labelsIn(language)
      const first = await beginRehearsal(app, language)
      await first.keyboard.typeLine(say.blame)
      await expect(first.call.line).toHaveValue('')
      await first.keyboard.press('Enter')
      await expect(app.companion.getByRole('heading', { name: t.end['hangs-up'] })).toBeVisible()
      await expect(app.companion.getByText(lineDown.ends['hangs-up'][language])).toBeVisible()
      await first.keyboard.press('ControlOrMeta+Enter')
      await expect(app.desk.getByText(lineDown.ends['hangs-up'][language])).toBeVisible()
      await expect(app.companion.getByRole('heading', { name: companion.idle.title })).toBeVisible()

      const second = await beginRehearsal(app, language)
      await second.keyboard.type('half a line')
      await app.electron.evaluate(({ BrowserWindow }) => {
        const windows = BrowserWindow.getAllWindows()
        const found = windows.find(({ webContents }) => webContents.getURL().includes('companion'))
        found?.webContents.send('summoned', {})
      })
      await expect(app.companion.getByText(t.mark, { exact: true })).toBeHidden()
      await second.keyboard.type('the real call')
      await expect(second.call.line).toHaveValue('the real call')
      await expect(app.desk.getByText(t.busy.call)).toBeVisible()
    })
  })
}
