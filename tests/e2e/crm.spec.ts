import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import papaparse from 'papaparse'
import type { Language } from '#shared/base/language.ts'
import type { TantoEvent } from '#shared/event/event.ts'
import { exportText } from '#shared/full-export/export-text.ts'
import { exportedLists, type ExportPage, type FullExport } from '#shared/full-export/full-export.ts'
import { livedCase } from '../support/lived-case.ts'
import { projectRoot } from '../support/source-files.ts'
import { CompanionPage } from './pages/companion-page.ts'
import { filled, labelsIn } from './pages/labels.ts'
import type { RunningApp } from './support/running-app.ts'
import { revealedFiles, saveInto } from './support/save-dialog.ts'
import { seedJournal } from './support/seeded-journal.ts'
import { expect, test as base } from './support/test.ts'

const test = base.extend<{ outbox: string }>({
  // oxlint-disable-next-line no-empty-pattern -- this is how Playwright is told of no fixtures
  outbox: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'tanto-outbox-'))
    await use(folder)
    rmSync(folder, { recursive: true, force: true })
  },
})

/** What a field may hold by accident or by malice, with a name of its own to be found by. */
const hostile = {
  customer: "=cmd|' /C calc'!A0",
  contact: '@SUM(1,2) "Kim"',
  whatHappened: '-1 ﾊﾝｶｸ, "quoted"; 😀\n=second line\nthird 👨‍👩‍👧',
}

const startedAtMs = Date.now() - 3_600_000
/** A call of an hour ago about a case whose every field is hostile. */
const past: TantoEvent[] = [
  ...livedCase({ id: 'case-1', openedAtMs: startedAtMs, details: hostile, acts: 1 }),
  {
    kind: 'call-started',
    callId: 'call-1' as never,
    caseId: 'case-1' as never,
    atMs: startedAtMs,
  },
  { kind: 'call-ended', callId: 'call-1' as never, atMs: startedAtMs + 90_000 },
  { kind: 'wrap-up-finished', callId: 'call-1' as never, atMs: startedAtMs + 91_000 },
]

async function goTo(app: RunningApp, path: string): Promise<void> {
  await app.desk.evaluate((hash) => {
    window.location.hash = hash
  }, path)
}

/** The export as a reader writes it that took all of it. */
function writtenAgain(all: FullExport): string {
  const text = exportText(all.exportedAtMs)
  const lists = exportedLists.filter((of) => all[of].length > 0)
  return lists.map((of) => text.add({ of, items: all[of] } as ExportPage)).join('') + text.end()
}

/** The rows of a CSV by their headers, as another program reads them. */
function readRows(outbox: string, name: RegExp): Record<string, string>[] {
  const found = readdirSync(outbox).find((file) => name.test(file)) ?? 'no such file'
  const text = readFileSync(join(outbox, found), 'utf8').replace(/^\uFEFF/, '')
  const { data, errors } = papaparse.parse<Record<string, string>>(text, {
    header: true,
    skipEmptyLines: true,
  })
  expect(errors).toEqual([])
  return data
}

async function holdCall(app: RunningApp, lines: readonly string[]): Promise<void> {
  const { desk, companion } = labelsIn('en')
  await app.desk.getByRole('button', { name: desk.callNow }).click()
  const call = new CompanionPage(app.companion)
  await expect(call.line).toBeFocused()
  for (const line of lines) await call.capture(line)
  await app.companion.keyboard.press('ControlOrMeta+Shift+e')
  await app.companion.getByRole('button', { name: companion.wrapUp.finish }).click()
  await expect(app.companion.getByRole('heading', { name: companion.idle.title })).toBeVisible()
}

const typed = [
  '! press 3 is idle',
  '"we lose 4,000 a day" she said',
  '==1+1 is what they pay',
  '> send ink by tomorrow 9:00',
  '# their boss wants her out',
  '~ close to tears',
]

test('what was typed in a call is in both files of both CRMs, as another program reads them, and what is private is in none', async ({
  profile,
  start,
  outbox,
}) => {
  const { crm: t } = labelsIn('en')
  seedJournal(profile, past)
  const app = await start()
  await app.desk.getByRole('navigation').first().waitFor()
  await holdCall(app, typed)
  await goTo(app, '/cases/crm')
  await saveInto(app, outbox)
  for (const name of ['Salesforce', 'HubSpot']) {
    await app.desk.getByRole('radio', { name }).click({ force: true })
    await expect(app.desk.getByText(/^2 calls, [1-9]\d* things to do$/)).toBeVisible()
    for (const way of [t.saveCalls, t.saveTasks]) {
      await app.desk.getByRole('button', { name: way }).click()
      const what = way === t.saveCalls ? / 0 calls, |^0 calls, / : /, 0 things to do$|^Nothing new/
      await expect(app.desk.getByText(what)).toBeVisible()
    }
  }
  expect(readdirSync(outbox)).toHaveLength(4)
  expect(await revealedFiles(app)).toHaveLength(4)

  const notes = readRows(outbox, /^Salesforce calls/).map((row) => row['Description'] ?? '')
  expect(notes.join('\n')).toContain('press 3 is idle')
  expect(notes.join('\n')).toContain('we lose 4,000 a day')
  expect(notes.join('\n')).toContain('=1+1 is what they pay')
  const others = readRows(outbox, /^HubSpot calls/).map((row) => row['Call notes'] ?? '')
  expect(new Set(others)).toEqual(new Set(notes))
  const [ours] = readRows(outbox, /^Salesforce calls/)
  expect(ours?.['TaskSubtype']).toBe('Call')

  for (const name of [/^Salesforce tasks/, /^HubSpot tasks/]) {
    const titles = readRows(outbox, name).map((row) => row['Subject'] ?? row['Task title'])
    expect(titles.some((title) => title?.startsWith('send ink'))).toBe(true)
  }
  for (const name of readdirSync(outbox)) {
    const text = readFileSync(join(outbox, name), 'utf8')
    expect(text, name).not.toMatch(/their boss|close to tears/)
  }
})

test('hostile texts come back as they were, and nothing a spreadsheet would reckon out begins a cell', async ({
  profile,
  start,
  outbox,
}) => {
  const { crm: t } = labelsIn('en')
  seedJournal(profile, past)
  const app = await start()
  await app.desk.getByRole('navigation').first().waitFor()
  await goTo(app, '/cases/case-1/crm')
  await saveInto(app, outbox)
  for (const way of [t.saveCalls, t.saveTasks]) {
    await app.desk.getByRole('button', { name: way }).click()
    await expect(app.desk.getByRole('status').filter({ hasText: '.csv' })).toBeVisible()
  }
  const [call] = readRows(outbox, /^Salesforce calls/)
  expect(call?.['Account Name']).toBe(`'${hostile.customer}`)
  expect(call?.['Contact Name']).toBe(`'${hostile.contact}`)
  expect(call?.['CallDurationInSeconds']).toBe('90')
  const [task] = readRows(outbox, /^Salesforce tasks/)
  expect(task?.['Description']).toContain(hostile.whatHappened)
  for (const row of [call, task]) {
    for (const cell of Object.values(row ?? {})) expect(cell).not.toMatch(/^(?!\+[\d ]+$)[=+\-@]/)
  }
  // The story says it.
  await goTo(app, '/cases/case-1')
  await expect(app.desk.getByText(labelsIn('en').story.act['handed-over']).first()).toBeVisible()
})

for (const language of ['en', 'ja'] as const satisfies Language[]) {
  test.describe(() => {
    test.use({ settings: { language } })

    test(`everything is one file that another validator takes by the published schema (${language})`, async ({
      profile,
      start,
      outbox,
    }) => {
      const { data: t } = labelsIn(language)
      const many = Array.from({ length: 120 }, (_, index) =>
        livedCase({ id: `lived-${index}`, openedAtMs: startedAtMs, acts: index % 12 }),
      )
      seedJournal(profile, [...past, ...many.flat()])
      const app = await start()
      await app.desk.getByRole('navigation').first().waitFor()
      await goTo(app, '/settings/everything')
      await saveInto(app, outbox)
      await app.desk.getByRole('button', { name: t.everything.do }).click()
      const [name = ''] = await expect
        .poll(() => readdirSync(outbox).filter((file) => file.endsWith('.json')))
        .toHaveLength(1)
        .then(() => readdirSync(outbox))
      const said = filled(t.everything.saved, { fileName: name })
      await expect(app.desk.getByRole('status').filter({ hasText: said })).toBeVisible()

      const written = readFileSync(join(outbox, name), 'utf8')
      const all = JSON.parse(written) as FullExport
      const schema = join(projectRoot, 'docs', 'schemas', 'tanto-export.schema.json')
      const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(
        JSON.parse(readFileSync(schema, 'utf8')) as object,
      )
      validate(all)
      expect(validate.errors).toBeNull()
      expect(writtenAgain(all)).toBe(written)
      expect(all.cases).toHaveLength(121)
      const found = all.cases.find(({ case: { id } }) => id === 'case-1')
      expect(found?.case).toMatchObject(hostile)
      expect(found?.calls.map(({ id }) => id)).toEqual(['call-1'])
    })
  })
}
