import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { aCase } from '../../../support/builders.ts'
import { anOption, aProposal } from '../../../support/proposal-builders.ts'
import { renderProposal } from '../../../support/proposal-window.tsx'

type Shown = Awaited<ReturnType<typeof renderProposal>>

const offers = () => screen.getByRole('region', { name: 'What they said to it' })
const answersTo = (number: number) =>
  within(offers()).getByRole('group', { name: `Their answer to option ${number}` })

async function offer({ user }: Shown, button = 'Mark as offered', channel = 'Phone') {
  await user.click(within(offers()).getByRole('button', { name: button }))
  const dialog = await screen.findByRole('dialog')
  await user.click(within(dialog).getByRole('radio', { name: channel }))
  await user.click(within(dialog).getByRole('button', { name: 'Note the offer' }))
}

async function answer({ user }: Shown, number: number, said: string, words: string) {
  const answers = await within(offers()).findByRole('group', {
    name: `Their answer to option ${number}`,
  })
  await user.click(within(answers).getByRole('button', { name: said }))
  const dialog = await screen.findByRole('dialog')
  if (words !== '') await user.type(within(dialog).getByRole('textbox'), words)
  await user.click(within(dialog).getByRole('button', { name: 'Note the answer' }))
}

const kindsOf = (shown: Shown) => shown.recorded().map(({ kind }) => kind)

test('an offer is kept with the case: a first contact, the offer, and what was offered', async () => {
  const shown = await renderProposal()
  await offer(shown)
  expect(await within(offers()).findByText(/^Version 1 was offered on .*by phone/)).toBeTruthy()
  expect(within(offers()).getByText('They would read the same today.')).toBeTruthy()
  await shown.settled()
  expect(kindsOf(shown)).toEqual(['proposal-offered', 'customer-contacted', 'options-offered'])
})

test('a first contact by e-mail is not noted without its reason', async () => {
  const shown = await renderProposal()
  await offer(shown, 'Mark as offered', 'E-mail')
  const dialog = screen.getByRole('dialog')
  expect(within(dialog).getByRole('alert').textContent).toMatch(/Call them, or write why/)
  await shown.user.type(within(dialog).getByRole('textbox'), 'They are abroad')
  await shown.user.click(within(dialog).getByRole('button', { name: 'Note the offer' }))
  expect(await within(offers()).findByText(/by e-mail/)).toBeTruthy()
})

test('after an offer it is plain which version is being written and what has changed', async () => {
  const shown = await renderProposal()
  const { user } = shown
  await offer(shown)
  await within(offers()).findByText(/^Version 1 was offered/)
  const when = within(screen.getByRole('article', { name: 'Option 1' })).getByLabelText('By when')
  await user.clear(when)
  await user.type(when, 'Tomorrow, 18:00')
  await within(offers()).findByText('You are writing version 2: 1 thing reads differently now.')
  await user.click(within(offers()).getByRole('button', { name: 'What changed' }))
  const changed = within(offers()).getByRole('region', { name: 'What changed' })
  expect(changed.querySelector('del')?.textContent).toBe('Today')
  expect(changed.querySelector('ins')?.textContent).toBe('Tomorrow')
  expect(within(changed).queryByRole('group')).toBeNull()
})

test('what changed for us alone is marked as private, apart from what they read', async () => {
  const shown = await renderProposal()
  const { user } = shown
  await offer(shown)
  await within(offers()).findByText(/^Version 1 was offered/)
  await user.type(screen.getByLabelText('If they refuse everything and leave'), 'Let them go')
  const headline = within(screen.getByRole('article', { name: 'Option 1' })).getByLabelText(
    'Headline',
  )
  await user.type(headline, '!')
  await user.click(await within(offers()).findByRole('button', { name: 'What changed' }))
  const ours = within(offers()).getByRole('group', { name: 'What changed for us alone' })
  expect(within(ours).getByText(/never in the customer's copy/)).toBeTruthy()
  await waitFor(() => expect(ours.querySelector('ins')?.textContent).toBe('Let them go'))
})

test('offered again without a change it stays the same version', async () => {
  const shown = await renderProposal()
  await offer(shown)
  await within(offers()).findByText(/^Version 1 was offered/)
  await offer(shown, 'Note another offer', 'E-mail')
  expect(
    await within(offers()).findByText(/^Version 1 was last offered on .*by e-mail/),
  ).toBeTruthy()
  expect(within(offers()).getByRole('button', { name: 'Note another offer' })).toBeTruthy()
})

test('a refusal needs its reason, which stands beside the option afterwards', async () => {
  const shown = await renderProposal()
  await offer(shown)
  await answer(shown, 2, 'Refused', '')
  expect(screen.getByText(/A few words are needed here/)).toBeTruthy()
  await shown.user.type(within(screen.getByRole('dialog')).getByRole('textbox'), 'No shelf for it')
  await shown.user.click(screen.getByRole('button', { name: 'Note the answer' }))
  expect(await within(offers()).findByText('“No shelf for it”')).toBeTruthy()
  const refused = within(answersTo(2)).getByRole('button', { name: 'Refused' })
  expect(refused.getAttribute('aria-pressed')).toBe('true')
  expect(await screen.findByText('They refused this in version 1: “No shelf for it”')).toBeTruthy()
})

test('an accepted option moves the case on in the same step, and taking it back opens the choice', async () => {
  const shown = await renderProposal()
  await offer(shown)
  await answer(shown, 1, 'Accepted', 'Fine by us')
  await within(offers()).findByText('“Fine by us”')
  await shown.settled()
  const offeredAtMs = shown
    .recorded()
    .flatMap((event) => (event.kind === 'proposal-offered' ? event.atMs : []))
    .at(-1)
  expect(shown.recorded().slice(-2)).toMatchObject([
    { kind: 'option-answered', answer: 'accepted', words: 'Fine by us', offeredAtMs },
    { kind: 'option-agreed', words: 'Part by courier today, line up by 18:00 · Fine by us' },
  ])
  await shown.user.click(
    within(offers()).getByRole('button', { name: 'Take back the answer to option 1' }),
  )
  await waitFor(() => expect(within(offers()).queryByText('“Fine by us”')).toBeNull())
  await shown.settled()
  expect(kindsOf(shown).slice(-2)).toEqual(['answer-taken-back', 'options-offered'])
})

test('an accepted option need not move the case on', async () => {
  const shown = await renderProposal()
  await offer(shown)
  await within(offers()).findByText(/^Version 1 was offered/)
  await shown.user.click(within(answersTo(1)).getByRole('button', { name: 'Accepted' }))
  await shown.user.click(await screen.findByRole('checkbox', { name: /^The case moves on/ }))
  await shown.user.click(screen.getByRole('button', { name: 'Note the answer' }))
  await shown.settled()
  expect(kindsOf(shown).at(-1)).toBe('option-answered')
})

test('to offer anew what they chose from leaves the case where it is, unless they choose anew', async () => {
  const shown = await renderProposal()
  await offer(shown)
  await answer(shown, 1, 'Accepted', '')
  await within(offers()).findByRole('button', { name: /^Take back/ })
  await shown.settled()
  const before = kindsOf(shown).length
  await offer(shown, 'Note another offer')
  await shown.settled()
  expect(kindsOf(shown).slice(before)).toEqual(['proposal-offered'])
})

test('a counter-offer becomes an option of the next version by one press', async () => {
  const shown = await renderProposal()
  await offer(shown)
  await answer(shown, 2, 'Counter-offer', 'Two kits, by Friday')
  await shown.user.click(
    await within(offers()).findByRole('button', {
      name: 'Make the counter-offer to option 2 an option, their way',
    }),
  )
  const option = screen.getByRole('article', { name: 'Option 2' })
  expect(within(option).getByText('Their way')).toBeTruthy()
  expect(within(option).getByLabelText('Headline')).toHaveProperty('value', 'Two kits, by Friday')
  expect(await within(offers()).findByText('It is an option of the draft.')).toBeTruthy()
  expect(within(offers()).getByText('Courier today and a spare kit on your shelf')).toBeTruthy()
})

test('when all is refused the plan for the worst is at hand, marked as private', async () => {
  const shown = await renderProposal({
    proposal: aProposal({ options: [anOption()], private: { worstCase: 'Let them go in peace' } }),
  })
  await offer(shown)
  await answer(shown, 1, 'Refused', 'Too late')
  expect(await within(offers()).findByText('They refused the one option.')).toBeTruthy()
  const plan = within(offers()).getByRole('group', { name: 'If they refuse everything and leave' })
  expect(within(plan).getByText('Let them go in peace')).toBeTruthy()
  expect(within(plan).getByText(/never in the customer's copy/)).toBeTruthy()
  await shown.user.click(within(plan).getByRole('button', { name: 'Go to the plan' }))
  expect(document.activeElement).toBe(
    screen.getByLabelText('If they refuse everything and leave', { selector: 'textarea' }),
  )
})

test('nothing of what they said reaches the preview', async () => {
  const shown = await renderProposal()
  await offer(shown)
  await answer(shown, 1, 'Refused', 'walnut refusal')
  await within(offers()).findByText('“walnut refusal”')
  const preview = screen.getByRole('region', { name: 'What the customer gets' })
  expect(preview.textContent).not.toMatch(/walnut|Version 1/)
})

test('the options stand side by side with what each costs beside the cap', async () => {
  await renderProposal({
    forCase: aCase({ moneyAtStake: { minor: 100_000, currency: 'EUR' } }),
    proposal: aProposal({
      options: [
        anOption(),
        anOption({
          id: 'option-2',
          customer: { byWhen: '' },
          private: { costLines: [{ label: 'Kit', amount: { minor: 200_000, currency: 'EUR' } }] },
        }),
      ],
    }),
  })
  const table = within(screen.getByRole('region', { name: 'Side by side' })).getByRole('table')
  const first = await within(table).findByRole('meter', { name: 'Cost of option 1' })
  // The cap follows from what the customer is worth, which is read from the store.
  await waitFor(() => {
    expect(first.getAttribute('aria-valuetext')).toBe('€1,240.00, 83% of the cap of €1,500.00')
  })
  expect(within(table).getByRole('row', { name: /^By when/ }).textContent).toBe(
    'By whenToday, 18:00No date',
  )
  expect(within(table).getByText('Above the cap of €1,500.00')).toBeTruthy()
  expect(within(table).getAllByText('Issues left open: 2')).toHaveLength(2)
})
