import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { Language } from '#shared/base/language.ts'
import type { TantoEvent } from '#shared/event/event.ts'
import { entryKinds } from '#shared/call/entry.ts'
import { noPreparation } from '#shared/case/preparation.ts'
import type { ExportFormat, Proposal } from '#shared/proposal/proposal.ts'
import { livedCase } from '../support/lived-case.ts'
import { anOption, aProposal } from '../support/proposal-builders.ts'
import { filled, labelsIn } from './pages/labels.ts'
import { clipboardContent } from './support/clipboard.ts'
import { everyByteOf, holds } from './support/every-byte.ts'
import { readPdf, squeezed } from './support/exported-files.ts'
import type { RunningApp } from './support/running-app.ts'
import { saveInto } from './support/save-dialog.ts'
import { seedJournal } from './support/seeded-journal.ts'
import { expect, test as base } from './support/test.ts'
import { pressWayOut } from './support/ways-out.ts'

const test = base.extend<{ outbox: string }>({
  // oxlint-disable-next-line no-empty-pattern -- this is how Playwright is told of no fixtures
  outbox: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'tanto-outbox-'))
    await use(folder)
    rmSync(folder, { recursive: true, force: true })
  },
})

const atMs = Date.parse('2026-03-02T10:00:00Z')

function drafted(proposal: Proposal): TantoEvent {
  const { id: proposalId, caseId, callId, draftedAtMs: _, exports: __, ...content } = proposal
  return { kind: 'proposal-drafted', proposalId, caseId, callId, atMs, content }
}

async function openProposal(app: RunningApp, language: Language): Promise<void> {
  const { sending: t } = labelsIn(language)
  await app.desk.getByRole('navigation').first().waitFor()
  await app.desk.evaluate(() => {
    window.location.hash = '/proposals/proposal-1'
  })
  await app.desk.getByRole('group', { name: t.label, exact: true }).waitFor()
}

async function expectSaved(desk: Page, format: ExportFormat): Promise<void> {
  await expect(desk.getByRole('status').filter({ hasText: `.${format}` })).toBeVisible({
    timeout: 30_000,
  })
}

for (const language of ['en', 'ja'] as const) {
  test.describe(() => {
    test.use({ settings: { language } })

    test(`an e-mail is held until a reason is given, and the reason stands in the story (${language})`, async ({
      profile,
      start,
      outbox,
    }) => {
      const { sending: t, story } = labelsIn(language)
      seedJournal(profile, [
        ...livedCase({ id: 'case-1', openedAtMs: atMs }),
        drafted(aProposal({ letter: { language } })),
      ])
      const app = await start()
      await openProposal(app, language)
      await saveInto(app, outbox)
      await pressWayOut(app.desk, 'eml', language)
      await app.desk.getByRole('dialog', { name: t.guard.title }).waitFor()
      expect(readdirSync(outbox)).toEqual([])
      await app.desk.getByRole('textbox', { name: t.guard.reason }).fill('At sea, walnut')
      await app.desk.keyboard.press('Enter')
      await expectSaved(app.desk, 'eml')
      expect(readdirSync(outbox)).toHaveLength(1)
      const [name = ''] = readdirSync(outbox)
      expect(holds(everyByteOf(join(outbox, name)), 'walnut')).toBe(false)

      await app.desk.evaluate(() => {
        window.location.hash = '/cases/case-1'
      })
      const said = filled(story.byMailBecause, { reason: 'At sea, walnut' })
      await expect(app.desk.getByText(said)).toBeVisible()
    })
  })
}

test('after a contact by phone nothing is held, and a letter too long for the mail program becomes a draft', async ({
  profile,
  start,
  outbox,
}) => {
  const { sending: t } = labelsIn('en')
  const short = aProposal({ options: [], issues: [], letter: { apology: 'I am sorry.' } })
  seedJournal(profile, [...livedCase({ id: 'case-1', openedAtMs: atMs, acts: 1 }), drafted(short)])
  const app = await start()
  await app.electron.evaluate(({ shell }) => {
    const opened: string[] = []
    Object.assign(globalThis, { opened })
    shell.openExternal = async (link) => void opened.push(link)
  })
  const opened = () =>
    app.electron.evaluate(() => (globalThis as unknown as { opened: string[] }).opened)
  await openProposal(app, 'en')
  await saveInto(app, outbox)
  await pressWayOut(app.desk, 'mailto')
  await expect(app.desk.getByText(t.opened)).toBeVisible()
  const [link = ''] = await opened()
  expect(link).toMatch(/^mailto:\?subject=Our%20proposal/)
  expect(decodeURIComponent(link)).toContain('I am sorry.')

  const apology = app.desk.getByRole('textbox', { name: labelsIn('en').proposal.field.apology })
  await apology.fill('I am sorry. '.repeat(150))
  await pressWayOut(app.desk, 'mailto')
  await app.desk.getByRole('button', { name: t.draftInstead }).click()
  await expectSaved(app.desk, 'eml')
  expect(await opened()).toHaveLength(1)
})

// Each a word that stands nowhere else: finding it means that it leaked.
let markers = 0
const marker = () => `walnut${String(++markers).padStart(3, '0')}x`

function markedCase(): TantoEvent[] {
  const about = { caseId: 'case-1' as never, atMs }
  const patch = Object.fromEntries(
    Object.entries(noPreparation).flatMap(([name, value]): [string, unknown][] => {
      if (typeof value === 'boolean' || value === 'unknown') return []
      return [[name, typeof value === 'string' ? marker() : { ...value, text: marker() }]]
    }),
  )
  const said = entryKinds.map((kind, index): TantoEvent => ({
    kind: 'entry-captured',
    entryId: `entry-${index}` as never,
    callId: null,
    ...about,
    step: 'listen',
    content: { kind, text: marker(), dueAtMs: null },
  }))
  const privately = () => ({
    costLines: [{ label: marker(), amount: { minor: 471_113, currency: 'EUR' as const } }],
    approval: marker(),
    note: marker(),
  })
  return [
    ...livedCase({ id: 'case-1', openedAtMs: atMs }),
    { kind: 'preparation-written', ...about, patch },
    { kind: 'customer-contacted', ...about, channel: 'phone', callId: null, note: marker() },
    { kind: 'prevention-noted', ...about, cause: marker(), change: marker() },
    ...said,
    drafted(
      aProposal({
        options: ['a', 'b', 'c'].map((id) =>
          anOption({ id, customer: { headline: 'Pecan offer' }, private: privately() }),
        ),
        private: {
          worstCase: marker(),
          pressures: marker(),
          lifetimeValue: { minor: 98_765_432, currency: 'EUR' },
        },
      }),
    ),
  ]
}

test('no private field of a case is in any byte of any export, whatever is packed in it', async ({
  profile,
  start,
  outbox,
}) => {
  seedJournal(profile, markedCase())
  expect(markers).toBeGreaterThan(40)
  const app = await start()
  await openProposal(app, 'en')
  await saveInto(app, outbox)
  const formats = ['pdf', 'docx', 'html', 'md', 'txt', 'eml'] as const
  for (const format of formats) {
    await pressWayOut(app.desk, format)
    await expectSaved(app.desk, format)
  }
  await pressWayOut(app.desk, 'clipboard')
  await app.desk.getByText(labelsIn('en').sending.copied).waitFor()

  const secrets = ['walnut', '4711.13', '4,711.13', '471113', '987654', '987,654']
  const files = readdirSync(outbox).map((name) => join(outbox, name))
  expect(files).toHaveLength(formats.length)
  for (const path of files) {
    const bytes = everyByteOf(path)
    // A PDF names its letters by their place in the font: its text is read as a reader does.
    if (path.endsWith('.pdf')) {
      const { everything } = await readPdf(path)
      expect(bytes.length).toBeGreaterThan(3)
      bytes.push(Buffer.from(everything), Buffer.from(squeezed(everything)))
    }
    expect(holds(bytes, 'Pecan'), `${path} holds what the customer gets`).toBe(true)
    expect(
      secrets.filter((secret) => holds(bytes, secret)),
      path,
    ).toEqual([])
  }
  for (const copied of Object.values(await clipboardContent(app))) {
    expect(copied).toContain('Pecan')
    for (const secret of secrets) expect(copied).not.toContain(secret)
  }
})

test('all of a case for other programs is written as one file of each kind, and says that it is private', async ({
  profile,
  start,
  outbox,
}) => {
  const { sending: t } = labelsIn('en')
  seedJournal(profile, markedCase())
  const app = await start()
  await app.desk.getByRole('navigation').first().waitFor()
  await app.desk.evaluate(() => {
    window.location.hash = '/cases/case-1'
  })
  await saveInto(app, outbox)
  for (const as of ['csv', 'json'] as const) {
    await app.desk.getByRole('button', { name: t.caseData.label }).click()
    await app.desk.getByRole('menuitem', { name: t.caseData[as] }).click()
    await expect(app.desk.getByRole('status').filter({ hasText: `.${as}` })).toBeVisible()
  }
  const [csv = '', json = ''] = readdirSync(outbox).toSorted()
  for (const name of [csv, json]) expect(name).toMatch(/^INTERNAL case data Northgate Tools/)
  const data = JSON.parse(readFileSync(join(outbox, json), 'utf8')) as { entries: unknown[] }
  expect(data.entries).toHaveLength(entryKinds.length)
  expect(readFileSync(join(outbox, csv), 'utf8')).toMatch(/^\uFEFFWhen,What,Words/)
})
