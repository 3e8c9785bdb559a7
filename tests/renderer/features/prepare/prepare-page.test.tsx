import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { Router } from 'wouter'
import { memoryLocation } from 'wouter/memory-location'
import { PreparePage } from '#renderer/features/prepare/prepare-page.tsx'
import type { Language } from '#shared/base/language.ts'
import { maxPreparation } from '#shared/case/preparation.ts'
import type { TantoEvent } from '#shared/event/event.ts'
import { builtAtMs, caseId, caseOpened, entryId } from '#tests/support/builders.ts'
import { hostileTexts } from '#tests/support/hostile-texts.ts'
import { renderInWindow } from '#tests/support/render-in-window.tsx'

const unknown = { anyoneHurt: 'unknown', productionStopped: 'unknown' } as const

/** Opens the page on a case of which only who and what is known. */
async function renderPrepare(
  options: { before?: readonly TantoEvent[]; language?: Language } = {},
) {
  const { before = [caseOpened(unknown)], language = 'en' } = options
  const location = memoryLocation({ path: '/cases/case-1/prepare', record: true })
  const shown = await renderInWindow(
    <Router hook={location.hook}>
      <PreparePage caseId={caseId('case-1')} />
    </Router>,
    { before, language },
  )
  await screen.findAllByRole('heading', { level: 1 })
  return { ...shown, places: location.history }
}

const question = (name: RegExp) => screen.getByRole('radiogroup', { name })
const field = (name: string) => screen.getByRole<HTMLTextAreaElement>('textbox', { name })
const answer = () => screen.getByRole('group', { name: 'What follows' })
const advice = () => screen.getByRole('group', { name: 'Advice' })
const brief = () => screen.getAllByRole('region', { name: 'Brief' }).at(-1)!

test('the two questions are answered by one key each, and the severity follows', async () => {
  const { user, recorded } = await renderPrepare()
  const hurt = question(/anyone hurt/)
  await waitFor(() => expect(hurt.contains(document.activeElement)).toBe(true))
  expect(within(answer()).getByText('Severity 2')).toBeTruthy()
  await user.keyboard('21')
  await within(answer()).findByText('Severity 1')
  expect(within(answer()).getByText(/every 2 hours, day and night/)).toBeTruthy()
  expect(document.activeElement).toBe(field('Money at stake (EUR)'))
  expect(recorded()).toMatchObject([
    { kind: 'case-amended', patch: { anyoneHurt: 'no' } },
    { kind: 'case-amended', patch: { productionStopped: 'yes' } },
  ])
})

test('money at stake alone makes it severity 3, with its target and its rhythm', async () => {
  const { user } = await renderPrepare({ before: [caseOpened()] })
  expect(within(answer()).getByText('Severity 4')).toBeTruthy()
  await user.type(field('Money at stake (EUR)'), '48,000')
  await within(answer()).findByText('Severity 3')
  expect(within(answer()).getByText(/every 8 hours of working time/)).toBeTruthy()
  expect(within(answer()).getByText(/^First good answer by /)).toBeTruthy()
})

test('their customers, an earlier failure and the cause are answered too, and weigh', async () => {
  const { user, recorded } = await renderPrepare({ before: [caseOpened()] })
  const yes = (name: RegExp) =>
    user.click(within(question(name)).getByRole('radio', { name: 'Yes' }))
  expect(within(answer()).getByText('Severity 4')).toBeTruthy()
  await yes(/gone wrong for them before/)
  await within(answer()).findByText('Severity 3')
  await yes(/their own customers affected/)
  await within(answer()).findByText('Severity 2')
  await yes(/our cause/)
  await within(brief()).findByText('Our cause')
  expect(within(brief()).getByText('Hits their customers')).toBeTruthy()
  expect(within(brief()).getByText('Not the first time')).toBeTruthy()
  expect(recorded()).toMatchObject([
    { kind: 'preparation-written', patch: { earlierFailure: 'yes' } },
    { kind: 'preparation-written', patch: { theirCustomersAffected: 'yes' } },
    { kind: 'preparation-written', patch: { ourCause: 'yes' } },
  ])
})

test('every key typed is an event, and the field shows it at once', async () => {
  const { user, recorded, settled } = await renderPrepare()
  await user.type(field('What did they get?'), 'Ink')
  expect(field('What did they get?').value).toBe('Ink')
  await user.type(field('Who must help?'), 'Jo')
  await settled()
  const patches = recorded().map((event) => event.kind === 'preparation-written' && event.patch)
  expect(patches).toEqual([
    { delivered: { text: 'I', certainty: 'assumed' } },
    { delivered: { text: 'In', certainty: 'assumed' } },
    { delivered: { text: 'Ink', certainty: 'assumed' } },
    { whoHelps: 'J' },
    { whoHelps: 'Jo' },
  ])
})

test('how sure a fact is and what it says never take each other back', async () => {
  const { user, recorded, settled } = await renderPrepare()
  const sure = question(/^How sure: What did we promise/)
  await user.click(within(sure).getByText('Known'))
  await user.type(field('What did we promise?'), 'Mon')
  await user.click(within(sure).getByText('To check'))
  await user.type(field('What did we promise?'), 'day')
  await settled()
  expect(recorded().at(-1)).toMatchObject({
    patch: { promised: { text: 'Monday', certainty: 'to-check' } },
  })
  expect(await within(brief()).findByText('(to check)')).toBeTruthy()
})

test('the way to reach them follows from what is possible, with the reason', async () => {
  const { user } = await renderPrepare()
  expect(within(advice()).getByText('Call them')).toBeTruthy()
  await user.click(screen.getByRole('checkbox', { name: 'It has to be seen' }))
  await within(advice()).findByText('Call by video')
  await user.click(screen.getByRole('checkbox', { name: 'We can be there in time' }))
  await within(advice()).findByText('Go there')
  expect(within(advice()).getByText(/^Why not by e-mail: Tone gets lost/)).toBeTruthy()
  await within(brief()).findByText('go there')
})

test('the same page, all of it, in Japanese', async () => {
  const { user } = await renderPrepare({ language: 'ja' })
  await user.keyboard('11')
  await screen.findByText('重大度1')
  expect(document.body.textContent).not.toMatch(/[a-z]+\.[a-z]+\.[a-z]+/)
  expect(screen.getByRole('group', { name: 'おすすめ' }).textContent).toContain('けが人がいます')
})

test('a text of ten thousand characters is cut at the limit, and the field says so', async () => {
  const { user, recorded, settled } = await renderPrepare()
  const clients = field('Their clients')
  await user.click(clients)
  await user.paste('長'.repeat(10_000))
  await settled()
  expect(clients.value).toHaveLength(maxPreparation)
  expect(screen.getByText(/^2000 characters are the most/)).toBeTruthy()
  expect(recorded()).toHaveLength(1)
})

test.each(hostileTexts.map((text) => [JSON.stringify(text.slice(0, 30)), text]))(
  'any text can be written and stands in the brief on one line: %s',
  async (_name, text) => {
    const { user, settled } = await renderPrepare()
    await user.click(field('What do they expect?'))
    await user.paste(text)
    await settled()
    expect(brief().querySelector('script, img')).toBeNull()
    expect(brief().textContent).not.toMatch(/[\n\u202A-\u202E]/)
  },
)

const account: readonly TantoEvent[] = [
  caseOpened({ whatHappened: 'Bolts too short' }),
  caseOpened({ customer: '  northgate　TOOLS ', whatHappened: 'Invoice was wrong' }, 'case-2'),
  caseOpened({ customer: 'Northgate', whatHappened: 'Another firm' }, 'case-3'),
  caseOpened({ customer: 'Northgate Tools', whatHappened: 'In the bin' }, 'case-4'),
  { kind: 'case-binned', caseId: caseId('case-4'), atMs: builtAtMs },
  ...(['case-1', 'case-2'] as const).map((id, index): TantoEvent => ({
    kind: 'entry-captured',
    entryId: entryId(`owed-${id}`),
    callId: null,
    caseId: caseId(id),
    atMs: builtAtMs,
    step: 'follow-up',
    content: {
      kind: index === 0 ? 'promise-by-us' : 'promise-by-them',
      text: index === 0 ? 'Send the photos' : 'Send the counter',
      dueAtMs: null,
    },
  })),
]

test('what is open with the customer and their other cases are found, however the name is typed', async () => {
  await renderPrepare({ before: account })
  const others = await screen.findByRole('link', { name: 'Invoice was wrong' })
  expect(others.closest('li')?.textContent).toContain('Open')
  expect(screen.queryByText('Another firm')).toBeNull()
  expect(screen.queryByText('In the bin')).toBeNull()
  await within(brief()).findByText('1 other case')
  await waitFor(() => expect(screen.getAllByText('Send the counter').length).toBe(2))
  expect(screen.getByText('We owe them')).toBeTruthy()
  expect(screen.getByText('They owe us')).toBeTruthy()
})

test('two customers without a name are not taken for one', async () => {
  const before = [caseOpened({ customer: '' }), caseOpened({ customer: ' ' }, 'case-2')]
  await renderPrepare({ before })
  expect(await screen.findByText('No other case.')).toBeTruthy()
})

test('from any field the call starts by keyboard, with the companion to type in', async () => {
  const { user, recorded, asked, places } = await renderPrepare()
  await user.click(field('Their boss'))
  await user.keyboard('{Control>}{Enter}{/Control}')
  expect(recorded()).toMatchObject([{ kind: 'call-started', caseId: 'case-1' }])
  expect(asked).toEqual([{ method: 'showCompanion', input: { focus: true } }])
  expect(places.at(-1)).toBe('/cases/case-1')
})

test('during a call no second one is started', async () => {
  const callId = 'call-1' as never
  const before: readonly TantoEvent[] = [
    caseOpened(unknown),
    { kind: 'call-started', callId, caseId: caseId('case-1'), atMs: builtAtMs },
  ]
  const { user, recorded } = await renderPrepare({ before })
  await user.click(field('Their boss'))
  await user.keyboard('{Control>}{Enter}{/Control}')
  expect(screen.getByRole('button', { name: /Start the call/ })).toHaveProperty('disabled', true)
  expect(recorded()).toEqual([])
})

test('the call can be rehearsed first, with callers whose failure is like this one', async () => {
  const { user, places } = await renderPrepare()
  await user.click(screen.getByRole('button', { name: 'Rehearse first' }))
  expect(places.at(-1)).toBe('/rehearsal/for/late-delivery')
})
