import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { aCase } from '../../../support/builders.ts'
import { anOption, aProposal } from '../../../support/proposal-builders.ts'
import { renderProposal } from '../../../support/proposal-window.tsx'

const option = (number: number) => screen.getByRole('article', { name: `Option ${number}` })
const preview = () => screen.getByRole('region', { name: 'What the customer gets' })

test('what is typed is in the preview at once and in the journal key by key', async () => {
  const { user, recorded, settled } = await renderProposal()
  const headline = within(option(1)).getByLabelText('Headline')
  await user.clear(headline)
  await user.type(headline, 'Now')
  expect(within(preview()).getByRole('heading', { name: 'Option 1: Now' })).toBeTruthy()
  await settled()
  expect(recorded().map((event) => event.kind === 'option-amended' && event.patch)).toEqual([
    { headline: '' },
    { headline: 'N' },
    { headline: 'No' },
    { headline: 'Now' },
  ])
})

test('typing goes on while older key presses come back from the store', async () => {
  const { user, settled } = await renderProposal()
  const words = within(option(1)).getByLabelText('What we do')
  await user.clear(words)
  await user.type(words, 'We bring it at four and stay until it runs')
  await settled()
  expect(words).toHaveProperty('value', 'We bring it at four and stay until it runs')
})

test('what is private is marked as such and is nowhere in the preview', async () => {
  const { user } = await renderProposal()
  const ours = within(option(1)).getByRole('group', { name: 'What it costs us' })
  expect(
    within(ours).getByText('Private: never in the customer’s copy'.replace('’', "'")),
  ).toBeTruthy()
  await user.type(within(ours).getByLabelText('Note to ourselves'), 'Their last chance')
  await user.type(screen.getByLabelText('Who leans on the buyer'), 'The plant head')
  await user.type(screen.getByLabelText('If they refuse everything and leave'), 'Let them go')
  expect(preview().textContent).not.toMatch(/last chance|The plant head|Let them go|1,240/)
})

test('costs add up beside the value of the account', async () => {
  const { user } = await renderProposal()
  await user.type(screen.getByLabelText('Lifetime value of the account in EUR'), '200,000')
  const ours = within(option(1)).getByRole('group', { name: 'What it costs us' })
  await user.click(within(ours).getByRole('button', { name: 'Add an item' }))
  const second = within(ours).getByRole('group', { name: 'Cost item 2' })
  await user.type(within(second).getByLabelText('Item 2'), 'Kit')
  await user.type(within(second).getByLabelText('Amount, EUR'), '1.860,00')
  expect(within(ours).getByText(/^Cost €3,100\.00 · 1\.6% of/)).toBeTruthy()
})

test('why an option was drafted is told on our side, rule by rule, and nowhere in the preview', async () => {
  const { user } = await renderProposal({
    proposal: aProposal({ options: [] }),
    forCase: aCase({ failureKind: 'defect', moneyAtStake: { minor: 1_200_000, currency: 'EUR' } }),
  })
  await user.click(screen.getByRole('button', { name: 'Draft the options' }))
  await waitFor(() => expect(option(3)).toBeTruthy())
  const ours = within(option(1)).getByRole('group', { name: 'What it costs us' })
  expect(within(ours).getByText('Why this one')).toBeTruthy()
  expect(within(ours).getAllByText(/R8 · Method: After the call/)).toHaveLength(2)
  expect(within(ours).getByText(/^Defect · .*Severity/)).toBeTruthy()
  expect(within(option(2)).getByText(/€12,000\.00 at stake/)).toBeTruthy()
  expect(preview().textContent).not.toMatch(/Why this one|R8|at stake|Severity/)
})

test('an option the rep wrote, or that was drafted long ago, says nothing of why', async () => {
  await renderProposal()
  expect(screen.queryByText('Why this one')).toBeNull()
})

test('a cost above 150 % of what is at stake is warned about on our side', async () => {
  const { user } = await renderProposal({
    forCase: aCase({ moneyAtStake: { minor: 100_000, currency: 'EUR' } }),
  })
  expect(screen.queryByText(/more money adds no loyalty/)).toBeNull()
  const amount = within(option(1)).getByLabelText('Amount, EUR')
  await user.clear(amount)
  await user.type(amount, '1,500.01')
  expect(within(option(1)).getByText(/^Above €1,500\.00, 150 % of what is at stake/)).toBeTruthy()
  expect(preview().textContent).not.toMatch(/loyalty/)
})

test('a cost above what the rep may promise alone leads to the approval request', async () => {
  const authorityLimit = { minor: 100_000, currency: 'EUR' }
  const { user } = await renderProposal({ settings: { authorityLimit } })
  expect(within(option(1)).getByText(/^Above €1,000\.00, what you may promise alone/)).toBeTruthy()
  const link = within(option(1)).getByRole('link', { name: 'Write the approval request' })
  expect(link.getAttribute('href')).toBe('/cases/case-1/approval/option-1')
  const amount = within(option(1)).getByLabelText('Amount, EUR')
  await user.clear(amount)
  await user.type(amount, '1,000.00')
  expect(within(option(1)).queryByText(/promise alone/)).toBeNull()
  expect(preview().textContent).not.toMatch(/promise alone/)
})

test('once the tax is known, a cost says what it is without, of and with it', async () => {
  const { user } = await renderProposal()
  await user.click(screen.getByRole('radio', { name: 'With tax' }))
  const rate = screen.getByRole('textbox', { name: 'Tax rate in %' })
  await user.clear(rate)
  await user.type(rate, '19')
  expect(within(option(1)).getByText('Cost €1,042.02 + €197.98 tax = €1,240.00')).toBeTruthy()
  await user.click(screen.getByRole('radio', { name: 'Without tax' }))
  expect(within(option(1)).getByText('Cost €1,240.00 + €235.60 tax = €1,475.60')).toBeTruthy()
  expect(preview().textContent).not.toMatch(/tax/)
})

test.each([
  ['0', 'Cost €0.00', null],
  ['-5', 'No cost entered yet', 'Please type it without a minus sign.'],
  ['1000000000000000', 'No cost entered yet', 'This is more than can be counted here.'],
  ['99,999,999,999.99', 'Cost €99,999,999,999.99', null],
])('a price of %s: %s', async (typed, total, problem) => {
  const { user } = await renderProposal()
  const amount = within(option(1)).getByLabelText('Amount, EUR')
  await user.clear(amount)
  await user.type(amount, typed)
  expect(within(option(1)).getByText(total)).toBeTruthy()
  expect(within(option(1)).queryByText(problem ?? 'nothing')?.textContent ?? null).toBe(problem)
})

test.each([
  ['en', /^They named no solution\. Ask them/],
  ['ja', /^お客様のご要望が未記入です/],
] as const)(
  'why there are fewer than three options is said as soon as it is drafted: %s',
  async (language, why) => {
    const proposal = aProposal({ private: { shortfalls: ['no-solution-named'] } })
    await renderProposal({ proposal, language })
    expect(screen.getByText(why)).toBeTruthy()
  },
)

test('a text that is no amount is said and counts as nothing', async () => {
  const { user } = await renderProposal()
  const amount = within(option(1)).getByLabelText('Amount, EUR')
  await user.clear(amount)
  await user.type(amount, 'cheap')
  expect(within(option(1)).getByText('Please type an amount, such as 1,240.00.')).toBeTruthy()
  expect(within(option(1)).getByText('No cost entered yet')).toBeTruthy()
  await user.clear(amount)
  await user.type(amount, '$10')
  expect(within(option(1)).getByText('This is counted in EUR.')).toBeTruthy()
})

test('an amount keeps its currency until it is emptied, and says so', async () => {
  const { user, recorded, settled } = await renderProposal()
  await user.click(screen.getByRole('button', { name: /Currency of the costs/ }))
  await user.click(await screen.findByRole('option', { name: /^JPY/ }))
  const amount = within(option(1)).getByLabelText<HTMLInputElement>('Amount, EUR')
  await user.type(amount, '{Backspace}5')
  expect(within(option(1)).getByLabelText('Amount, EUR')).toHaveProperty('value', '1,240.05')
  await user.clear(amount)
  await user.type(within(option(1)).getByLabelText('Amount, JPY'), '190000')
  await settled()
  const patches = recorded().map((event) => event.kind === 'option-private-amended' && event.patch)
  const amounts = patches.map((patch) => patch && patch.costLines?.[0]?.amount)
  expect(amounts).toContainEqual({ minor: 124005, currency: 'EUR' })
  expect(amounts.at(-1)).toEqual({ minor: 190000, currency: 'JPY' })
})

test('an option with only words, or only a thing, is warned about', async () => {
  const { user } = await renderProposal()
  await user.clear(within(option(1)).getByLabelText('What they hear from us'))
  expect(within(option(1)).getByText(/A thing alone is no apology/)).toBeTruthy()
  await user.clear(within(option(1)).getByLabelText('What they receive'))
  expect(within(option(1)).getByText(/An option needs both/)).toBeTruthy()
})

test('which issue an option settles is ticked in one table and shows in the preview', async () => {
  const { user } = await renderProposal()
  const row = () => within(preview()).getByRole('row', { name: /^Nobody called us back/ })
  expect(row().textContent).toBe('Nobody called us backNoYes')
  await user.click(
    screen.getByRole('checkbox', { name: 'Option 1 settles: Nobody called us back' }),
  )
  expect(row().textContent).toBe('Nobody called us backYesYes')
})

test('an issue is worded for the customer wherever they read it', async () => {
  const { user, recorded, settled } = await renderProposal()
  const words = screen.getByLabelText('Issue 1, as the customer reads it')
  await user.clear(words)
  await user.type(words, 'Line 3')
  await settled()
  expect(words).toHaveProperty('value', 'Line 3')
  expect(recorded().at(-1)).toMatchObject({
    kind: 'issue-worded',
    issueId: 'issue-1',
    text: 'Line 3',
  })
  expect(within(preview()).getByRole('row', { name: /^Line 3/ })).toBeTruthy()
  expect(within(preview()).getAllByText('Line 3').length).toBeGreaterThan(1)
  expect(preview().textContent).not.toMatch(/idle since Tuesday/)
})

test('an issue that no option settles is pointed out', async () => {
  await renderProposal({ proposal: aProposal({ options: [anOption()] }) })
  expect(
    screen.getByText('No option settles 2. Say on the phone what happens with it.'),
  ).toBeTruthy()
})

test('there are never more than three options', async () => {
  const { user } = await renderProposal()
  await user.click(screen.getByRole('button', { name: 'Add an option' }))
  expect(option(3)).toBeTruthy()
  expect(screen.getByRole('button', { name: 'Add an option' })).toHaveProperty('disabled', true)
})

test('a removed option comes back whole and in its place', async () => {
  const { user } = await renderProposal()
  await user.click(screen.getByRole('button', { name: 'Remove option 1' }))
  expect(within(option(1)).getByLabelText('Headline')).toHaveProperty(
    'value',
    'Courier today and a spare kit on your shelf',
  )
  await user.click(screen.getByRole('button', { name: 'Undo' }))
  expect(within(option(1)).getByLabelText('Headline')).toHaveProperty(
    'value',
    'Part by courier today, line up by 18:00',
  )
})

test('each removed option has an offer of its own to come back', async () => {
  const { user } = await renderProposal()
  await user.click(screen.getByRole('button', { name: 'Remove option 2' }))
  const first = screen.getByRole('button', { name: 'Undo' })
  await user.click(screen.getByRole('button', { name: 'Remove option 1' }))
  expect(first.isConnected).toBe(false)
  await user.click(screen.getByRole('button', { name: 'Undo' }))
  expect(within(option(1)).getByLabelText('Headline')).toHaveProperty(
    'value',
    'Part by courier today, line up by 18:00',
  )
})

test('a proposal without options asks for the kind of failure and drafts from it', async () => {
  const { user, recorded, settled } = await renderProposal({
    proposal: aProposal({ options: [] }),
    forCase: aCase({ failureKind: '' }),
  })
  expect(screen.getByRole('button', { name: 'Draft the options' })).toHaveProperty('disabled', true)
  await user.click(screen.getByRole('button', { name: /Kind of failure/ }))
  await user.click(await screen.findByRole('option', { name: 'Late delivery' }))
  await user.click(screen.getByRole('button', { name: 'Draft the options' }))
  await waitFor(() => expect(option(2)).toBeTruthy())
  expect(await screen.findByText(/^They named no solution\./)).toBeTruthy()
  await settled()
  expect(recorded().map((event) => event.kind)).toEqual([
    'case-amended',
    'option-added',
    'option-added',
  ])
})

test('in the other language drafted words change, the rep’s own words stay', async () => {
  const drafted = aProposal({ options: [] })
  const { user } = await renderProposal({ proposal: drafted, forCase: aCase() })
  await user.click(screen.getByRole('button', { name: 'Draft the options' }))
  await waitFor(() => expect(option(1)).toBeTruthy())
  const before = within(option(1)).getByLabelText<HTMLTextAreaElement>('Headline').value
  await user.click(screen.getByRole('radio', { name: '日本語' }))
  expect(within(option(1)).getByLabelText<HTMLTextAreaElement>('Headline').value).not.toBe(before)
  expect(screen.getByLabelText('What happened, and how')).toHaveProperty(
    'value',
    'Flanges of order 1042 came four days late.',
  )
  expect(within(preview()).getByText('お詫びとご提案')).toBeTruthy()
})

test('the builder speaks Japanese throughout', async () => {
  await renderProposal({ language: 'ja' })
  expect(screen.getByRole('article', { name: '案1' })).toBeTruthy()
  expect(screen.getAllByText('社内限り：お客様用の文書には載りません')).toHaveLength(3)
})
