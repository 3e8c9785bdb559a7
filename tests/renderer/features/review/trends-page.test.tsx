import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { TrendsPage } from '#renderer/features/review/trends-page.tsx'
import type { TantoEvent } from '#shared/event/event.ts'
import { builtAtMs, callId, caseId } from '#tests/support/builders.ts'
import { renderInWindow } from '#tests/support/render-in-window.tsx'
import { inTeam, toldBy } from '#tests/support/team-of-three.ts'
import { badCall, eventsOf, goodCall } from '#tests/support/written-calls.ts'

const dayMs = 86_400_000

/** So many calls a day after each other, every other one good, the first of them the oldest. */
function calls(count: number): TantoEvent[] {
  return Array.from({ length: count }, (_, n) =>
    eventsOf(n % 2 ? badCall : goodCall, `call-${n}`, builtAtMs + (n - count) * dayMs),
  ).flat()
}

test('before the first call it says what will be here', async () => {
  await renderInWindow(<TrendsPage />)
  expect(await screen.findByText(/^After your first call/)).toBeTruthy()
})

test('each question has a row, each call a column that leads to it, the newest on the right', async () => {
  await renderInWindow(<TrendsPage />, { before: calls(3) })
  const [head, ...rows] = within(await screen.findByRole('table')).getAllByRole('row')
  const links = within(head as HTMLElement).getAllByRole('link')
  expect(links.map((link) => link.getAttribute('href'))).toEqual(
    [0, 1, 2].map((n) => expect.stringContaining(`/calls/call-${n}/review`)),
  )
  expect(rows.map((row) => row.textContent)).toContain('Read it backYesNoYes2 / 3')
  expect(rows.map((row) => row.textContent)).toContain('Let them finishOpenOpenOpen–')
  expect(rows).toHaveLength(11)
})

test('twenty calls are shown, and none whose case is in the bin or that went on with another', async () => {
  const before: TantoEvent[] = [
    ...calls(24),
    { kind: 'case-binned', caseId: caseId('case-of-call-23'), atMs: builtAtMs },
    {
      kind: 'call-merged',
      callId: callId('call-22'),
      intoCallId: callId('call-21'),
      atMs: builtAtMs,
    },
  ]
  await renderInWindow(<TrendsPage />, { before })
  const table = await screen.findByRole('table')
  const shown = within(table)
    .getAllByRole('link')
    .map((link) => link.getAttribute('href')?.match(/call-\d+/)?.[0])
  expect(shown).toEqual(Array.from({ length: 20 }, (_, n) => `call-${n + 2}`))
})

test('what went wrong most often is worth practising, and promises are counted over all calls', async () => {
  await renderInWindow(<TrendsPage />, { before: calls(4) })
  await screen.findByText('Worth practising:', { exact: false })
  const figures = within(
    screen.getByRole('region', { name: 'The two things buyers complain of first' }),
  )
  expect(figures.getByText(/^\d of \d$/)).toBeTruthy()
  expect(figures.getByText('Not measured')).toBeTruthy()
})

test('calls of colleagues are theirs to look back at', async () => {
  const of = (id: string, customer: string) =>
    eventsOf(goodCall, id).map((event) =>
      event.kind === 'case-opened' ? { ...event, details: { ...event.details, customer } } : event,
    )
  await renderInWindow(<TrendsPage />, {
    before: [
      ...toldBy('mori', of('call-1', 'Mori Sample')),
      ...toldBy('sato', of('call-2', 'Sato Sample')),
    ],
    desktop: inTeam({ role: 'lead' }),
  })
  const [head] = within((await screen.findAllByRole('table'))[0]!).getAllByRole('row')
  const links = within(head as HTMLElement).getAllByRole('link')
  expect(links.map((link) => link.getAttribute('href'))).toEqual([
    expect.stringContaining('/calls/call-1/review'),
  ])
})
