import { screen, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { Router } from 'wouter'
import { memoryLocation } from 'wouter/memory-location'
import { CaseListPage } from '#renderer/features/cases/case-list-page.tsx'
import { TodayPage } from '#renderer/features/cases/today/today-page.tsx'
import { useRecentTalks } from '#renderer/data/use-talks.ts'
import type { TantoEvent } from '#shared/event/event.ts'
import { isSample, sampleCaseId } from '#shared/case/sample.ts'
import { settingsSchema, type Settings } from '#shared/settings/settings.ts'
import { builtAtMs, callId, caseId, caseOpened } from '../../../support/builders.ts'
import { renderInWindow } from '../../../support/render-in-window.tsx'

const sampleId = sampleCaseId('1')
const sampleOpened = caseOpened({}, sampleId)
const sampleCalled = {
  kind: 'call-started',
  callId: callId('call-1'),
  caseId: sampleId,
  atMs: builtAtMs,
} as const

async function show(
  before: readonly TantoEvent[] = [],
  firstSteps: Partial<Settings['firstSteps']> = {},
  content = <TodayPage />,
) {
  const { hook, history } = memoryLocation({ path: '/today', record: true })
  const steps = { isAway: false, tried: [], ...firstSteps }
  const shown = await renderInWindow(<Router hook={hook}>{content}</Router>, {
    before,
    environment: { settings: settingsSchema.parse({ firstSteps: steps }) },
  })
  return { ...shown, places: history }
}
const list = () => screen.findByRole('region', { name: 'Three things to try' })
const patches = (asked: readonly { method: string; input: unknown }[]) =>
  asked.filter(({ method }) => method === 'changeSettings').map(({ input }) => input)

test('somebody new finds three things to try, and one press opens a sample case', async () => {
  const { user, recorded, places } = await show()
  const steps = within(await list()).getAllByRole('listitem')
  expect(steps).toHaveLength(3)
  await user.click(screen.getByRole('button', { name: 'Open the sample' }))
  await vi.waitFor(() => expect(recorded()).toHaveLength(2))
  const [opened] = recorded()
  expect(opened).toMatchObject({
    kind: 'case-opened',
    details: { customer: 'Sample Print Works (made up)' },
  })
  if (opened?.kind !== 'case-opened') throw new Error('No case was opened')
  expect(isSample(opened.caseId)).toBe(true)
  expect(places.at(-1)).toBe(`/cases/${opened.caseId}`)
})

test('a sample that is there is opened, never a second one', async () => {
  const { user, recorded, places } = await show([sampleOpened])
  await list()
  await user.click(screen.getByRole('button', { name: 'Open the sample' }))
  expect(places.at(-1)).toBe(`/cases/${sampleId}`)
  expect(recorded()).toEqual([])
})

test('the sample goes with all that became of it in one press', async () => {
  const { user, recorded } = await show([
    sampleOpened,
    caseOpened(),
    sampleCalled,
    { kind: 'call-ended', callId: sampleCalled.callId, atMs: builtAtMs + 1 },
  ])
  await list()
  await user.click(screen.getByRole('button', { name: 'Remove the sample' }))
  await vi.waitFor(() =>
    expect(recorded().map(({ kind }) => kind)).toEqual(['call-erased', 'case-erased']),
  )
  expect(recorded().at(-1)).toMatchObject({ caseId: sampleId })
})

test('while a call with it runs it stays, and says why', async () => {
  await show([sampleOpened, sampleCalled])
  expect(await screen.findByText(/A call with the sample is running/)).toBeTruthy()
  const remove = screen.getByRole<HTMLButtonElement>('button', { name: 'Remove the sample' })
  expect(remove.disabled).toBe(true)
})

test('a look at where the data is ticks itself off', async () => {
  const { user, asked, places } = await show()
  await list()
  await user.click(screen.getByRole('button', { name: 'Show me' }))
  expect(places.at(-1)).toBe('/settings/data')
  expect(patches(asked)).toEqual([{ patch: { firstSteps: { isAway: false, tried: ['data'] } } }])
})

test('what was tried is ticked, and the list is put away for good', async () => {
  const { user, asked } = await show([], { tried: ['rehearse'] })
  const [call, rehearse] = within(await list()).getAllByRole('listitem')
  expect(within(call!).queryByRole('img', { name: 'Done' })).toBeNull()
  expect(within(rehearse!).getByRole('img', { name: 'Done' })).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Put this list away' }))
  expect(patches(asked)).toEqual([{ patch: { firstSteps: { isAway: true, tried: ['rehearse'] } } }])
})

test('put away, it does not come back', async () => {
  await show([], { isAway: true })
  await screen.findByText('The worst call of the week, well held')
  expect(screen.queryByText('Three things to try')).toBeNull()
})

test('whoever has real cases and no sample never meets the list', async () => {
  await show([caseOpened()])
  await screen.findByRole('heading', { name: 'Today' })
  await screen.findAllByText(/Northgate/)
  expect(screen.queryByText('Three things to try')).toBeNull()
})

test('the page of cases teaches the same to somebody new', async () => {
  await show([], {}, <CaseListPage />)
  expect(await list()).toBeTruthy()
})

test.each([
  ['of a real case', 'case-1', '1 talk'],
  ['with the sample', sampleId, '0 talk'],
])('the figures of my calls count those %s: %s gives %s', async (_which, about, counted) => {
  function Talks() {
    const talks = useRecentTalks(5)
    return <p>{talks ? `${talks.length} talk` : '…'}</p>
  }
  const call = { ...sampleCalled, caseId: caseId(about) }
  const { callId: ended } = call
  await show(
    [
      caseOpened({}, about),
      call,
      { kind: 'step-entered', callId: ended, step: 'question', atMs: builtAtMs + 1 },
      { kind: 'call-ended', callId: ended, atMs: builtAtMs + 600_000 },
    ],
    {},
    <Talks />,
  )
  expect(await screen.findByText(counted)).toBeTruthy()
})
