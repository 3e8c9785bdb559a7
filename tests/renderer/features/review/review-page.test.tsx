import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { Recap } from '#renderer/features/review/recap.tsx'
import { ReviewPage } from '#renderer/features/review/review-page.tsx'
import type { Language } from '#shared/base/language.ts'
import type { TantoEvent } from '#shared/event/event.ts'
import { marksOf, spanOf } from '#shared/review/marks.ts'
import { aCall, anEntry, builtAtMs, callId, callStartedEvents } from '#tests/support/builders.ts'
import { renderInWindow } from '#tests/support/render-in-window.tsx'
import { inTeam, toldBy } from '#tests/support/team-of-three.ts'
import {
  badCall,
  badCallInJapanese,
  eventsOf,
  goodCall,
  type WrittenCall,
} from '#tests/support/written-calls.ts'

async function lookBack(call: WrittenCall, language: Language = 'en') {
  const content = <ReviewPage callId={callId('call-1')} />
  const window = await renderInWindow(content, { before: eventsOf(call), language })
  await screen.findByRole('heading', { level: 1, name: /Northgate Tools/ })
  return window
}

function question(name: string) {
  const row = screen.getByRole('heading', { level: 3, name }).closest('li')
  return within(row as HTMLElement)
}

test('what went well is said first, then what only the rep can say is asked', async () => {
  await lookBack(goodCall)
  const lead = within(screen.getByRole('region', { name: 'In short' }))
  expect(
    lead.getByText(/^8 things went well: Promises kept, Read it back, Silence held/),
  ).toBeTruthy()
  expect(lead.queryByText(/Next time/)).toBeNull()
  expect(lead.getByText('3 questions only you can answer')).toBeTruthy()
})

test('one thing is to be tried next time, however much went wrong', async () => {
  await lookBack(badCall)
  const lead = screen.getByRole('region', { name: 'In short' })
  expect(within(lead).getAllByText(/Next time, one thing/)).toHaveLength(1)
  expect(lead.textContent).toContain(
    'Promise a little later than you hope, and call before the date if it slips.',
  )
})

test('one key answers the question asked, and the next one comes; the last leaves nothing open', async () => {
  const { user, recorded } = await lookBack(goodCall)
  const lead = within(screen.getByRole('region', { name: 'In short' }))
  await lead.findByText('Did they talk more than you did?')
  await user.keyboard('1')
  await lead.findByText('Did you let them finish every time?')
  await user.keyboard('2')
  await lead.findByText('Did you keep the fault with us, whoever caused it?')
  await user.click(lead.getByRole('button', { name: /Yes/ }))
  await waitFor(() => expect(lead.queryByText(/only you can answer/)).toBeNull())
  expect(recorded()).toMatchObject([
    { kind: 'review-answered', question: 'they-talked-more', answer: 'yes' },
    { kind: 'review-answered', question: 'let-them-finish', answer: 'no' },
    { kind: 'review-answered', question: 'no-blame', answer: 'yes' },
  ])
  expect(question('Did you let them finish every time?').getByText('You said: no.')).toBeTruthy()
  await user.keyboard('1')
  expect(recorded()).toHaveLength(3)
})

test('in the row of a question the key means that question', async () => {
  const { user, recorded } = await lookBack(goodCall)
  const row = question('Did you keep the fault with us, whoever caused it?')
  row.getByRole('radio', { name: 'No' }).focus()
  await user.keyboard('1')
  await row.findByText('You said: yes.')
  expect(recorded()).toMatchObject([{ question: 'no-blame', answer: 'yes' }])
})

test('the rep may say otherwise than the call shows, and take it back', async () => {
  const { user, recorded } = await lookBack(badCall)
  const row = question('Was your cushion one sentence, and no more?')
  expect(row.getByText('The step “Cushion” was passed over here.')).toBeTruthy()
  await user.click(row.getByRole('button', { name: 'Say otherwise' }))
  await user.click(row.getByRole('radio', { name: 'Yes' }))
  await row.findByText('You said: yes.')
  await user.click(row.getByRole('button', { name: 'Take my answer back' }))
  await row.findByText('The step “Cushion” was passed over here.')
  expect(recorded().map((event) => 'answer' in event && event.answer)).toEqual(['yes', null])
})

test('whether a promise was kept can be seen, and not said', async () => {
  await lookBack(badCall)
  const row = question('Did you follow through on what you promised?')
  expect(row.queryByRole('button', { name: 'Say otherwise' })).toBeNull()
  expect(row.queryByRole('radio')).toBeNull()
})

test('the two headlines: no figure is made up for talking, and promises count by when they were kept', async () => {
  await lookBack(goodCall)
  const figures = within(
    screen.getByRole('region', { name: 'The two things buyers complain of first' }),
  )
  expect(figures.getByText('Not measured')).toBeTruthy()
  expect(figures.getByText('1 of 1')).toBeTruthy()
  expect(figures.queryByText(/%/)).toBeNull()
})

test('an answer leads to its moment in the recap', async () => {
  const { user } = await lookBack(goodCall)
  const row = question('Did you ask what would put it right for them?')
  await user.click(
    row.getByRole('button', {
      name: 'Show in the recap: 02:20 · Their solution · ink today by courier',
    }),
  )
  const recap = screen.getByRole('slider', { name: 'Moments of the call' })
  expect(recap.getAttribute('aria-valuetext')).toBe('02:20 · Their solution · ink today by courier')
  expect(document.activeElement).toBe(recap)
})

test('arrow keys go from moment to moment, Home and End to the ends, up and down between lanes', async () => {
  const { user } = await lookBack(goodCall)
  const recap = screen.getByRole('slider', { name: 'Moments of the call' })
  const now = () => recap.getAttribute('aria-valuetext')
  expect(now()).toBe('00:00 · Listen')
  recap.focus()
  await user.keyboard('{ArrowRight}')
  expect(now()).toBe('00:10 · Issue · Press 3 has stood still since Monday')
  await user.keyboard('{ArrowDown}')
  expect(now()).toBe('02:40 · We promise · courier leaves')
  await user.keyboard('{ArrowUp}{ArrowUp}')
  expect(now()).toBe('01:10 · Silence, 12 s')
  await user.keyboard('{End}{ArrowRight}')
  expect(now()).toBe('05:00 · The call ended')
  await user.keyboard('{Home}')
  expect(now()).toBe('00:00 · Listen')
})

test('the recap is zoomed by key and by button, and shows the whole call again', async () => {
  const { user } = await lookBack(goodCall)
  const recap = screen.getByRole('slider', { name: 'Moments of the call' })
  const times = () => [...recap.querySelectorAll('text')].map((text) => text.textContent)
  const whole = times()
  recap.focus()
  await user.keyboard('++')
  expect(times()).not.toEqual(whole)
  await user.keyboard('0')
  expect(times()).toEqual(whole)
  await user.click(screen.getByRole('button', { name: 'Zoom in' }))
  expect(times()).not.toEqual(whole)
  await user.click(screen.getByRole('button', { name: 'Zoom out' }))
  expect(times()).toEqual(whole)
  await user.keyboard('+')
  await user.click(screen.getByRole('button', { name: 'Whole call' }))
  expect(times()).toEqual(whole)
})

test('a sentence that moves the fault elsewhere is shown, in whichever language it was said', async () => {
  await lookBack(badCallInJapanese)
  const row = question('Did you keep the fault with us, whoever caused it?')
  expect(row.getByText('This sentence moves the fault elsewhere.')).toBeTruthy()
  expect(row.getByRole('button', { name: /運送会社のせいで/ })).toBeTruthy()
})

test('a nudge that was shown is in the recap with what it said', async () => {
  const trigger = { on: 'step', atMs: builtAtMs, entryId: null } as const
  const shown: TantoEvent = {
    kind: 'nudge-shown',
    callId: callId('call-1'),
    atMs: builtAtMs + 5_000,
    rule: 'someone-hurt',
    trigger,
  }
  const ended: TantoEvent = { kind: 'call-ended', callId: callId('call-1'), atMs: builtAtMs + 9e3 }
  const line = eventsOf(badCall).slice(2, 3)
  const before = [...callStartedEvents(), shown, ...line, ended]
  const { user } = await renderInWindow(<ReviewPage callId={callId('call-1')} />, { before })
  const recap = await screen.findByRole('slider', { name: 'Moments of the call' })
  recap.focus()
  await user.keyboard('{ArrowDown}{ArrowDown}')
  expect(recap.getAttribute('aria-valuetext')).toBe(
    '00:05 · Nudge · Someone hurt? Get help in at once.',
  )
})

test('the same moments are there as a table', async () => {
  const { user } = await lookBack(badCallInJapanese, 'ja')
  await user.click(screen.getByRole('button', { name: '表で見る' }))
  const rows = within(screen.getByRole('table')).getAllByRole('row')
  expect(rows.map((row) => row.textContent)).toEqual([
    '時点種類内容',
    '00:00傾聴',
    '00:10問題点200個中40個のフランジが違う',
    '00:30受け止め',
    '00:35受け止めの一言申し訳ございません。運送会社のせいで遅れました。以後気をつけます。',
    '01:00フォロー',
    '01:10当社の約束また連絡する',
    '01:20通話終了',
  ])
})

test('a call of ten thousand lines makes no more shapes than fit, and no longer table than one reads', async () => {
  const call = aCall({ endedAtMs: builtAtMs + 10_000_000 })
  const lines = Array.from({ length: 10_000 }, (_, second) =>
    anEntry({ kind: 'issue', atMs: builtAtMs + second * 1_000 }),
  )
  const marks = marksOf(call, lines)
  const { user } = await renderInWindow(
    <Recap
      marks={marks}
      pieces={[]}
      span={spanOf(call, lines)}
      current={{ markId: '', asked: 0 }}
      onCurrent={() => {}}
    />,
  )
  const recap = screen.getByRole('slider', { name: 'Moments of the call' })
  expect(recap.getAttribute('aria-valuemax')).toBe('10002')
  expect(recap.querySelectorAll('*').length).toBeLessThan(400)
  await user.click(screen.getByRole('button', { name: 'Show as a table' }))
  expect(screen.getAllByRole('row')).toHaveLength(201)
  await user.click(screen.getByRole('button', { name: 'Show 200 more' }))
  expect(screen.getAllByRole('row')).toHaveLength(401)
})

test('a call that runs, or in which nobody was there, is not looked back at', async () => {
  const content = <ReviewPage callId={callId('call-1')} />
  const running = await renderInWindow(content, { before: callStartedEvents() })
  await screen.findByText('This call is still running. Look back when it is over.')
  await running.user.keyboard('1')
  expect(running.recorded()).toEqual([])
})

test('of a call in which nothing was written down that is said', async () => {
  const ended: TantoEvent = { kind: 'call-ended', callId: callId('call-1'), atMs: builtAtMs + 9 }
  const before = [...callStartedEvents(), ended]
  await renderInWindow(<ReviewPage callId={callId('call-1')} />, { before })
  expect(await screen.findByText(/^Nothing was written down in this call/)).toBeTruthy()
})

test('of a colleague’s call there is what was written down, and nothing of how they held it', async () => {
  await renderInWindow(<ReviewPage callId={callId('call-1')} />, {
    before: toldBy('sato', eventsOf(badCall)),
    desktop: inTeam({ role: 'lead' }),
  })
  await screen.findByRole('heading', { level: 1, name: /Northgate Tools/ })
  expect(document.body.textContent).toContain('How T. Sato looks back on it stays with T. Sato.')
  await screen.findByRole('button', { name: 'Show as a table' })
  expect(screen.queryByRole('region', { name: 'In short' })).toBeNull()
  expect(screen.queryAllByRole('heading', { level: 3 })).toEqual([])
})
