import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { anOption, aProposal } from '../../../support/proposal-builders.ts'
import { renderProposal } from '../../../support/proposal-window.tsx'

const fine = aProposal({ letter: { apology: 'This is our fault. I am sorry.' } })
const dueAtMs = Date.parse('2026-04-02T15:00:00Z')
const dated = (parts: Parameters<typeof anOption>[0] = {}) =>
  anOption({ ...parts, customer: { byWhenAtMs: dueAtMs, ...parts.customer } })
const panel = () => within(screen.getByRole('region', { name: 'Wording' }))
const apology = () => screen.getByLabelText<HTMLTextAreaElement>('Apology: responsibility first')

async function renderWithApology(text: string) {
  const proposal = aProposal({ ...fine, options: [dated()], letter: { apology: text } })
  const shown = await renderProposal({ proposal })
  const open = () => shown.user.keyboard('{Alt>}{Enter}{/Alt}')
  return { ...shown, open }
}

const blaming = 'This is our fault. The carrier failed to come.'

test('a proposal that says it all has nothing to look at', async () => {
  await renderWithApology('This is our fault. I am sorry.')
  expect(panel().getByText('Nothing to look at')).toBeTruthy()
  expect(panel().queryByRole('listitem')).toBeNull()
})

test('what is typed is looked at, in one line, and shown when asked for', async () => {
  const { user } = await renderWithApology('This is our fault.')
  await user.type(apology(), ' The carrier failed to come.')
  const line = await panel().findByRole('button', {
    name: /^1 thing to look at before it goes out/,
  })
  expect(panel().queryByRole('listitem')).toBeNull()
  await user.click(line)
  const row = within(panel().getByRole('listitem'))
  expect(row.getByText('The carrier failed to').tagName).toBe('MARK')
  expect(row.getByText('We did not').tagName).toBe('INS')
  expect(row.getByText(/To the customer you are the firm/)).toBeTruthy()
  expect(row.queryByText(/^Method, Address the issue/)).toBeNull()
  await user.click(row.getByRole('button', { name: 'Why?' }))
  expect(row.getByText(/^Method, Address the issue/)).toBeTruthy()
})

test('one key shows it, the same key puts it right, and it is recorded as if typed', async () => {
  const { user, open, recorded, settled } = await renderWithApology(blaming)
  await user.click(apology())
  await open()
  expect(apology().value).toBe(blaming)
  expect(panel().getAllByRole('listitem')).toHaveLength(1)
  await open()
  expect(apology().value).toBe('This is our fault. We did not come.')
  expect(await panel().findByText('Nothing to look at')).toBeTruthy()
  await settled()
  expect(recorded()).toMatchObject([
    { kind: 'letter-amended', patch: { apology: 'This is our fault. We did not come.' } },
  ])
})

test('a change can be taken back until something else is written there', async () => {
  const { user, open, recorded, settled } = await renderWithApology(blaming)
  await open()
  await open()
  await user.click(await panel().findByRole('button', { name: 'Undo' }))
  expect(apology().value).toBe(blaming)
  await settled()
  expect(recorded().at(-1)).toMatchObject({ kind: 'letter-amended', patch: { apology: blaming } })

  await open()
  expect(await panel().findByRole('button', { name: 'Undo' })).toBeTruthy()
  await user.type(apology(), ' I come.')
  expect(panel().queryByRole('button', { name: 'Undo' })).toBeNull()
})

test('Enter on a row works it off, and the next row is under the key', async () => {
  const { user, open } = await renderWithApology(`${blaming} I call you soon.`)
  await open()
  panel()
    .getAllByRole('button', { name: /^Change/ })[0]
    ?.focus()
  await user.keyboard('{Enter}')
  await waitFor(() => expect(panel().getAllByRole('listitem')).toHaveLength(1))
  await waitFor(() => expect(document.activeElement?.textContent).toMatch(/^Change/))
  await user.keyboard('{Enter}')
  expect(apology().value).toMatch(/^This is our fault\. We did not come\. I call you by .+\.$/)
})

test('what is left alone stays so while one goes on typing, and can be looked at again', async () => {
  const { user, open } = await renderWithApology(blaming)
  await open()
  await user.click(panel().getByRole('button', { name: 'Leave it' }))
  expect(panel().getByText('Nothing to look at')).toBeTruthy()
  await user.type(apology(), ' I come today.')
  expect(await panel().findByText('Nothing to look at')).toBeTruthy()
  await user.click(panel().getByRole('button', { name: 'Look again' }))
  expect(await panel().findByRole('listitem')).toBeTruthy()
})

test('what an option lacks is filled in by the same key; what only the rep knows is gone to', async () => {
  const bare = dated({
    customer: { who: '', words: '', tangible: '', byWhen: '', byWhenAtMs: null },
  })
  const { user, recorded, settled } = await renderProposal({
    proposal: aProposal({ ...fine, options: [bare] }),
  })
  await user.keyboard('{Alt>}{Enter}{/Alt}')
  expect(panel().getAllByRole('listitem')).toHaveLength(4)
  await user.keyboard('{Alt>}{Enter}{/Alt}')
  const card = within(screen.getByRole('article', { name: 'Option 1' }))
  await waitFor(() => expect(document.activeElement).toBe(card.getByLabelText('What they receive')))
  for (const left of [3, 2, 1]) {
    await user.click(panel().getAllByRole('button', { name: /^Fill in/ })[0] as HTMLElement)
    await waitFor(() => expect(panel().getAllByRole('listitem')).toHaveLength(left))
  }
  await settled()
  const patches = recorded().map((event) => event.kind === 'option-amended' && event.patch)
  expect(patches).toMatchObject([
    { words: expect.stringMatching(/^I answer for this myself/) },
    { byWhen: expect.any(String), byWhenAtMs: expect.any(Number) },
    { who: 'A. Sample' },
  ])
  await user.click(panel().getByRole('button', { name: 'Undo' }))
  expect(card.getByLabelText('Who sees to it')).toHaveProperty('value', '')
})

test('an export is never held back, and how many were left is said', async () => {
  const proposal = aProposal({ ...fine, options: [dated()], letter: { apology: blaming } })
  const { user, recorded, settled } = await renderProposal({
    proposal,
    desktop: { saveDocument: async () => ({ kind: 'saved', fileName: 'offer.pdf' }) },
  })
  await user.click(screen.getByRole('button', { name: 'PDF' }))
  await settled()
  expect(recorded().map((event) => event.kind)).toEqual(['proposal-exported'])
  expect(await panel().findByText('It went out with one thing left to look at.')).toBeTruthy()
})

test('the panel speaks Japanese about a letter in Japanese', async () => {
  const { user } = await renderProposal({
    language: 'ja',
    proposal: aProposal({
      ...fine,
      options: [dated()],
      letter: {
        language: 'ja',
        apology: '責任はすべて弊社にございます。誤った部品が出荷されました。',
      },
    }),
  })
  await user.keyboard('{Alt>}{Enter}{/Alt}')
  const japanese = within(screen.getByRole('region', { name: '文面の確認' }))
  expect(japanese.getByText(/確認したい点が1件/)).toBeTruthy()
  await user.keyboard('{Alt>}{Enter}{/Alt}')
  expect(screen.getByLabelText('お詫び（まず責任を明らかに）')).toHaveProperty(
    'value',
    '責任はすべて弊社にございます。弊社が誤った部品を出荷いたしました。',
  )
})
