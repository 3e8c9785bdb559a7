import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { CompanionPage } from './pages/companion-page.ts'
import { DeskPage } from './pages/desk-page.ts'
import { filled, labelsIn } from './pages/labels.ts'
import { PlaybookPage } from './pages/playbook-page.ts'
import { saveInto } from './support/save-dialog.ts'
import { Screens } from './support/screens.ts'
import { expect, test } from './support/test.ts'

const ours = '最後まで伺うと決めて、まず聞く'
const theirs = 'お礼を述べ、あとは聞くだけ'

test.describe('in Japanese', () => {
  test.use({ settings: { language: 'ja' } })

  test('a prompt is changed, tried, seen in the next call, undone, passed on, reset and taken over', async ({
    app,
    profile,
  }) => {
    const { playbook: t, desk } = labelsIn('ja')
    const page = new PlaybookPage(app.desk, 'ja')
    await page.open()
    await page.choose(theirs)
    await page.field('title', 'ja').fill(ours)
    await expect(page.preview.getByText(ours).first()).toBeVisible()
    await page.save()

    const known = { contact: '見本 花子' }
    await new DeskPage(app.desk, 'ja').openCase('サンプル商事', '部品が届かない', known)
    await app.desk.getByRole('button', { name: desk.case.startCall }).click()
    const call = new CompanionPage(app.companion, 'ja')
    await expect(call.prompt).toContainText(ours)

    // A call keeps what it began with: nothing changes under one's hands.
    await page.open()
    await expect(app.desk.getByText(t.running)).toBeVisible()
    await page.choose(ours)
    await page.field('title', 'ja').fill('通話中の変更')
    await page.save()
    await expect(call.prompt).toContainText(ours)
    await page.undo()
    await expect(page.items.getByRole('option', { name: ours })).toBeVisible()

    await saveInto(app, profile.folder)
    await page.file('changes')
    await app.desk.getByText(t.file.saved.slice(-8)).waitFor()
    const [name = ''] = readdirSync(profile.folder).filter((file) => file.endsWith('.yaml'))
    const saved = readFileSync(join(profile.folder, name), 'utf8')
    expect(saved).toContain(`      ja: ${ours}\n`)

    await page.file('reset')
    await expect(page.items.getByRole('option', { name: theirs })).toBeVisible()
    await page.takeOver(saved)
    await expect(page.dialog.locator('ins').first()).toBeVisible()
    await page.dialog.getByRole('button', { name: t.file.take }).click()
    await expect(page.items.getByRole('option', { name: ours })).toBeVisible()
    await app.desk.reload()
    await expect(page.items.getByRole('option', { name: ours })).toBeVisible()
  })
})

test('a file from elsewhere is refused with the line, and nothing is changed', async ({ app }) => {
  const { playbook: t } = labelsIn('en')
  const page = new PlaybookPage(app.desk)
  await page.open()
  const head = 'format: tanto-playbook\nversion: 1\n'
  const hostile = [
    ['<html></html>', t.file.problem['not-a-playbook']],
    [`${head}prompts: {x: {__proto__: {a: 1}}}`, 'Line 3'],
    [
      `${head}signs:\n  issue:\n    sign: "#"`,
      'Line 5: Issue › Sign: “Pressure” has this sign already.',
    ],
    [`${head}wait:\n  wait:\n    title:\n      en: "<b>Wait</b>"`, t.problem.html],
    [`${head}prompts:\n  listen-and-write:\n    removed: true`, t.problem['must-stay']],
    [head.replace('1', '2'), t.file.problem.newer],
    ['x'.repeat(2_000_001), t.file.problem['too-long']],
  ]
  for (const [text = '', message = ''] of hostile) {
    await page.takeOver(text)
    await expect(page.dialog).toContainText(t.file.nothingChanged)
    await expect(page.dialog).toContainText(message)
    await page.dialog.getByRole('button', { name: t.file.close }).click()
  }
  await app.desk.getByRole('button', { name: filled(t.versions.open, { number: 0 }) }).waitFor()
})

test('all of it by keyboard alone: choose, write, be told what is wrong, save, undo', async ({
  app,
}) => {
  const { playbook: t } = labelsIn('en')
  const page = new PlaybookPage(app.desk)
  const press = (...keys: string[]) =>
    keys.reduce(async (before, key) => {
      await before
      await app.desk.keyboard.press(key)
    }, Promise.resolve())
  await page.open()
  await app.desk.getByRole('radio', { name: t.part.signs }).focus()
  await press('Space')
  await press('Tab')
  await expect(page.items.getByRole('option').first()).toBeFocused()
  await press('ArrowDown')
  await app.desk.getByRole('heading', { level: 2, name: 'Their words' }).waitFor()
  await press('Tab')
  const sign = app.desk.getByRole('textbox', { name: t.field.sign, exact: true })
  await expect(sign).toBeFocused()
  await press('ControlOrMeta+a')
  await app.desk.keyboard.type('#')
  await press('ControlOrMeta+Enter')
  await expect(app.desk.getByText('“Pressure” has this sign already.')).toBeVisible()
  await expect(sign).toBeFocused()
  await press('ControlOrMeta+a')
  await app.desk.keyboard.type('%')
  await press('ControlOrMeta+Enter')
  await app.desk.getByText(t.done.saved).waitFor()
  await expect(page.items.getByRole('option', { name: 'Their words' })).toContainText(
    t.state.changed,
  )
  const undo = app.desk.getByRole('button', { name: t.undo, exact: true })
  await undo.focus()
  await press('Enter')
  await expect(page.items.getByRole('option', { name: 'Their words' })).not.toContainText(
    t.state.changed,
  )
})

test("a lead makes it the firm's own: a failure by its name, a prompt for it alone, its remedy and price, a word never said", async ({
  app,
}) => {
  const { playbook: t } = labelsIn('en')
  const page = new PlaybookPage(app.desk)
  // The copy is what is edited from here on.
  const copied = async () => {
    await app.desk.getByText(t.done.added).waitFor()
    const chosen = page.items.getByRole('option', { selected: true })
    await expect(chosen).toContainText(t.state.own)
  }
  const text = (name: string) => app.desk.getByRole('textbox', { name, exact: true })
  await page.open()

  await page.part('failures').click()
  await page.choose('Late delivery')
  await page.field('name', 'en').fill('Date missed')
  await page.save()
  await expect(page.items.getByRole('option', { name: 'Date missed' })).toBeVisible()

  await page.part('prompts').click()
  await page.choose('Say one sentence about their business.')
  await app.desk.getByRole('button', { name: t.act.copy }).click()
  await copied()
  await page.field('title', 'en').fill('Say what the missed date stops.')
  await app.desk.getByText(t.formPart.when).click()
  await app.desk.getByRole('group', { name: t.field.failures }).getByText('Date missed').click()
  await page.save()
  await expect(page.preview.getByText('Say what the missed date stops.').first()).toBeVisible()
  await app.desk.getByRole('button', { name: new RegExp(t.preview.asKind) }).click()
  await app.desk.getByRole('option', { name: 'Damaged goods' }).click()
  await expect(page.preview.getByText('Say what the missed date stops.')).toHaveCount(0)

  await page.part('remedies').click()
  await page.choose('You buy nearby, we pay the difference')
  await app.desk.getByRole('button', { name: t.act.copy }).click()
  await copied()
  await page.field('headline', 'en').fill('Our van tonight')
  await text(t.field.withinHours).fill('6')
  await app.desk
    .getByRole('button', { name: new RegExp(`${filled(t.field.costBy, { number: 1 })}$`) })
    .click()
  await app.desk.getByRole('option', { name: t.choice.cost.amount }).click()
  await text(filled(t.field.amount, { number: 1 })).fill('twelve')
  await app.desk
    .getByRole('button', { name: new RegExp(filled(t.field.currency, { number: 1 })) })
    .click()
  await app.desk.getByRole('option', { name: 'EUR' }).click()
  await app.desk.getByRole('button', { name: t.save, exact: true }).click()
  await app.desk.getByText(t.problem['not-an-amount']).waitFor()
  await text(filled(t.field.amount, { number: 1 })).fill('120.50')
  await page.save()
  await expect(page.preview.getByText('Our van tonight')).toBeVisible()
  await expect(page.preview.getByText('€120.50')).toBeVisible()

  await page.part('words').click()
  await app.desk.getByRole('button', { name: t.addPhrase }).click()
  await text(t.field.phrase).fill('asap')
  await text(t.field.instead).fill('by noon')
  await page.save()
  await expect(page.items.getByRole('option', { name: 'asap' })).toContainText(t.state.own)

  await app.desk.getByRole('button', { name: new RegExp(t.file.menu) }).click()
  const resetWords = filled(t.file.resetPart, { part: t.part.words })
  await app.desk.getByRole('menuitem', { name: resetWords }).click()
  await expect(page.items.getByRole('option', { name: 'asap' })).toHaveCount(0)
  await page.part('failures').click()
  await expect(page.items.getByRole('option', { name: 'Date missed' })).toBeVisible()
})

for (const language of ['en', 'ja'] as const) {
  test.describe(() => {
    test.use({ settings: { language } })

    test(`the playbook can be read and used by everybody in ${language} (WCAG 2.2 AA)`, async ({
      app,
    }) => {
      test.setTimeout(360_000)
      const { playbook: t } = labelsIn(language)
      const screens = new Screens(`playbook-${language}`)
      const page = new PlaybookPage(app.desk, language)
      await page.open()
      await screens.take(app, 'desk', 'prompts')
      await page.items.getByRole('option').nth(3).click()
      await page.field('title', 'en').fill('')
      await page.field('say', 'ja').fill('{weather}')
      await app.desk.getByRole('button', { name: t.save, exact: true }).click()
      await app.desk.getByText(t.problem.missing).first().waitFor()
      await screens.take(app, 'desk', 'wrong')
      const rest = ['nudges', 'ticks', 'signs', 'times', 'failures', 'remedies', 'letters', 'words']
      for (const part of rest as (keyof typeof t.part)[]) {
        await page.part(part).click()
        await page.items.getByRole('option').first().waitFor()
        await screens.take(app, 'desk', part)
      }
      await page.takeOver('format: tanto-playbook\nversion: 1\nsigns: {issue: {sign: "%"}}')
      await screens.take(app, 'desk', 'offer')
      await page.dialog.getByRole('button', { name: t.file.take }).click()
      await app.desk.getByText(t.done.taken).waitFor()
      const name = filled(t.versions.open, { number: 1 })
      await app.desk.getByRole('button', { name }).click()
      await app.desk.getByText(t.versions.what).first().click()
      await screens.take(app, 'desk', 'versions')
    })
  })
}
