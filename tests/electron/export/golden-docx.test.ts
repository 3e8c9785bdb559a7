import mammoth from 'mammoth'
import { expect, test } from 'vitest'
import { renderDocx } from '#electron/main/export/render-docx.ts'
import { plainBrand } from '#shared/document/brand.ts'
import { proposalDocument } from '#shared/document/proposal-document.ts'
import { toCustomerProposal } from '#shared/proposal/customer-proposal.ts'
import { englishCases } from '#tests/golden/english-cases.ts'
import { goldenContent, goldenDay } from '#tests/golden/golden-case.ts'
import { japaneseCases } from '#tests/golden/japanese-cases.ts'
import { documentLabels } from '#tests/support/proposal-builders.ts'

test.for([...englishCases, ...japaneseCases].map((golden) => [golden.name, golden] as const))(
  'another reader of Word files finds every heading and every text of %s',
  async ([, golden]) => {
    const { language } = golden
    const content = goldenContent(golden)
    const labels = documentLabels[language]
    const document = proposalDocument(toCustomerProposal(content), labels, goldenDay(golden))
    const buffer = Buffer.from(await renderDocx(document, plainBrand))
    const { value: text } = await mammoth.extractRawText({ buffer })
    const { value: html, messages } = await mammoth.convertToHtml(
      { buffer },
      { styleMap: ["p[style-name='Option Heading'] => h2:fresh"] },
    )
    expect(messages.filter(({ type }) => type === 'error')).toEqual([])
    const headings = document.sections.flatMap(({ heading }) => heading ?? [])
    for (const heading of headings) expect(text).toContain(heading)
    expect(html.match(/<h2/g)).toHaveLength(content.options.length)
    for (const { customer } of content.options) {
      for (const said of [customer.whatWeDo, customer.tangible, customer.words, customer.byWhen]) {
        expect(text).toContain(said)
      }
    }
    expect(text).toContain(golden.rep.repName)
  },
)
