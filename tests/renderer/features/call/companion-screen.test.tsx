import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { CompanionScreen } from '#renderer/features/call/companion-screen.tsx'
import type { RecordedEvent, TantoEvent } from '#shared/event/event.ts'
import { aDraft, builtAtMs, callId, callStartedEvents, caseId } from '#tests/support/builders.ts'
import { renderInWindow } from '#tests/support/render-in-window.tsx'

const inCall = { callId: callId('call-1'), atMs: builtAtMs }
const line = () => screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Capture line' })
const kinds = (events: readonly RecordedEvent[]) => events.map((event) => event.kind)

test('a call starts with nothing filled in, ready to be typed in', async () => {
  const { user, recorded } = await renderInWindow(<CompanionScreen />)
  await user.click(await screen.findByRole('button', { name: 'Start a call now' }))
  await line()
  await user.keyboard('x')
  await waitFor(() =>
    expect(kinds(recorded())).toEqual(['case-opened', 'call-started', 'draft-typed']),
  )
})

test('the shortcut starts one call however often it is pressed, then leads to the line', async () => {
  const { user, recorded, announce } = await renderInWindow(<CompanionScreen />)
  await screen.findByRole('button', { name: 'Start a call now' })
  announce('summoned', {})
  announce('summoned', {})
  const field = await line()
  await user.keyboard('{F2}')
  await screen.findByRole('textbox', { name: 'Customer' })
  announce('summoned', {})
  await waitFor(() => expect(document.activeElement).toBe(field))
  expect(kinds(recorded())).toEqual(['case-opened', 'call-started'])
})

test('a summons that comes before the store has answered starts a call all the same', async () => {
  const { recorded, announce } = await renderInWindow(<CompanionScreen />)
  announce('summoned', {})
  await line()
  expect(kinds(recorded())).toEqual(['case-opened', 'call-started'])
})

test('a known case can be called about', async () => {
  const [opened] = callStartedEvents()
  const { user, recorded } = await renderInWindow(<CompanionScreen />, { before: [opened!] })
  await user.click(await screen.findByRole('button', { name: 'Call Northgate Tools · M. Ito' }))
  await line()
  expect(recorded()).toMatchObject([{ kind: 'call-started', caseId: 'case-1' }])
})

const prepared: readonly TantoEvent[] = [
  ...callStartedEvents(),
  {
    kind: 'preparation-written',
    caseId: caseId('case-1'),
    atMs: builtAtMs,
    patch: { expected: { text: 'Ink on Monday', certainty: 'to-check' }, boss: 'The plant head' },
  },
]

test('a case is chosen and its brief read before the call, by keyboard alone', async () => {
  const { user, recorded } = await renderInWindow(<CompanionScreen />, {
    before: prepared.filter(({ kind }) => kind !== 'call-started'),
  })
  const choose = await screen.findByRole('button', { name: 'Brief for Northgate Tools · M. Ito' })
  choose.focus()
  await user.keyboard('{Enter}')
  const brief = await screen.findByRole('region', { name: 'Brief' })
  expect(brief.textContent).toContain('Flanges of order 1042')
  expect(brief.textContent).toContain('Expect Ink on Monday (to check)')
  expect(brief.textContent).toContain('Best call')
  await user.keyboard('{Escape}')
  expect(await screen.findByRole('heading', { name: 'No call is running' })).toBeTruthy()
  ;(await screen.findByRole('button', { name: /^Brief for/ })).focus()
  await user.keyboard('{Enter}')
  await screen.findByRole('button', { name: 'Start the call' })
  await user.keyboard('{Enter}')
  await line()
  expect(recorded()).toMatchObject([{ kind: 'call-started', caseId: 'case-1' }])
})

test('the brief is there in the call until the first line is, and in the details after', async () => {
  const { user } = await renderInWindow(<CompanionScreen />, { before: prepared })
  const field = await line()
  expect((await screen.findByRole('region', { name: 'Brief' })).textContent).toBe(
    'Expect Ink on Monday (to check)Boss The plant head',
  )
  await user.type(field, '! Press 3 is idle{Enter}')
  await waitFor(() => expect(screen.queryByRole('region', { name: 'Brief' })).toBeNull())
  await user.keyboard('{F2}')
  const details = await screen.findByRole('region', { name: 'Who, what, how grave' })
  expect(within(details).getByText('The plant head')).toBeTruthy()
})

test('a call about which nothing was prepared has no brief', async () => {
  await renderInWindow(<CompanionScreen />, { before: callStartedEvents() })
  await line()
  await screen.findByText('What you type appears here.')
  expect(screen.queryByRole('region', { name: 'Brief' })).toBeNull()
})

test('after a crash the call is back at its step with every character, and offers to go on', async () => {
  const { user } = await renderInWindow(<CompanionScreen />, {
    before: [
      ...callStartedEvents(),
      { kind: 'step-entered', ...inCall, step: 'address' },
      aDraft('> call back by th'),
    ],
  })
  expect((await line()).value).toBe('> call back by th')
  expect(screen.getByRole('button', { name: '4 Address the issue, now' })).toBeTruthy()
  await user.click(await screen.findByRole('button', { name: 'Go on with it' }))
  expect(screen.queryByText(/still open when Tanto closed/)).toBeNull()
  expect((await line()).value).toBe('> call back by th')
})

test('a call that was just started is not offered as a found one', async () => {
  const { user } = await renderInWindow(<CompanionScreen />)
  await user.click(await screen.findByRole('button', { name: 'Start a call now' }))
  await line()
  expect(screen.queryByText(/still open when Tanto closed/)).toBeNull()
})

test('the desk opens at the case of the call', async () => {
  const { user, asked } = await renderInWindow(<CompanionScreen />, {
    before: callStartedEvents(),
  })
  await user.click(await screen.findByRole('button', { name: 'Open the desk' }))
  expect(asked).toEqual([{ method: 'showDesk', input: { path: '/cases/case-1' } }])
})

test('staying on top of other windows can be switched off', async () => {
  const { user, asked } = await renderInWindow(<CompanionScreen />)
  await user.click(await screen.findByRole('button', { name: 'Keep on top of other windows' }))
  expect(asked).toEqual([
    { method: 'changeSettings', input: { patch: { companionPinned: false } } },
  ])
})
