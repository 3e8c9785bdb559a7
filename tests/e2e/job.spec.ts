import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { filled, labelsIn } from './pages/labels.ts'
import { clipboardContent } from './support/clipboard.ts'
import {
  readDocx,
  readEml,
  readHtml,
  readMarkdown,
  readPdf,
  readText,
  squeezed,
} from './support/exported-files.ts'
import { leftTheMachine } from './support/net-log.ts'
import type { RunningApp } from './support/running-app.ts'
import { revealedFiles, saveInto } from './support/save-dialog.ts'
import { lateInk, lateInkInJapan, type Story } from './support/story.ts'
import { expect, test as base } from './support/test.ts'
import { pressWayOutByKeys } from './support/ways-out.ts'
import { fillInWhatStaysWithUs, holdTheCall, openCaseAndCall, wrapUp } from './support/whole-job.ts'
import { needsXDisplay } from './support/x-display.ts'

const test = base.extend<{ outbox: string }>({
  // oxlint-disable-next-line no-empty-pattern -- this is how Playwright is told of no fixtures
  outbox: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'tanto-outbox-'))
    await use(folder)
    rmSync(folder, { recursive: true, force: true })
  },
})

const files = {
  pdf: readPdf,
  docx: readDocx,
  html: readHtml,
  md: readMarkdown,
  txt: readText,
  // Nothing holds it: they were called.
  eml: readEml,
} as const
const formats = Object.keys(files) as (keyof typeof files)[]

for (const story of [lateInk, lateInkInJapan]) {
  const inLanguage = { en: 'in English', ja: 'in Japanese' }[story.language]

  test.describe(() => {
    test.use({
      settings: { language: story.language, currency: story.language === 'ja' ? 'JPY' : 'EUR' },
    })

    test(`the whole job by keyboard alone ${inLanguage}: from new case to a file of each kind with nothing private in it`, async ({
      start,
      outbox,
    }) => {
      needsXDisplay()
      const netLog = join(outbox, 'net-log.json')
      const app = await start([`--log-net-log=${netLog}`])
      await openCaseAndCall(app, story)
      await holdTheCall(app, story)
      await wrapUp(app, story)
      const headlines = await fillInWhatStaysWithUs(app, story)
      expect(headlines).toHaveLength(3)
      expect(headlines).toContain(story.theirSolution)

      await saveInto(app, outbox)
      for (const format of formats) await exportAs(app, story, format)
      const saved = readdirSync(outbox).filter((name) => !name.endsWith('.json'))
      expect(saved).toHaveLength(formats.length)
      expect((await revealedFiles(app)).map((path) => basename(path)).toSorted()).toEqual(
        saved.toSorted(),
      )

      for (const [format, read] of Object.entries(files)) {
        const name = saved.find((one) => one.endsWith(`.${format}`)) ?? ''
        expect(name).toContain(story.customer)
        const { text, headings, everything } = await read(join(outbox, name))
        expectTheCustomersCopy(text, story, format)
        expect(headings.map(squeezed), `${format}: each option under its own heading`).toEqual(
          expect.arrayContaining(optionHeadings(story, headlines).map(squeezed)),
        )
        expectNoSecret(everything, story, format)
      }

      await exportAs(app, story, 'clipboard')
      const copied = await clipboardContent(app)
      for (const [form, content] of Object.entries(copied)) {
        expectTheCustomersCopy(content, story, form)
        for (const heading of optionHeadings(story, headlines)) expect(content).toContain(heading)
        expectNoSecret(content, story, form)
      }

      // The secrets are in the app all the while, so it is the documents that leave them out.
      const ours = await app.desk
        .getByRole('textbox')
        .evaluateAll((fields) =>
          fields.map((field) => (field as HTMLInputElement).value).join('\n'),
        )
      for (const kept of Object.values(story.private)) {
        expect(squeezed(ours).replaceAll(',', '')).toContain(squeezed(kept))
      }

      await app.quit()
      expect(leftTheMachine(readFileSync(netLog, 'utf8'))).toEqual([])
    })
  })
}

async function exportAs(
  app: RunningApp,
  { language }: Story,
  format: keyof typeof files | 'clipboard',
): Promise<void> {
  const { sending: t } = labelsIn(language)
  await pressWayOutByKeys(app.desk, format, language)
  const said = format === 'eml' ? t.savedDraft : t.saved
  const done =
    format === 'clipboard'
      ? t.copied
      : new RegExp(filled(said, { fileName: `.*\\.${format}` }).replace(/\.$/, ''))
  await expect(app.desk.getByRole('status').filter({ hasText: done })).toBeVisible({
    timeout: 30_000,
  })
}

function optionHeadings({ language }: Story, headlines: readonly string[]): string[] {
  return headlines.map((headline, index) =>
    language === 'ja' ? `ご提案${index + 1}：${headline}` : `Option ${index + 1}: ${headline}`,
  )
}

function expectTheCustomersCopy(content: string, story: Story, form: string): void {
  const text = squeezed(content)
  const parts = [
    story.customer,
    story.whatHappened,
    ...(story.language === 'ja'
      ? ['責任はすべて弊社にございます', '深くお詫び申し上げます', '様']
      : [`Dear ${story.contact}`, 'I am sorry', 'our responsibility']),
    'Robin Sample',
  ]
  for (const part of parts) expect(text, form).toContain(squeezed(part))
}

function expectNoSecret(content: string, { secrets }: Story, form: string): void {
  const text = squeezed(content)
  for (const secret of secrets) expect(text, form).not.toContain(squeezed(secret))
}
