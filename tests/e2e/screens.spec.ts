import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { formName, partLabel } from './support/letter-labels.ts'
import { CompanionPage } from './pages/companion-page.ts'
import { DeskPage } from './pages/desk-page.ts'
import { OffersPanel } from './pages/offers-panel.ts'
import { PreparePage } from './pages/prepare-page.ts'
import { filled, labelsIn } from './pages/labels.ts'
import { showCompanion } from './support/app-window.ts'
import type { RunningApp } from './support/running-app.ts'
import { projectRoot } from './support/running-app.ts'
import { saveInto } from './support/save-dialog.ts'
import { crowding } from './support/crowding.ts'
import { companionAtRest, Screens, violations } from './support/screens.ts'
import { lateInk, lateInkInJapan, type Story } from './support/story.ts'
import { expect, test } from './support/test.ts'

// Its own pictures say more, and taking a trace of each step would double its time.
test.use({ trace: 'off' })
test.describe.configure({ mode: 'parallel' })

test('the check of the screens notices what is wrong with one', async ({ app }) => {
  await app.desk.getByRole('button', { name: 'Call now' }).waitFor()
  expect(await violations(app.desk)).toEqual([])
  await app.desk.evaluate(() => {
    const faint = 'position: fixed; inset: 0 0 auto; color: #ddd; background: #fff'
    document.body.insertAdjacentHTML('beforeend', `<p style="${faint}">Hard to read</p><input>`)
  })
  expect(await violations(app.desk)).toEqual([
    expect.stringMatching(/^color-contrast: .*Hard to read/),
    expect.stringMatching(/^label: <input/),
  ])
})

test('the check of the screens notices what is cut off, and what has to be scrolled sideways', async ({
  app,
}) => {
  await app.desk.getByRole('button', { name: 'Call now' }).waitFor()
  expect(await crowding(app.desk)).toEqual([])
  await app.desk.evaluate(() => {
    const box = 'position: fixed; inset: 0 auto auto 0; inline-size: 90px; block-size: 20px'
    for (const overflow of ['hidden', 'auto'])
      document.body.insertAdjacentHTML(
        'beforeend',
        `<p style="${box}; overflow: ${overflow}; white-space: pre">In ${overflow}, far too long\n2</p>`,
      )
  })
  expect(await crowding(app.desk)).toEqual([
    expect.stringMatching(/px too wide: P : In hidden/),
    expect.stringMatching(/px cut below: P : In hidden/),
    expect.stringMatching(/px too wide: P : In auto/),
  ])
})

for (const story of [lateInk, lateInkInJapan]) {
  const { language } = story
  const name = { en: 'English', ja: 'Japanese' }[language]

  test.describe(() => {
    test.use({ settings: { language, currency: language === 'ja' ? 'JPY' : 'EUR' } })

    test(`every screen in ${name}, light and dark, can be used by everybody (WCAG 2.2 AA)`, async ({
      start,
    }) => {
      test.setTimeout(900_000)
      rmSync(join(projectRoot, 'test-results/screens', language), { recursive: true, force: true })
      const screens = new Screens(language)
      let app = await start()
      await beforeTheCall(app, story, screens)
      await duringTheCall(app, story, screens)
      await app.quit()

      app = await start()
      await new CompanionPage(app.companion, language).line.waitFor()
      await showCompanion(app)
      await screens.take(app, 'companion', 'found')
      await afterTheCall(app, story, screens)
    })
  })
}

async function beforeTheCall(app: RunningApp, story: Story, screens: Screens): Promise<void> {
  const { desk: t } = labelsIn(story.language)
  const desk = new DeskPage(app.desk, story.language)
  await app.desk.getByRole('heading', { name: t.empty.title }).waitFor()
  await screens.take(app, 'desk', 'empty')
  await showCompanion(app)
  await screens.take(app, 'companion', 'idle-empty')

  await app.desk.getByRole('button', { name: t.newCase }).first().click()
  await app.desk.getByRole('button', { name: t.form.startCall }).click()
  await app.desk.getByText(t.problem.requiredWho).waitFor()
  await app.desk.getByText(t.problem.requiredWhat).waitFor()
  await screens.take(app, 'desk', 'new-case-with-errors')

  await desk.openCase(`${story.customer} 2`, story.issues[0])
  await desk.openCase(story.customer, story.whatHappened, { ...story, kindIsKnown: true })
  await app.desk.getByRole('link', { name: t.nav.cases }).click()
  await app.desk
    .getByRole('link', { name: new RegExp(story.customer) })
    .first()
    .waitFor()
  await screens.take(app, 'desk', 'cases')
  await screens.take(app, 'companion', 'idle')
  await prepared(app, story, screens)
}

async function prepared(app: RunningApp, story: Story, screens: Screens): Promise<void> {
  const { desk: t, companion, prepare } = labelsIn(story.language)
  await app.desk.getByRole('link', { name: new RegExp(story.whatHappened.slice(0, 12)) }).click()
  await app.desk.getByRole('button', { name: t.case.prepare, exact: true }).click()
  const page = new PreparePage(app.desk, story.language)
  await page.answerTriage('2', '1')
  await page.write(story.prepared)
  await page.field('rightInLaw').blur()
  await screens.take(app, 'desk', 'prepare')
  await app.desk.getByRole('link', { name: prepare.toCase }).click()
  await app.desk.getByRole('link', { name: t.nav.cases }).click()
  // The customer's name is followed by the contact's.
  const name = new RegExp(filled(companion.idle.brief, { name: `${story.customer}.*` }))
  await app.companion.getByRole('button', { name }).first().click()
  await app.companion.getByRole('button', { name: companion.idle.startChosen }).waitFor()
  await screens.take(app, 'companion', 'idle-chosen')
  await app.companion.keyboard.press('Escape')
}

async function duringTheCall(app: RunningApp, story: Story, screens: Screens): Promise<void> {
  const { desk: t } = labelsIn(story.language)
  const call = new CompanionPage(app.companion, story.language)
  const [first, second, pressing] = story.issues
  await app.desk.getByRole('link', { name: new RegExp(story.whatHappened.slice(0, 12)) }).click()
  await app.desk.getByRole('button', { name: t.case.startCall }).click()
  await call.line.waitFor()
  await screens.take(app, 'companion', 'listen')
  for (const line of [`! ${first}`, `! ${second}`, ...story.heard]) await call.capture(line)
  await expect(call.said.getByRole('listitem')).toHaveCount(story.heard.length + 2)
  await screens.take(app, 'companion', 'listen-with-lines')
  await screens.take(app, 'desk', 'case-during-call')

  await call.line.press('F1')
  await screens.take(app, 'companion', 'signs', [companionAtRest])
  await call.line.press('Escape')
  await call.line.press('F2')
  await screens.take(app, 'companion', 'details', [companionAtRest])
  await app.companion.keyboard.press('Escape')

  await call.line.press('F3')
  await screens.take(app, 'companion', 'evidence', [companionAtRest])
  await app.companion.keyboard.press('Escape')
  await app.companion.keyboard.press('Alt+1')
  await app.companion.locator('[data-nudge]').waitFor()
  await screens.take(app, 'companion', 'nudge')

  await call.line.press('ControlOrMeta+2')
  await expect(call.currentStep()).toHaveAccessibleName(/^2 /)
  await call.moveOn()
  await call.prompt.getByRole('timer').waitFor()
  await screens.take(app, 'companion', 'wait')
  await call.capture(`! ${pressing}`)
  await call.moveOn()
  await call.issues.waitFor()
  await screens.take(app, 'companion', 'question')

  await call.line.press('ControlOrMeta+3')
  await call.line.fill(`${story.cushion} ${story.cushion}`)
  await screens.take(app, 'companion', 'cushion')
  await call.line.fill('')
  await call.line.press('ControlOrMeta+4')
  await call.capture(`* ${story.theirSolution}`)
  await call.capture(`> ${story.change}`)
  await call.line.fill(story.promise.typed)
  await app.companion.getByText(story.promise.shown).first().waitFor()
  await screens.take(app, 'companion', 'address')
  await call.line.press('Enter')
  await expect(call.said).toContainText(story.change)
}

async function afterTheCall(app: RunningApp, story: Story, screens: Screens): Promise<void> {
  const { crm, companion, desk, promises, proposal: t, sending } = labelsIn(story.language)
  await app.companion.keyboard.press('ControlOrMeta+Shift+e')
  await app.companion.getByRole('heading', { name: companion.wrapUp.title }).waitFor()
  await app.companion.keyboard.press('3')
  await screens.take(app, 'companion', 'wrap-up')
  await lookedBack(app, story, screens)

  await app.companion.keyboard.press('ControlOrMeta+Enter')
  const title = filled(t.titleFor, { customer: story.customer })
  await app.desk.getByRole('heading', { level: 1, name: title }).waitFor()
  await screens.take(app, 'desk', 'proposal')
  await app.desk.getByRole('button', { name: t.private.addCost }).first().click()
  await app.desk.keyboard.type(story.private.costItem)
  await app.desk.keyboard.press('Tab')
  await app.desk.keyboard.type(story.private.costAmount)
  await screens.take(app, 'desk', 'proposal-costs')
  await offered(app, story, screens)
  await saveInto(app, '/sys')
  await app.desk.getByRole('button', { name: sending.format.docx, exact: true }).click()
  await app.desk.getByRole('button', { name: sending.again }).waitFor()
  await screens.take(app, 'desk', 'export-failed')
  app.takeComplaints()

  await app.desk.getByRole('link', { name: t.toCase }).click()
  await app.desk.getByRole('heading', { level: 1, name: story.customer }).waitFor()
  await screens.take(app, 'desk', 'case-after-call')
  await customers(app, story, screens)
  await lettersAndReports(app, story, screens)
  await app.desk.getByRole('link', { name: desk.nav.promises }).click()
  await app.desk.getByRole('heading', { level: 1, name: promises.title }).waitFor()
  await screens.take(app, 'desk', 'promises')
  await app.desk
    .getByRole('button', { name: new RegExp(`^${promises.outcome.broken}`) })
    .first()
    .click()
  await screens.take(app, 'desk', 'promise-broken')
  await app.desk.keyboard.press('Escape')
  await app.desk.keyboard.press('Enter')
  await app.desk.getByRole('textbox', { name: promises.edit.words }).waitFor()
  await screens.take(app, 'desk', 'promise-edited')
  await app.desk.keyboard.press('Escape')
  await app.desk.getByRole('link', { name: story.customer }).first().click()
  await app.desk.getByRole('heading', { level: 1, name: story.customer }).waitFor()
  await app.desk.evaluate(() => {
    window.location.hash += '/handover'
  })
  await app.desk.getByRole('button', { name: sending.format.clipboard }).waitFor()
  await screens.take(app, 'desk', 'handover')
  await app.desk.evaluate(() => {
    window.location.hash = '/cases/crm'
  })
  await app.desk.getByRole('heading', { level: 1, name: crm.title }).waitFor()
  await screens.take(app, 'desk', 'for-your-crm')
  await app.desk.getByRole('link', { name: desk.nav.settings }).click()
  await app.desk.getByRole('heading', { level: 1, name: desk.nav.settings }).waitFor()
  await screens.take(app, 'desk', 'settings')
}

async function lookedBack(app: RunningApp, story: Story, screens: Screens): Promise<void> {
  const { desk, review: t } = labelsIn(story.language)
  await app.companion.getByRole('button', { name: t.wrapUp }).click()
  const recap = app.desk.getByRole('slider', { name: t.recap.label })
  await recap.waitFor()
  await screens.take(app, 'desk', 'review')
  await recap.press('+')
  await recap.press('ArrowRight')
  await app.desk.getByRole('button', { name: t.recap.showTable }).click()
  await screens.take(app, 'desk', 'review-zoomed')
  await app.desk.keyboard.press('1')
  await app.desk.keyboard.press('2')
  await app.desk.getByText(t.questions.byYou.no).waitFor()
  await screens.take(app, 'desk', 'review-questions')
  await app.desk.getByRole('link', { name: desk.nav.calls, exact: true }).click()
  await app.desk.getByRole('heading', { level: 1, name: t.trends.title }).waitFor()
  await screens.take(app, 'desk', 'trends')
  await app.desk.getByRole('link', { name: desk.nav.insight, exact: true }).click()
  await app.desk.locator('[data-insight]').waitFor()
  await screens.take(app, 'desk', 'insight')
}

/** The customer of the case, from the empty list to who they are; and back to the case. */
async function customers(app: RunningApp, story: Story, screens: Screens): Promise<void> {
  const { accounts: t, desk } = labelsIn(story.language)
  const button = (name: string) => app.desk.getByRole('button', { name, exact: true })
  const place = await app.desk.evaluate(() => window.location.hash)
  await app.desk.getByRole('link', { name: desk.nav.accounts, exact: true }).click()
  await app.desk.getByRole('heading', { name: t.empty.title }).waitFor()
  await screens.take(app, 'desk', 'customers-none')
  await app.desk.evaluate((back) => {
    window.location.hash = back
  }, place)
  await button(t.keep.do).click()
  await app.desk.getByRole('heading', { level: 1, name: story.customer }).waitFor()
  await button(t.edit).click()
  await app.desk.getByRole('textbox', { name: t.field.expectedYears }).fill('many')
  await screens.take(app, 'desk', 'customer-edited')
  await button(t.form.cancel).click()
  await app.desk.getByText(t.moments.table).click()
  await screens.take(app, 'desk', 'customer')
  await button(t.contacts.add).click()
  await screens.take(app, 'desk', 'customer-person')
  await app.desk.keyboard.press('Escape')
  await button(t.erase.open).click()
  await screens.take(app, 'desk', 'customer-erase')
  await app.desk.keyboard.press('Escape')
  await app.desk.getByRole('link', { name: desk.nav.accounts, exact: true }).click()
  await app.desk.getByRole('list', { name: t.title }).getByRole('link').waitFor()
  await screens.take(app, 'desk', 'customers')
  await app.desk.evaluate((back) => {
    window.location.hash = back
  }, place)
  await app.desk.getByRole('heading', { level: 1, name: story.customer }).waitFor()
}

async function lettersAndReports(app: RunningApp, story: Story, screens: Screens): Promise<void> {
  const { letters: t } = labelsIn(story.language)
  const write = async (name: string) => {
    await app.desk.getByRole('button', { name: t.write }).click()
    await app.desk.getByRole('menuitem', { name }).click()
    await app.desk.getByRole('region', { name: t.preview }).waitFor()
  }
  const back = () => app.desk.getByRole('link', { name: t.toCase }).click()
  await write(formName('apology', story.language))
  await screens.take(app, 'desk', 'letter')
  await app.desk
    .getByRole('textbox', { name: partLabel('responsibility', story.language) })
    .fill('')
  await app.desk.getByRole('button', { name: t.held.write }).waitFor()
  await screens.take(app, 'desk', 'letter-held')
  await back()
  await write(formName('countermeasure', story.language))
  await screens.take(app, 'desk', 'countermeasure')
  await back()
  await screens.take(app, 'desk', 'case-with-letters')
}

async function offered(app: RunningApp, story: Story, screens: Screens): Promise<void> {
  const panel = new OffersPanel(app.desk, story.language)
  await panel.offer(1)
  await panel.answer(1, 'refused', story.verdict)
  await panel.answer(2, 'countered', story.change)
  await panel.makeOption(2)
  await panel.showChanges()
  await screens.take(app, 'desk', 'proposal-offered')
  await panel.answer(2, 'refused', story.verdict)
  await panel.answer(3, 'refused', story.verdict)
  await screens.take(app, 'desk', 'proposal-refused')
}
