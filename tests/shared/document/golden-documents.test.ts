import { expect, test } from 'vitest'
import { proposalDocument } from '#shared/document/proposal-document.ts'
import { renderPlainText } from '#shared/document/render-plain-text.ts'
import { toCustomerProposal } from '#shared/proposal/customer-proposal.ts'
import { englishCases } from '#tests/golden/english-cases.ts'
import { goldenContent, goldenDay } from '#tests/golden/golden-case.ts'
import { japaneseCases } from '#tests/golden/japanese-cases.ts'
import { documentLabels } from '#tests/support/proposal-builders.ts'

test.for([...englishCases, ...japaneseCases].map((golden) => [golden.name, golden] as const))(
  'the proposal of %s reads as it was approved',
  async ([name, golden]) => {
    const document = proposalDocument(
      toCustomerProposal(goldenContent(golden)),
      documentLabels[golden.language],
      goldenDay(golden),
    )
    await expect(renderPlainText(document)).toMatchFileSnapshot(`../../golden/${name}.txt`)
  },
)
