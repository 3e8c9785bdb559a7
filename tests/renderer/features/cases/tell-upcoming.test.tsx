import { waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { TellUpcoming } from '#renderer/features/cases/reminders/tell-upcoming.tsx'
import { dayMs, hourMs } from '#shared/base/time.ts'
import { sampleCaseId } from '#shared/case/sample.ts'
import type { RecordedEvent, TantoEvent } from '#shared/event/event.ts'
import type { DesktopApi } from '#shared/ipc/desktop-api.ts'
import type { Upcoming } from '#shared/reminder/reminder.ts'
import {
  builtAtMs,
  callId,
  callStartedEvents,
  caseId,
  caseOpened,
  entryId,
} from '../../../support/builders.ts'
import { renderInWindow } from '../../../support/render-in-window.tsx'
import { inTeam, memberId, toldBy } from '../../../support/team-of-three.ts'

const promised = (id: string, dueAtMs: number, text = 'send the courier slip'): TantoEvent => ({
  kind: 'entry-captured',
  entryId: entryId(id),
  callId: callId('call-1'),
  caseId: 'case-1' as never,
  step: 'listen',
  atMs: builtAtMs,
  content: { kind: 'promise-by-us', text, dueAtMs },
})

const patient = { timeout: 10_000 }

/** The window, and what the desktop was told last. */
async function telling(
  before: readonly RecordedEvent[],
  language: 'en' | 'ja' = 'en',
  desktop: Partial<DesktopApi> = {},
) {
  const window = await renderInWindow(<TellUpcoming />, { before, language, desktop })
  const told = () =>
    window.asked
      .filter(({ method }) => method === 'tellUpcoming')
      .map(({ input }) => input as Upcoming)
  await waitFor(() => expect(told().length).toBeGreaterThan(0), patient)
  return { ...window, told, last: () => told().at(-1) }
}

test('the desktop is told what comes, in words, and where it is seen to', async () => {
  const { last } = await telling([caseOpened()])
  expect(last()).toMatchObject({
    reminders: [
      {
        id: 'case-1/contact',
        title: 'Call M. Ito: Flanges of order 1042 came four days late',
        body: 'Northgate Tools',
        path: '/cases/case-1',
      },
    ],
    isInCall: false,
  })
  expect(last()?.clocks).toHaveLength(1)
})

test('nothing of the sample reminds anybody', async () => {
  const { last } = await telling([caseOpened({}, sampleCaseId('1'))])
  expect(last()).toMatchObject({ reminders: [], clocks: [] })
})

test('during a call it is told so, with its promises; far dates are left for later', async () => {
  const soon = promised('entry-1', builtAtMs + dayMs)
  const far = promised('entry-2', builtAtMs + 60 * dayMs)
  const { last } = await telling([...callStartedEvents(), soon, far])
  expect(last()?.isInCall).toBe(true)
  const ids = last()?.reminders.map(({ id }) => id)
  expect(ids).toContain('case-1/promise:entry-1')
  expect(ids).not.toContain('case-1/promise:entry-2')
})

test('what is put off is reminded of at the end of that', async () => {
  const untilMs = builtAtMs + 5 * dayMs
  const snoozed: TantoEvent = {
    kind: 'due-snoozed',
    caseId: 'case-1' as never,
    atMs: builtAtMs,
    due: 'contact',
    untilMs,
    reason: '',
  }
  const { last } = await telling([caseOpened(), snoozed])
  expect(last()?.reminders).toMatchObject([{ id: 'case-1/contact', dueAtMs: untilMs }])
})

test('when the desktop asks after days, dates that have come near are told, without a tick', async () => {
  const far = promised('entry-1', builtAtMs + 20 * dayMs)
  const { last, told, announce, letTimePass } = await telling([...callStartedEvents(), far])
  expect(last()?.reminders.map(({ id }) => id)).not.toContain('case-1/promise:entry-1')
  letTimePass(10 * dayMs + hourMs)
  const before = told().length
  announce('upcomingAsked', {})
  await waitFor(() => expect(told().length).toBeGreaterThan(before), patient)
  expect(last()?.reminders.map(({ id }) => id)).toContain('case-1/promise:entry-1')
})

test('a line of 4,000 characters and hostile marks is cut to what a notification takes', async () => {
  const long = promised('entry-1', builtAtMs + dayMs, `\u202E${'😀'.repeat(1_900)}\n`)
  const { last } = await telling([...callStartedEvents(), long])
  const title = last()?.reminders.find(({ id }) => id.includes('entry-1'))?.title ?? ''
  expect(title).toHaveLength(200)
  expect(title).not.toContain('\u202E')
  expect(title).not.toMatch(/\p{Cs}/u)
})

test('of a team’s cases only one’s own remind, and those one covers until their owner is back', async () => {
  const opened = (id: string) => caseOpened({}, caseId(id))
  const promise = (id: string, dueAtMs: number): TantoEvent => ({
    ...(promised(id, dueAtMs) as Extract<TantoEvent, { kind: 'entry-captured' }>),
    callId: null,
    caseId: caseId('of-sato'),
  })
  const before = [
    ...toldBy('mori', [opened('of-mori')]),
    ...toldBy('abe', [opened('of-abe')]),
    ...toldBy('sato', [
      opened('of-sato'),
      promise('while-away', builtAtMs + dayMs),
      promise('once-back', builtAtMs + 3 * dayMs),
    ]),
  ]
  const cover = { memberId: memberId('mori'), untilMs: builtAtMs + 2 * dayMs }
  const { last } = await telling(before, 'en', inTeam({ others: { sato: { cover } } }))
  const ids = last()?.reminders.map(({ id }) => id)
  expect(ids?.toSorted()).toEqual([
    'of-mori/contact',
    'of-sato/contact',
    'of-sato/promise:while-away',
  ])
  expect(last()?.clocks).toHaveLength(2)
})
