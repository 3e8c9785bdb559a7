import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getDocumentProxy } from 'unpdf'
import type { CaseId, EntryId } from '#shared/base/ids.ts'
import { dayMs } from '#shared/base/time.ts'
import type { EntryKind } from '#shared/call/entry.ts'
import type { TantoEvent } from '#shared/event/event.ts'
import type { DesktopBridge } from '#shared/ipc/desktop-api.ts'
import { CompanionPage } from './pages/companion-page.ts'
import { DeskPage } from './pages/desk-page.ts'
import { filled, labelsIn } from './pages/labels.ts'
import { clipboardContent } from './support/clipboard.ts'
import { readMarkdown, readPdf, squeezed } from './support/exported-files.ts'
import type { RunningApp } from './support/running-app.ts'
import { pressWayOut } from './support/ways-out.ts'
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

for (const story of [lateInk, lateInkInJapan]) {
  const { language } = story
  const name = { en: 'English', ja: 'Japanese' }[language]

  test.describe(() => {
    test.use({ settings: { language } })

    test(`a promise made in a call is kept, taken back and settled in the ledger (${name})`, async ({
      app,
    }) => {
      const { promises: t, desk: d } = labelsIn(language)
      await callWithPromise(app, story)
      await app.desk.getByRole('link', { name: d.nav.promises }).click()
      const ours = app.desk.getByRole('region', { name: t.kind['promise-by-us'], exact: true })
      const row = ours.getByRole('listitem')
      await expect(row).toHaveCount(1)
      await expect(ours.getByRole('heading', { name: story.customer })).toBeVisible()

      const kept = row.getByRole('button', { name: new RegExp(`^${t.outcome.kept}`) })
      await kept.focus()
      await app.desk.keyboard.press('Enter')
      await expect(row).toHaveCount(0)
      await app.desk.getByRole('button', { name: t.undo }).click()
      await expect(row).toHaveCount(1)

      await row.getByRole('button', { name: new RegExp(`^${t.outcome.broken}`) }).click()
      await app.desk.keyboard.type('walnut')
      await app.desk.keyboard.press('Enter')
      await expect(row).toHaveCount(0)
      await app.desk.getByRole('button', { name: t.settled.show }).click()
      const settled = app.desk.getByRole('region', { name: t.settled.title, exact: true })
      await expect(settled.getByRole('listitem')).toContainText(['walnut'])
    })

    test(`papers of a case with years in it: the memo is copied, the handover sheet is one page (${name})`, async ({
      app,
      outbox,
    }) => {
      const { papers: t, sending, promises, desk: d } = labelsIn(language)
      const caseId = await callWithPromise(app, story)
      await longCase(app, caseId, story)
      await app.desk.getByRole('link', { name: d.nav.promises }).click()
      const inside = app.desk.getByRole('region', { name: promises.kind['internal-ask'] })
      await inside.getByRole('link', { name: new RegExp(`^${promises.memo}`) }).click()
      await app.desk.getByRole('button', { name: sending.format.clipboard }).click()
      await app.desk.getByText(sending.copiedPrivate).waitFor()
      for (const copied of Object.values(await clipboardContent(app))) {
        expect(squeezed(copied)).toContain(squeezed(t.document.text.mark))
        expect(squeezed(copied)).toContain(squeezed('walnutask'))
      }

      await saveInto(app, outbox)
      await save(app, 'pdf', language)
      await goTo(app, `/cases/${caseId}/handover`)
      await app.desk.getByRole('heading', { level: 1, name: t.page.handover }).first().waitFor()
      await save(app, 'pdf', language)
      await save(app, 'md', language)
      await goTo(app, `/cases/${caseId}/story`)
      await app.desk.getByRole('heading', { level: 1, name: t.page.story }).first().waitFor()
      await save(app, 'pdf', language)

      const saved = (title: string, ending: string) =>
        join(
          outbox,
          readdirSync(outbox).find((file) => file.startsWith(title) && file.endsWith(ending)) ?? '',
        )
      const handover = saved(t.document.text.handoverFile, '.pdf')
      expect(await pagesOf(handover)).toBe(1)
      expect(await pagesOf(saved(t.document.text.memoFile, '.pdf'))).toBe(1)
      const { text } = await readPdf(handover)
      expect(squeezed(text)).toContain(squeezed(t.document.text.mark))
      expect(squeezed(text)).toContain(squeezed(story.contact))
      expect(squeezed(text)).toContain(
        squeezed(filled(t.document.text.more, { count: 2 })).slice(-6),
      )

      await changePaper(app, 'letter')
      await goTo(app, `/cases/${caseId}/handover`)
      await save(app, 'pdf', language)
      expect(await pagesOf(handover), 'on US Letter').toBe(1)
      await changePaper(app, 'a4')
      const markdown = readMarkdown(saved(t.document.text.handoverFile, '.md'))
      expect(squeezed(markdown.text)).toContain(squeezed(t.document.text.mark))

      const told = await readPdf(saved(t.document.text.storyFile, '.pdf'))
      for (const number of [1, 60, 120])
        expect(squeezed(told.text)).toContain(`walnutfact${number}.`)
    })
  })
}

/** A case, a call, and our promise with a date in it. Resolves with the case. */
async function callWithPromise(app: RunningApp, story: Story): Promise<CaseId> {
  const desk = new DeskPage(app.desk, story.language)
  const call = new CompanionPage(app.companion, story.language)
  await desk.openCase(story.customer, story.whatHappened, story)
  const caseId = /cases\/([\w-]+)/.exec(app.desk.url())?.[1] as CaseId
  await app.desk.getByRole('button', { name: labelsIn(story.language).desk.case.startCall }).click()
  await call.line.waitFor()
  await call.capture(story.promise.typed)
  await expect(call.said.getByRole('listitem')).toHaveCount(1)
  await expect(call.saved).toBeVisible()
  return caseId
}

/** Hundreds of lines, promises and asks, as years with a customer leave them. */
async function longCase(app: RunningApp, caseId: CaseId, story: Story): Promise<void> {
  const nowMs = Date.now()
  const line = (id: string, kind: EntryKind, text: string, dueAtMs: number | null): TantoEvent => ({
    kind: 'entry-captured',
    entryId: id as EntryId,
    caseId,
    callId: null,
    step: 'follow-up',
    atMs: nowMs - 400 * dayMs + Number(id.replaceAll(/\D/g, '')) * dayMs,
    content: { kind, text, dueAtMs },
  })
  const numbers = Array.from({ length: 120 }, (_, index) => index + 1)
  const long = `${story.whatHappened} `.repeat(6)
  const events = numbers.flatMap((number) => [
    line(`fact-${number}`, 'fact', `walnutfact${number}. ${long}`, null),
    line(`quote-${number}`, 'quote', `${number} ${story.cushion} WWWWWWWWWWWWWWWW ${long}`, null),
    line(`pressure-${number}`, 'pressure', `${number} 😀👩‍🚀 ${long}`, null),
    line(`solution-${number}`, 'their-solution', `${number} ${story.theirSolution}`, null),
    line(`promise-${number}`, 'promise-by-us', `${number} ${long}`, nowMs + number * dayMs),
    line(`theirs-${number}`, 'promise-by-them', `${number} مرحبا بالعالم ${long}`, null),
  ])
  events.push(line('ask-1', 'internal-ask', 'walnutask: a night shift', nowMs - dayMs))
  await app.desk.evaluate(
    (input) => (window as unknown as { desktop: DesktopBridge }).desktop.appendEvents(input),
    { events },
  )
  // What one window stores, it stores in order: with the next line all of it is there.
  await new CompanionPage(app.companion, story.language).capture('walnut')
}

async function goTo(app: RunningApp, place: string): Promise<void> {
  await app.desk.evaluate((path) => {
    window.location.hash = path
  }, place)
}

async function save(
  app: RunningApp,
  ending: 'pdf' | 'md',
  language: Story['language'],
): Promise<void> {
  const { sending: t } = labelsIn(language)
  await pressWayOut(app.desk, ending, language)
  const said = new RegExp(filled(t.saved, { fileName: `.*\\.${ending}` }).replace(/\.$/, ''))
  await expect(app.desk.getByRole('status').filter({ hasText: said })).toBeVisible({
    timeout: 30_000,
  })
}

function changePaper(app: RunningApp, paper: 'a4' | 'letter'): Promise<void> {
  return app.desk.evaluate(
    (chosen) =>
      (window as unknown as { desktop: DesktopBridge }).desktop.changeSettings({
        patch: { paper: chosen },
      }),
    paper,
  )
}

async function pagesOf(path: string): Promise<number> {
  return (await getDocumentProxy(new Uint8Array(readFileSync(path)))).numPages
}
