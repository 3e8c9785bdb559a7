import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { Language } from '#shared/base/language.ts'
import type { LetterFormName } from '#shared/letter/letter.ts'
import type { FormPart } from '#shared/letter/part.ts'
import { CompanionPage } from './pages/companion-page.ts'
import { DeskPage } from './pages/desk-page.ts'
import { filled, labelsIn } from './pages/labels.ts'
import { readPdf, squeezed } from './support/exported-files.ts'
import { Keyboard } from './support/keyboard.ts'
import { formName, partLabel } from './support/letter-labels.ts'
import type { RunningApp } from './support/running-app.ts'
import { saveInto } from './support/save-dialog.ts'
import { lateInk, lateInkInJapan, type Story } from './support/story.ts'
import { expect, test as base } from './support/test.ts'

const test = base.extend<{ outbox: string }>({
  // oxlint-disable-next-line no-empty-pattern -- this is how Playwright is told of no fixtures
  outbox: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'tanto-outbox-'))
    await use(folder)
    rmSync(folder, { recursive: true, force: true })
  },
})

type Written = {
  readonly story: Story
  readonly form: LetterFormName
  /** Typed over what was drafted, or where nothing was. */
  readonly typed: Readonly<Partial<Record<FormPart, string>>>
  /** What was drafted and left as it is. */
  readonly drafted: string
  readonly fileName: string
}

const letters: readonly Written[] = [
  {
    story: lateInk,
    form: 'apology',
    typed: {
      responsibility: 'I take full responsibility for the ink that came two days late.',
      repentance: 'From today I call you before each truck leaves.',
    },
    drafted: 'I am sorry',
    fileName: 'Apology Harbour Print Works',
  },
  {
    story: lateInkInJapan,
    form: 'countermeasure',
    typed: {
      occurrenceWhys: 'なぜ遅れたか：配車が一台足りなかった',
      escapeCause: '納期遅れの予兆を連絡する仕組みがなかったこと',
      rollOut: '全配送便に3月16日までに展開いたします',
    },
    drafted: 'その責任はすべて弊社にございます',
    fileName: '対策書 港印刷株式会社',
  },
]

for (const written of letters) {
  const { story, form, typed } = written
  const { language } = story

  test.describe(() => {
    test.use({ settings: { language } })

    test(`${form} in ${language}, by keyboard alone: drafted, written, there after a restart, and read back from its PDF`, async ({
      start,
      outbox,
    }) => {
      let app = await start()
      await callAbout(app, story)
      const keyboard = new Keyboard(app.desk)
      await openForm(app.desk, keyboard, form, language)
      for (const [part, text] of Object.entries(typed)) {
        const field = fieldOf(app.desk, part as FormPart, language)
        await keyboard.tabTo(field)
        await keyboard.press('ControlOrMeta+a')
        await keyboard.type(text)
      }
      await expect.poll(() => preview(app.desk, language).textContent()).toContain(lastOf(typed))
      await app.quit()

      app = await start()
      const { letters: t, desk: d } = labelsIn(language)
      await app.desk.getByRole('link', { name: d.nav.cases }).click()
      await app.desk.getByRole('link', { name: new RegExp(story.customer) }).click()
      const again = new Keyboard(app.desk)
      const opens =
        filled(t.openOf, { name: formName(form, language), when: '@' }).split('@')[0] ?? ''
      await again.pressButton(
        app.desk.getByRole('button', { name: new RegExp(`^${escaped(opens)}`) }),
      )
      for (const [part, text] of Object.entries(typed)) {
        await expect(fieldOf(app.desk, part as FormPart, language)).toHaveValue(text)
      }

      await saveInto(app, outbox)
      await again.pressButton(app.desk.getByRole('button', { name: 'PDF', exact: true }))
      const saved = () => readdirSync(outbox).filter((name) => name.endsWith('.pdf'))
      await expect.poll(saved).toHaveLength(1)
      const [file = ''] = saved()
      expect(file).toContain(written.fileName)
      const { text, everything } = await readPdf(join(outbox, file))
      for (const said of [...Object.values(typed), written.drafted, story.customer]) {
        expect(squeezed(text)).toContain(squeezed(said))
      }
      for (const secret of notForCustomers(story)) {
        expect(squeezed(everything)).not.toContain(squeezed(secret))
      }
    })
  })
}

test('an apology that takes no responsibility does not go out, by no way', async ({ app }) => {
  const { letters: t, sending } = labelsIn('en')
  await new DeskPage(app.desk).openCase('Northgate Tools', 'Flanges came late')
  const keyboard = new Keyboard(app.desk)
  await openForm(app.desk, keyboard, 'apology', 'en')
  await keyboard.fill(fieldOf(app.desk, 'responsibility', 'en'), ' ')
  const ways = app.desk.getByRole('group', { name: sending.label }).getByRole('button')
  for (const way of await ways.all()) await expect(way).toBeDisabled()
  await keyboard.pressButton(app.desk.getByRole('button', { name: t.held.write }))
  await expect(fieldOf(app.desk, 'responsibility', 'en')).toBeFocused()
  await keyboard.type('We answer for it.')
  await expect(ways.first()).toBeEnabled()
})

/** A call in which everything is said that must not be in a letter. */
async function callAbout(app: RunningApp, story: Story): Promise<void> {
  const desk = new DeskPage(app.desk, story.language)
  await desk.openCaseAndCall(story.customer, story.whatHappened)
  const call = new CompanionPage(app.companion, story.language)
  await call.line.waitFor()
  for (const line of story.heard) await call.capture(line)
  await expect(call.said.getByRole('listitem')).toHaveCount(story.heard.length)
}

async function openForm(
  page: Page,
  keyboard: Keyboard,
  form: LetterFormName,
  language: Language,
): Promise<void> {
  const { letters: t } = labelsIn(language)
  await keyboard.tabTo(page.getByRole('button', { name: t.write }))
  await keyboard.press('Enter')
  const wanted = page.getByRole('menuitem', { name: formName(form, language), exact: true })
  await wanted.waitFor()
  for (let presses = 0; presses < 6; presses++) {
    if (await wanted.evaluate((item) => item === document.activeElement)) break
    await keyboard.press('ArrowDown')
  }
  await keyboard.press('Enter')
  await preview(page, language).waitFor()
}

const preview = (page: Page, language: Language) =>
  page.getByRole('region', { name: labelsIn(language).letters.preview })

const fieldOf = (page: Page, part: FormPart, language: Language) =>
  page.getByRole('textbox', { name: partLabel(part, language), exact: true })

const lastOf = (typed: Written['typed']) => Object.values(typed).at(-1) ?? ''

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)

/** Facts go into a report; what was felt, pressed, asked and doubted goes nowhere. */
const notForCustomers = ({ heard }: Story) =>
  heard
    .filter((line) => !/^[=＝]/.test(line))
    .map((line) => /walnut\w+|胡桃../.exec(line)?.[0] ?? '')
    .filter((word) => word !== '')
