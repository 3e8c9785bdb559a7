import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { renderDocx } from '#electron/main/export/render-docx.ts'
import { type Brand, plainBrand } from '#shared/document/brand.ts'
import type { CustomerDocument } from '#shared/document/customer-document.ts'
import { printable } from '#shared/document/printable.ts'
import { proposalDocument } from '#shared/document/proposal-document.ts'
import { toCustomerProposal } from '#shared/proposal/customer-proposal.ts'
import { aDocument } from '../../support/document-builders.ts'
import { hostileTexts } from '../../support/hostile-texts.ts'
import { anOption, aProposal, documentLabels } from '../../support/proposal-builders.ts'
import { brokenXmlIn } from '../../support/xml.ts'

async function partsOf(
  document: CustomerDocument,
  brand: Brand = plainBrand,
): Promise<Record<string, string>> {
  const files = unzipSync(new Uint8Array(await renderDocx(document, brand)))
  const texts = Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)] as const)
  return Object.fromEntries(texts)
}

const documentOf = (proposal: ReturnType<typeof aProposal>) =>
  proposalDocument(
    toCustomerProposal(proposal),
    documentLabels[proposal.letter.language],
    '2 March 2026',
  )

test('each option stands under a real heading of its own', async () => {
  const { 'word/document.xml': xml = '' } = await partsOf(documentOf(aProposal()))
  expect(xml).toMatch(
    /<w:pStyle w:val="OptionHeading"\/>.*?Option 1: Part by courier today, line up by 18:00/,
  )
  expect(xml).toMatch(/<w:pStyle w:val="Title"\/>.*?Our proposal to put this right/)
})

test('the file is A4, has page numbers, and says which language it is in', async () => {
  const parts = await partsOf(documentOf(aProposal({ letter: { language: 'ja' } })))
  expect(parts['word/document.xml']).toMatch(/<w:pgSz w:w="11906" w:h="16838"/)
  expect(parts['word/footer1.xml']).toMatch(/PAGE.*NUMPAGES/s)
  expect(parts['word/styles.xml']).toMatch(/<w:lang w:val="ja-JP" w:eastAsia="ja-JP"\/>/)
  expect(parts['word/styles.xml']).toMatch(/w:eastAsia="Yu Gothic"/)
})

test('rows of an option are never torn across pages', async () => {
  const { 'word/document.xml': xml = '' } = await partsOf(documentOf(aProposal()))
  const rows = xml.match(/<w:tr>|<w:tr /g) ?? []
  expect(rows.length).toBeGreaterThan(0)
  expect(xml.match(/<w:cantSplit\/>/g)).toHaveLength(rows.length)
})

test.each(hostileTexts)(
  'whatever stands in a field, Word gets whole XML with all of it',
  async (text) => {
    const parts = await partsOf(aDocument(text))
    const plain = await partsOf(aDocument('plain'))
    const xmlNames = Object.keys(parts).filter((name) => /\.(xml|rels)$/.test(name))
    for (const name of xmlNames) expect(brokenXmlIn(parts[name] ?? ''), name).toBeNull()
    const count = (xml: string | undefined, tag: string) => xml?.split(`<w:${tag}>`).length
    for (const tag of ['p', 'tbl', 'tr', 'tc']) {
      expect(count(parts['word/document.xml'], tag)).toBe(count(plain['word/document.xml'], tag))
    }
    const [firstWord = ''] = /[\p{L}\p{N}]+/u.exec(printable(text)) ?? []
    expect(parts['word/document.xml']).toContain(firstWord)
  },
)

test('no value of any private field is ever in the Word file', async () => {
  const secret = fc.stringMatching(/^[0-9a-f]{12}$/).map((word) => `Secret${word}`)
  await fc.assert(
    fc.asyncProperty(secret, secret, secret, secret, secret, async (a, b, c, d, e) => {
      const amount = { minor: 987_654_321_000, currency: 'XTS' }
      const parts = await partsOf(
        documentOf(
          aProposal({
            private: { currency: 'XTS', lifetimeValue: amount, worstCase: a, pressures: b },
            options: [
              anOption({
                private: { costLines: [{ label: c, amount }], approval: d, note: e },
              }),
            ],
          }),
        ),
      )
      expect(Object.values(parts).join('\n')).not.toMatch(/Secret|XTS|987[.,]?654/)
    }),
    { numRuns: 10 },
  )
})

test.each([
  '<a><b></a>',
  '<a>&nope</a>',
  '<a>\u0001</a>',
  '<a b=c/>',
  '<a>< b</a>',
  '<a>\uD83D</a>',
])('the check for whole XML finds that %j is broken', (xml) =>
  expect(brokenXmlIn(xml)).not.toBeNull(),
)
