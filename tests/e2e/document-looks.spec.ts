import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { type Paper, papers } from '#shared/document/brand.ts'
import type { CustomerDocument } from '#shared/document/customer-document.ts'
import { proposalDocument } from '#shared/document/proposal-document.ts'
import { signed } from '#shared/document/signed.ts'
import type { DesktopBridge, SaveFormat } from '#shared/ipc/desktop-api.ts'
import { toCustomerProposal } from '#shared/proposal/customer-proposal.ts'
import { englishCases } from '#tests/golden/english-cases.ts'
import { goldenContent, goldenDay } from '#tests/golden/golden-case.ts'
import { japaneseCases } from '#tests/golden/japanese-cases.ts'
import { aPng } from '#tests/support/pictures.ts'
import { documentLabels } from '#tests/support/proposal-builders.ts'
import { readPdf, squeezed } from './support/exported-files.ts'
import { pdfFacts } from './support/pdf-facts.ts'
import type { RunningApp } from './support/running-app.ts'
import { saveAs } from './support/save-dialog.ts'
import { expect, test as base } from './support/test.ts'

const test = base.extend<{ outbox: string }>({
  // oxlint-disable-next-line no-empty-pattern -- this is how Playwright is told of no fixtures
  outbox: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'tanto-outbox-'))
    await use(folder)
    rmSync(folder, { recursive: true, force: true })
  },
})

const points = { a4: [595, 842], letter: [612, 792] } as const
const twips = { a4: 'w:w="11906" w:h="16838"', letter: 'w:w="12240" w:h="15840"' } as const
const signature = ['1 Sample Road, Sampleton', 'www.sample.example']
/** In Unicode's corners: signs and names that the letters' one big Japanese font has not. */
const rare = '㈱髙﨑①○■→～℡'

const letters = [...englishCases, ...japaneseCases].map((golden) => ({
  name: golden.name,
  letter: signed(
    proposalDocument(
      toCustomerProposal(goldenContent(golden)),
      documentLabels[golden.language],
      goldenDay(golden),
    ),
    signature,
  ),
}))

for (const paper of papers) {
  test(`six letters on ${paper}: tagged, titled, in their language, every font embedded, on two pages`, async ({
    app,
    outbox,
  }) => {
    test.setTimeout(120_000)
    await look(app, paper)
    for (const { name, letter } of letters) {
      const pdf = join(outbox, `${name}.pdf`)
      await save(app, letter, 'pdf', pdf)
      const facts = await pdfFacts(pdf)
      expect(facts, name).toMatchObject({
        title: letter.title,
        language: letter.language,
        size: points[paper],
        pages: 2,
        alternativeTexts: [letter.from[0]],
      })
      for (const role of ['H1', 'H2', 'P', 'Table', 'TH', 'TD', 'Figure']) {
        expect(facts.roles, name).toContain(role)
      }
      // Letters drawn as pictures (Type 3) look coarse, and some programs cannot search them.
      expect(facts.fonts.filter(({ kind }) => kind !== 'Type0')).toEqual([])
      expect(facts.embedded).toBe(facts.fonts.length)
      const isOurs = /^[A-Z]{6}\+(Inter|BIZUDPGothic)-/
      const ours = facts.fonts.filter((font) => isOurs.test(font.name))
      // The page numbers, which Chromium sets by itself, are the only other one.
      expect(facts.fonts.length - ours.length).toBeLessThanOrEqual(1)

      const text = squeezed((await readPdf(pdf)).text)
      const said = [letter.title, ...letter.closing, ...letter.sections.flatMap(textsOf)]
      for (const line of said) expect(text, name).toContain(squeezed(line))
    }
  })

  test(`Word has the same paper, logo and colour on ${paper}`, async ({ app, outbox }) => {
    await look(app, paper)
    for (const { name, letter } of letters) {
      const path = join(outbox, `${name}.docx`)
      await save(app, letter, 'docx', path)
      const parts = unzipSync(readFileSync(path))
      const body = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
      expect(body).toContain(`<w:pgSz ${twips[paper]}`)
      expect(body).toContain(`descr="${letter.from[0]}"`)
      expect(body).toContain(signature[1])
      expect(Object.keys(parts).filter((part) => /^word\/media\/.*\.png$/.test(part))).toHaveLength(
        1,
      )
      expect(strFromU8(parts['word/styles.xml'] ?? new Uint8Array())).toContain('1D5FA8')
    }
  })
}

test('rare names and signs of a Japanese letter are in its fonts, and found by a search', async ({
  app,
  outbox,
}) => {
  const letter = letters.find(({ letter: { language } }) => language === 'ja')?.letter
  if (!letter) throw new Error('There is no Japanese letter')
  const pdf = join(outbox, 'rare.pdf')
  await save(app, { ...letter, to: [rare] }, 'pdf', pdf)
  const { fonts } = await pdfFacts(pdf)
  expect(fonts.filter(({ kind }) => kind !== 'Type0')).toEqual([])
  expect(squeezed((await readPdf(pdf)).text)).toContain(squeezed(rare))
})

test('an English letter brings no Japanese font, and the app’s start none at all', async ({
  app,
  outbox,
}) => {
  const loaded = () =>
    app.desk.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .map(({ name }) => name)
        .filter((name) => /inter-latin-\d|biz-udpgothic/.test(name)),
    )
  expect(await loaded()).toEqual([])
  const pdf = join(outbox, 'english.pdf')
  await save(app, letters[0]!.letter, 'pdf', pdf)
  const { fonts } = await pdfFacts(pdf)
  expect(fonts.some(({ name }) => name.includes('BIZUDPGothic'))).toBe(false)
  expect(await loaded()).toEqual([])
})

function look(app: RunningApp, paper: Paper): Promise<void> {
  const png = Buffer.from(aPng(600, 180)).toString('base64')
  return app.desk.evaluate(
    async (chosen) => {
      const { desktop } = window as unknown as { desktop: DesktopBridge }
      await desktop.changeSettings({ patch: { paper: chosen.paper, brandColour: '#1d5fa8' } })
      await desktop.saveLogo({ png: chosen.png })
    },
    { paper, png },
  )
}

async function save(
  app: RunningApp,
  document: CustomerDocument,
  format: SaveFormat,
  path: string,
): Promise<void> {
  await saveAs(app, path)
  const outcome = await app.desk.evaluate(
    (input) => (window as unknown as { desktop: DesktopBridge }).desktop.saveDocument(input),
    { document, format, suggestedName: 'letter' },
  )
  expect(outcome.kind).toBe('saved')
}

function textsOf({ heading, blocks }: CustomerDocument['sections'][number]): string[] {
  const inBlocks = blocks.flatMap((block) => {
    if (block.kind === 'facts') return block.rows.flatMap(({ label, value }) => [label, value])
    return block.kind === 'paragraph' ? [block.text] : []
  })
  return [...(heading === null ? [] : [heading]), ...inBlocks]
}
