import { cleanup, screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { CompanionScreen } from '#renderer/features/call/companion-screen.tsx'
import type { CaseDetails } from '#shared/case/case.ts'
import type { TantoEvent } from '#shared/event/event.ts'
import { builtAtMs, callId, callStartedEvents, caseId, entryId } from '#tests/support/builders.ts'
import { renderInWindow } from '#tests/support/render-in-window.tsx'

const inCall = { callId: callId('call-1'), atMs: builtAtMs }
const ended: TantoEvent = { kind: 'call-ended', callId: callId('call-1'), atMs: builtAtMs + 65_000 }

function amended(patch: Partial<CaseDetails>): TantoEvent {
  return { kind: 'case-amended', caseId: caseId('case-1'), atMs: builtAtMs, patch }
}

async function inWrapUp(...events: TantoEvent[]) {
  const before = [...callStartedEvents(), ...events, ended]
  const window = await renderInWindow(<CompanionScreen />, { before })
  await screen.findByRole('heading', { name: 'The call is over' })
  return window
}

test('ending the call leads to its wrap-up, and back while the line is still open', async () => {
  const { user } = await renderInWindow(<CompanionScreen />, { before: callStartedEvents() })
  await screen.findByRole('textbox', { name: 'Capture line' })
  await user.keyboard('{Control>}{Shift>}E{/Shift}{/Control}')
  expect(await screen.findByRole('heading', { name: 'The call is over' })).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Back to the call' }))
  expect(await screen.findByRole('textbox', { name: 'Capture line' })).toBeTruthy()
})

test('the moment is rated with one key', async () => {
  const { user, recorded } = await inWrapUp()
  await user.keyboard('3')
  await waitFor(() =>
    expect(screen.getByRole('radio', { name: /Magic/ })).toHaveProperty('checked', true),
  )
  expect(recorded()).toMatchObject([{ kind: 'moment-rated', moment: 'magic' }])
})

test('it shows which steps were never taken', async () => {
  await inWrapUp({ kind: 'step-entered', ...inCall, step: 'address' })
  const skipped = screen.getByRole('region', { name: 'Steps skipped' })
  expect([...skipped.querySelectorAll('li')].map((item) => item.textContent)).toEqual([
    'Question',
    'Cushion',
    'Test question',
    'Additional help',
    'Follow-up',
  ])
})

test('only what is missing is asked, and stays while it is filled in', async () => {
  const { user, recorded } = await inWrapUp(amended({ customer: '', productionStopped: 'unknown' }))
  const customer = screen.getByRole('textbox', { name: 'Customer' })
  expect(screen.queryByRole('textbox', { name: 'Contact' })).toBeNull()
  expect(screen.queryByText('Was anyone hurt?')).toBeNull()
  expect(screen.getByText('Has their production or business stopped?')).toBeTruthy()
  await user.type(customer, 'N1')
  await waitFor(() => expect(recorded().at(-1)).toMatchObject({ patch: { customer: 'N1' } }))
  expect(recorded().some((event) => event.kind === 'moment-rated')).toBe(false)
  expect(screen.getByRole('textbox', { name: 'Customer' })).toHaveProperty('value', 'N1')
})

test('nothing is asked when nothing is missing', async () => {
  await inWrapUp()
  expect(screen.queryByRole('region', { name: 'Still to fill in' })).toBeNull()
})

test('a promise without a date is shown until it has one', async () => {
  const { user, recorded } = await inWrapUp({
    kind: 'entry-captured',
    ...inCall,
    caseId: caseId('case-1'),
    entryId: entryId('p'),
    step: 'address',
    content: { kind: 'promise-by-us', text: 'send the report', dueAtMs: null },
  })
  await screen.findByText('One promise has no date')
  await user.click(screen.getByRole('button', { name: 'send the report' }))
  await user.type(
    await screen.findByRole('textbox', { name: 'Edit this line' }),
    ' by friday{Enter}',
  )
  await waitFor(() => expect(screen.queryByText(/promises? ha(s|ve) no date/)).toBeNull())
  expect(recorded().at(-1)).toMatchObject({ content: { dueAtMs: expect.any(Number) } })
})

test('it goes on to the proposal at the desk', async () => {
  const { user, recorded, asked } = await inWrapUp()
  await user.keyboard('{Control>}{Enter}{/Control}')
  await waitFor(() => expect(asked.map((call) => call.method)).toEqual(['showDesk']))
  const drafted = recorded().find((event) => event.kind === 'proposal-drafted')
  expect(drafted).toMatchObject({ caseId: 'case-1', callId: 'call-1' })
  expect(asked[0]?.input).toEqual({ path: `/proposals/${drafted?.proposalId}` })
  expect(recorded().map(({ kind }) => kind)).toContain('wrap-up-finished')
  expect(await screen.findByRole('button', { name: 'Start a call now' })).toBeTruthy()
})

test('one quiet line leads to the look back, and not where there is nothing to look back at', async () => {
  const { user, asked } = await inWrapUp({ kind: 'step-entered', ...inCall, step: 'address' })
  await user.click(await screen.findByRole('button', { name: 'Look back at this call, 1 minute' }))
  expect(asked).toEqual([{ method: 'showDesk', input: { path: '/calls/call-1/review' } }])
  cleanup()
  await inWrapUp()
  expect(screen.queryByRole('button', { name: /^Look back/ })).toBeNull()
})

test('it can be finished without a proposal', async () => {
  const { user, recorded } = await inWrapUp()
  await user.click(screen.getByRole('button', { name: 'Finish, no proposal' }))
  expect(await screen.findByRole('button', { name: 'Start a call now' })).toBeTruthy()
  expect(recorded().map((event) => event.kind)).toEqual(['wrap-up-finished', 'customer-contacted'])
  expect(recorded().at(-1)).toMatchObject({ channel: 'phone', callId: 'call-1' })
})

test('where nobody was there, the call counts as no contact', async () => {
  const { user, recorded } = await inWrapUp()
  await user.click(screen.getByRole('radio', { name: 'Nobody there' }))
  await user.click(screen.getByRole('button', { name: 'Finish, no proposal' }))
  await screen.findByRole('button', { name: 'Start a call now' })
  expect(recorded().map((event) => event.kind)).toEqual(['wrap-up-finished'])
})

test('the shortcut starts the call that is already shouting, and the wrap-up is there again after it', async () => {
  const { user, recorded, announce } = await inWrapUp()
  announce('summoned', {})
  await screen.findByRole('textbox', { name: 'Capture line' })
  await waitFor(() =>
    expect(recorded().map((event) => event.kind)).toEqual(['case-opened', 'call-started']),
  )
  await user.keyboard('{Control>}{Shift>}E{/Shift}{/Control}')
  await user.click(await screen.findByRole('button', { name: 'Finish, no proposal' }))
  await screen.findByText('Northgate Tools · M. Ito')
})
