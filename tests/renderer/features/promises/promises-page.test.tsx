import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { PromisesPage } from '#renderer/features/promises/promises-page.tsx'
import type { Language } from '#shared/base/language.ts'
import { dayMs } from '#shared/base/time.ts'
import { maxLine, type PromiseKind } from '#shared/call/entry.ts'
import type { TantoEvent } from '#shared/event/event.ts'
import { builtAtMs, caseId, caseOpened, entryId } from '../../../support/builders.ts'
import { renderInWindow } from '../../../support/render-in-window.tsx'

let made = 0

type Parts = { kind?: PromiseKind; days?: number | null; of?: string }

function promised(
  text: string,
  { kind = 'promise-by-us', days = 1, of = 'case-1' }: Parts = {},
): TantoEvent {
  made += 1
  const dueAtMs = days === null ? null : Date.now() + days * dayMs
  return {
    kind: 'entry-captured',
    entryId: entryId(`p-${made}`),
    callId: null,
    caseId: caseId(of),
    atMs: builtAtMs,
    step: 'follow-up',
    content: { kind, text, dueAtMs },
  }
}

async function renderLedger(promises: readonly TantoEvent[], language: Language = 'en') {
  const before = [caseOpened(), caseOpened({ customer: 'Harbour' }, 'case-2'), ...promises]
  const shown = await renderInWindow(<PromisesPage />, { before, language })
  await screen.findByRole('heading', { level: 1 })
  const list = (name: string) => screen.getByRole('region', { name })
  const wordsIn = (name: string) =>
    within(list(name))
      .getAllByRole('listitem')
      .map((row) => within(row).getAllByRole('button')[0]?.textContent)
  return {
    ...shown,
    list,
    wordsIn,
    press: (name: string | RegExp) => shown.user.click(screen.getByRole('button', { name })),
  }
}

test('what we owe, what they owe us and what was asked inside stand apart, by customer and date', async () => {
  const { wordsIn, list } = await renderLedger([
    promised('Later', { days: 5 }),
    promised('Elsewhere', { days: 2, of: 'case-2' }),
    promised('Sooner', { days: 1 }),
    promised('Their name', { kind: 'promise-by-them' }),
    promised('A night shift', { kind: 'internal-ask' }),
  ])
  expect(wordsIn('We owe')).toEqual(['Sooner', 'Later', 'Elsewhere'])
  expect(wordsIn('They owe us')).toEqual(['Their name'])
  expect(wordsIn('Asked inside')).toEqual(['A night shift'])
  expect(within(list('We owe')).getByRole('link', { name: 'Harbour' })).toHaveProperty('hash', '')
  expect(within(list('We owe')).getByText('3 open')).toBeTruthy()
})

test('late ones say how late, undated ones ask for a date, and an ask of nobody asks for a name', async () => {
  const { list } = await renderLedger([
    promised('Late', { days: -2 }),
    promised('Undated', { days: null }),
    promised('Of nobody', { kind: 'internal-ask' }),
  ])
  expect(within(list('We owe')).getByText(/2d late/)).toBeTruthy()
  expect(within(list('We owe')).getByText('1 late')).toBeTruthy()
  expect(screen.getByRole('button', { name: 'No date yet: until when?' })).toBeTruthy()
  expect(screen.getByRole('button', { name: 'Nobody named yet: who?' })).toBeTruthy()
})

test('a kept promise leaves the list, comes back by undo, and the focus goes on to the next', async () => {
  const { press, recorded, settled, wordsIn } = await renderLedger([
    promised('First', { days: 1 }),
    promised('Second', { days: 2 }),
  ])
  await press('Kept: First')
  await waitFor(() => expect(wordsIn('We owe')).toEqual(['Second']))
  expect(document.activeElement?.textContent).toBe('Second')
  await press('Undo')
  await waitFor(() => expect(wordsIn('We owe')).toEqual(['First', 'Second']))
  await settled()
  expect(recorded().map(({ kind }) => kind)).toEqual(['promise-settled', 'promise-reopened'])
})

test('a broken promise keeps the reason, and stands among the settled with a way back', async () => {
  const { user, press, recorded, settled } = await renderLedger([promised('Ink by nine')])
  await press('Broken: Ink by nine')
  await user.keyboard('no truck{Enter}')
  await settled()
  expect(recorded()).toMatchObject([
    { kind: 'promise-settled', outcome: 'broken', note: 'no truck' },
  ])
  await press('Show what is settled')
  const done = await screen.findByRole('region', { name: 'Settled' })
  expect(await within(done).findByText('no truck')).toBeTruthy()
  await press('Open again: Ink by nine')
  expect(await screen.findByRole('button', { name: 'Kept: Ink by nine' })).toBeTruthy()
})

test('Escape leaves a promise open, and the focus where it was', async () => {
  const { user, press, recorded } = await renderLedger([promised('Ink by nine')])
  await press('Released: Ink by nine')
  await user.keyboard('{Escape}')
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Ink by nine'))
  expect(recorded()).toEqual([])
})

test('words, date, owner and channel can be changed, and only what changed is written', async () => {
  const { user, press, recorded, settled } = await renderLedger([promised('Call', { days: null })])
  await press('Call: change it')
  const words = screen.getByRole('textbox', { name: 'What is promised' })
  expect(document.activeElement).toBe(words)
  expect(screen.getByText(/^No date\. Write one/)).toBeTruthy()
  await user.type(words, ' by 29 February')
  // The next one is not this year: which year is meant is asked for, not guessed.
  expect(screen.getByText(/^No date\. Write one/)).toBeTruthy()
  await user.type(words, ' 2028')
  expect(await screen.findByText(/^Read from the words: .*29 Feb 2028/)).toBeTruthy()
  await user.type(screen.getByRole('textbox', { name: 'Who keeps it' }), 'A. Sample')
  await user.keyboard('{Control>}{Enter}{/Control}')
  await settled()
  expect(recorded()).toMatchObject([
    {
      kind: 'entry-edited',
      content: { text: 'Call by 29 February 2028', dueAtMs: new Date(2028, 1, 29, 17).getTime() },
    },
    { kind: 'promise-amended', patch: { owner: 'A. Sample' } },
  ])
  await user.click(
    await screen.findByRole('button', { name: 'Call by 29 February 2028: change it' }),
  )
  await press('Save')
  await settled()
  expect(recorded()).toHaveLength(2)
})

test('ten thousand characters are cut to what a line holds, and it is said', async () => {
  const { user, press, recorded, settled } = await renderLedger([promised('Long')])
  await press('Long: change it')
  const words = screen.getByRole('textbox', { name: 'What is promised' })
  await user.clear(words)
  await user.click(words)
  await user.paste('x'.repeat(10_000))
  expect(await screen.findByText(/A promise can have 4000 characters/)).toBeTruthy()
  await press('Save')
  await settled()
  const [edited] = recorded()
  expect(edited?.kind === 'entry-edited' && edited.content.text.length).toBe(maxLine)
})

test('emoji, a text from right to left, the past and the year 9999 stand in the list as they are', async () => {
  const far = (Date.UTC(9999, 11, 31) - Date.now()) / dayMs
  const { wordsIn, user } = await renderLedger([
    promised('👨‍👩‍👧 today', { days: -4000 }),
    promised('نعدكم بالرد غدا', { days: 3 }),
    promised('One day', { days: Math.floor(far) }),
  ])
  expect(wordsIn('We owe')).toEqual(['👨‍👩‍👧 today', 'نعدكم بالرد غدا', 'One day'])
  expect(screen.getByText('نعدكم بالرد غدا').getAttribute('dir')).toBe('auto')
  expect(screen.getByText(/31 Dec 9999|30 Dec 9999/)).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'One day: change it' }))
  expect(screen.getByRole('textbox', { name: 'What is promised' })).toBeTruthy()
})

test('of 500 promises of a case the first are shown and the rest is asked for', async () => {
  const many = Array.from({ length: 500 }, (_, index) =>
    promised(`Promise ${index}`, { days: index + 1 }),
  )
  const { wordsIn, press, list } = await renderLedger(many)
  expect(wordsIn('We owe')).toHaveLength(50)
  expect(within(list('We owe')).getByText('500 open')).toBeTruthy()
  await press('Show 200 more')
  expect(wordsIn('We owe')).toHaveLength(250)
  expect(wordsIn('We owe').at(-1)).toBe('Promise 249')
})

test('a case in the bin owes nothing', async () => {
  const { wordsIn } = await renderLedger([
    promised('Mine'),
    promised('Binned', { of: 'case-2' }),
    { kind: 'case-binned', caseId: caseId('case-2'), atMs: builtAtMs },
  ])
  expect(wordsIn('We owe')).toEqual(['Mine'])
})

test('with nothing owed it says what will stand here, in Japanese too', async () => {
  await renderLedger([], 'ja')
  expect(screen.getByText(/いま残っている約束はありません/)).toBeTruthy()
})
