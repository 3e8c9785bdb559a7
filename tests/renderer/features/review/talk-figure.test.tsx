import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { ReviewPage } from '#renderer/features/review/review-page.tsx'
import { TrendsPage } from '#renderer/features/review/trends-page.tsx'
import type { Language } from '#shared/base/language.ts'
import type { CallEvent } from '#shared/call/call.ts'
import { builtAtMs, callId } from '#tests/support/builders.ts'
import { renderInWindow } from '#tests/support/render-in-window.tsx'
import { talkMeasured } from '#tests/support/talk-builders.ts'
import { badCall, eventsOf, goodCall } from '#tests/support/written-calls.ts'

const whole = { atMs: builtAtMs + 290_000, lengthMs: 290_000 }

async function figureOf(heard: readonly CallEvent[], language: Language = 'en') {
  const before = [...eventsOf(goodCall), ...heard]
  await renderInWindow(<ReviewPage callId={callId('call-1')} />, { before, language })
  await screen.findByRole('heading', { level: 1, name: /Northgate Tools/ })
  return screen.getByRole('heading', { name: /Your share of talking|自分が話した割合/ })
    .parentElement as HTMLElement
}

test('a call with the meter off has no figure, and is told where it can be switched on', async () => {
  const figure = await figureOf([])
  expect(figure.textContent).toContain('Not measured')
  expect(figure.textContent).toContain('It can be switched on in Settings')
  expect(document.querySelector('[data-share]')).toBeNull()
})

test('both sides measured: the share of the talking, the longest stretch, interruptions and waits', async () => {
  const figure = await figureOf([
    talkMeasured({
      ...whole,
      meMs: 60_000,
      themMs: 140_000,
      stretch: { beganAtMs: builtAtMs + 130_000, endedAtMs: builtAtMs + 182_000 },
      cutInsAtMs: [builtAtMs + 30_000],
      answersMs: [600, 900, 4_000],
    }),
  ])
  expect(figure.textContent).toContain('30 %')
  expect(figure.textContent).toContain('of the talking was yours')
  expect(figure.textContent).toContain('Longest without a pause: 00:52. You cut in once.')
  expect(figure.textContent).toContain('within 0.9 s')
  expect(figure.textContent).not.toContain('Measured for')
  expect(document.querySelectorAll('[data-share] rect')).toHaveLength(1)
})

test('one side measured, for a part of the call: both are said, and nothing else is known', async () => {
  const figure = await figureOf([talkMeasured({ ...whole, lengthMs: 120_000, meMs: 30_000 })])
  expect(figure.textContent).toContain('25 %')
  expect(figure.textContent).toContain('of the time you talked. Their side was not measured')
  expect(figure.textContent).toContain('Measured for 02:00 of 05:00.')
  expect(figure.textContent).not.toMatch(/cut in|answers/)
})

test('in Japanese too', async () => {
  const figure = await figureOf([talkMeasured({ ...whole, meMs: 60_000, themMs: 140_000 })], 'ja')
  expect(figure.textContent).toContain('30%')
  expect(figure.textContent).toContain('さえぎることはありませんでした')
})

test('the trends have the share of each call that was measured, and of all of them together', async () => {
  const later = builtAtMs + 1_000_000
  await renderInWindow(<TrendsPage />, {
    before: [
      ...eventsOf(goodCall),
      talkMeasured({ ...whole, meMs: 50_000, themMs: 150_000 }),
      ...eventsOf(badCall, 'call-2', later),
    ],
  })
  const row = (await screen.findByRole('rowheader', { name: 'Share of talking' })).closest('tr')
  const cells = within(row as HTMLElement).getAllByRole('cell')
  expect(cells.map(({ textContent }) => textContent)).toEqual(['25 %', '–', '25 %'])
  expect(screen.getByText(/Measured in one of 2 calls/)).toBeTruthy()
})
