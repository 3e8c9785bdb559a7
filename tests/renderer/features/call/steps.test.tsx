import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { CompanionScreen } from '#renderer/features/call/companion-screen.tsx'
import type { EntryKind } from '#shared/call/entry.ts'
import type { TantoEvent } from '#shared/event/event.ts'
import { builtAtMs, callId, callStartedEvents, caseId, entryId } from '#tests/support/builders.ts'
import { renderInWindow } from '#tests/support/render-in-window.tsx'

function captured(id: string, kind: EntryKind, text: string): TantoEvent {
  return {
    kind: 'entry-captured',
    entryId: entryId(id),
    callId: callId('call-1'),
    caseId: caseId('case-1'),
    step: 'listen',
    atMs: builtAtMs + Number(id),
    content: { kind, text, dueAtMs: null },
  }
}

const threeIssues = [
  captured('1', 'issue', 'Nobody called us back'),
  captured('2', 'issue', 'Line 3 idle'),
  captured('3', 'issue', 'Wrong flange'),
]

async function inCall(events: readonly TantoEvent[] = [], language: 'en' | 'ja' = 'en') {
  const before = [...callStartedEvents(), ...events]
  const window = await renderInWindow(<CompanionScreen />, { before, language })
  await screen.findByRole('heading', { level: 1 })
  return window
}

const prompt = () => screen.findByRole('heading', { level: 1 })
const stepButton = (name: RegExp) => screen.findByRole('button', { name })

test('one prompt shows at a time, with what is known of the case in what to say', async () => {
  await inCall()
  expect(screen.getAllByRole('heading', { level: 1 }).length).toBe(1)
  expect(screen.getByText(/Thank you for bringing this to me, M\. Ito/)).toBeTruthy()
})

test('Ctrl+Enter does what the prompt says, Ctrl and a digit goes to any step', async () => {
  const { user } = await inCall()
  await user.keyboard('{Control>}{Enter}{/Control}')
  expect(await stepButton(/^2 Question, now$/)).toBeTruthy()
  await user.keyboard('{Control>}5{/Control}')
  expect(await stepButton(/^5 Test question, now$/)).toBeTruthy()
})

test('a step that was passed by is shown as skipped', async () => {
  const { user } = await inCall()
  await user.click(await stepButton(/^4 /))
  expect(await screen.findByText('Skipped: Question, Cushion')).toBeTruthy()
  expect(await stepButton(/^2 Question, skipped$/)).toBeTruthy()
})

test('after the question there is nothing but WAIT, and typing, until they answered', async () => {
  const { user, recorded } = await inCall(threeIssues)
  await user.keyboard('{Control>}2{/Control}')
  await stepButton(/^2 Question, now$/)
  await user.keyboard('{Control>}{Enter}{/Control}')
  await waitFor(async () => expect((await prompt()).textContent).toBe('Wait'))
  await user.keyboard('40 of 200')
  expect(screen.getByRole('textbox', { name: 'Capture line' })).toHaveProperty('value', '40 of 200')
  expect((await prompt()).textContent).toBe('Wait')
  await user.keyboard('{Control>}{Enter}{/Control}')
  await waitFor(async () => expect((await prompt()).textContent).not.toBe('Wait'))
  await waitFor(() =>
    expect(recorded().map((event) => event.kind)).toEqual(
      expect.arrayContaining(['silence-began', 'silence-ended']),
    ),
  )
})

test('issues are ranked with Alt and an arrow, and the top one is read back', async () => {
  const { user, recorded } = await inCall(threeIssues)
  await user.keyboard('{Control>}2{/Control}')
  const list = await screen.findByRole('grid', { name: 'Issues, the most pressing first' })
  const rows = () => within(list).getAllByRole('row')
  expect(rows().map((row) => row.textContent)).toEqual([
    '1Nobody called us back',
    '2Line 3 idle',
    '3Wrong flange',
  ])
  await user.click(screen.getByRole('textbox', { name: 'Capture line' }))
  await user.keyboard('{Alt>}{ArrowUp}{/Alt}{ArrowDown}{Alt>}{ArrowUp}{/Alt}')
  await waitFor(() =>
    expect(rows().map((row) => row.textContent)).toEqual([
      '1Line 3 idle',
      '2Nobody called us back',
      '3Wrong flange',
    ]),
  )
  await user.keyboard('{Control>}{Enter}{/Control}')
  await waitFor(async () => expect((await prompt()).textContent).toBe('Wait'))
  await user.keyboard('{Control>}{Enter}{/Control}')
  expect(await screen.findByText(/first thing to put right is “Line 3 idle”/)).toBeTruthy()
  await user.keyboard('{Control>}{Enter}{/Control}')
  await stepButton(/^3 Cushion, now$/)
  expect(recorded().find((event) => event.kind === 'read-back-confirmed')).toMatchObject({
    text: expect.stringContaining('Line 3 idle'),
  })
})

test('the first plain line of the cushion is the cushion, and one sentence is enough', async () => {
  const { user, recorded } = await inCall()
  await user.keyboard('{Control>}3{/Control}')
  await stepButton(/^3 Cushion, now$/)
  await user.keyboard('I see what this does to your week. Truly.')
  expect(screen.getByText('One sentence is enough')).toBeTruthy()
  await user.keyboard('{Enter}')
  await waitFor(() =>
    expect(recorded().find((event) => event.kind === 'entry-captured')).toMatchObject({
      step: 'cushion',
      content: { kind: 'cushion' },
    }),
  )
})

test('a slot of the step begins a line of its kind', async () => {
  const { user } = await inCall()
  await user.click(await screen.findByRole('button', { name: 'Pressure, 0 so far. Write one' }))
  await user.keyboard('plant head at 4 pm')
  expect(screen.getByRole('textbox', { name: 'Capture line' })).toHaveProperty(
    'value',
    '# plant head at 4 pm',
  )
})

test('who, what and how grave can be typed while the call runs', async () => {
  const { user, recorded } = await inCall()
  await user.keyboard('{F2}')
  const contact = await screen.findByRole('textbox', { name: 'Contact' })
  await user.clear(contact)
  await user.type(contact, 'Ko')
  await user.click(screen.getAllByRole('radio', { name: 'Yes' })[0]!)
  await waitFor(() =>
    expect(recorded().map((event) => event.kind === 'case-amended' && event.patch)).toEqual([
      { contact: '' },
      { contact: 'K' },
      { contact: 'Ko' },
      { anyoneHurt: 'yes' },
    ]),
  )
})

test('in Japanese the whole window speaks Japanese', async () => {
  await inCall([], 'ja')
  expect(await screen.findByRole('button', { name: '通話終了' })).toBeTruthy()
  expect(screen.getByRole('textbox', { name: '記録欄' })).toBeTruthy()
  const fourth = await stepButton(/^4 /)
  expect(await stepButton(/^1 傾聴、現在$/)).toBeTruthy()
  fireEvent.click(fourth)
  expect(await screen.findByText(/^省略：[^,、]+、[^,、]+$/)).toBeTruthy()
})

test('a chord that is held down moves on once', async () => {
  const { recorded } = await inCall()
  const field = screen.getByRole('textbox', { name: 'Capture line' })
  const press = { key: 'Enter', code: 'Enter', ctrlKey: true }
  fireEvent.keyDown(field, press)
  await stepButton(/^2 Question, now$/)
  for (let held = 0; held < 5; held++) fireEvent.keyDown(field, { ...press, repeat: true })
  fireEvent.keyDown(field, { key: '4', code: 'Digit4', ctrlKey: true })
  await stepButton(/^4 Address the issue, now$/)
  expect(recorded().map((event) => event.kind)).toEqual(['step-entered', 'step-entered'])
})
