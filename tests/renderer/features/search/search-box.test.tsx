import { fireEvent, screen, within } from '@testing-library/react'
import { Router } from 'wouter'
import { memoryLocation } from 'wouter/memory-location'
import { expect, onTestFinished, test, vi } from 'vitest'
import { dropSearch } from '#renderer/data/search/warm-search.ts'
import { SearchBox } from '#renderer/features/search/search-box.tsx'
import type { Language } from '#shared/base/language.ts'
import type { TantoEvent } from '#shared/event/event.ts'
import { caseId, caseOpened, entryId } from '#tests/support/builders.ts'
import { renderInWindow } from '#tests/support/render-in-window.tsx'
import { WithoutThread } from '#tests/support/search-without-thread.tsx'

const said = (text: string, id = 'line-1'): TantoEvent => ({
  kind: 'entry-captured',
  entryId: entryId(id),
  callId: null,
  caseId: caseId('case-1'),
  atMs: 1_000,
  step: 'listen',
  content: { kind: 'note', text, dueAtMs: null },
})

/** All at once: a typing user of the test library blurs fields of its own accord. */
function type(field: HTMLElement, value: string): void {
  fireEvent.change(field, { target: { value } })
}

async function openBox(before: readonly TantoEvent[], language: Language = 'en') {
  const { hook, history } = memoryLocation({ path: '/today', record: true })
  const onClose = vi.fn<() => void>()
  onTestFinished(dropSearch)
  const window = await renderInWindow(
    // oxlint-disable-next-line react/hooks -- this is how the router is told where places are kept
    <Router hook={hook}>
      <WithoutThread>
        <SearchBox visited={[]} onClose={onClose} />
      </WithoutThread>
    </Router>,
    { before, language },
  )
  const field = screen.getByRole('textbox')
  return { ...window, field, onClose, places: history }
}

test('what holds the words is found as one types, with the words marked, and opens at its line', async () => {
  const { field, onClose, places } = await openBox([
    caseOpened(),
    said('The spare flange is on its way'),
  ])
  type(field, 'flange way')
  const found = await screen.findByRole('option', { name: /spare flange/ })
  expect([...found.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual([
    'flange',
    'way',
  ])
  fireEvent.click(found)
  expect(places.at(-1)).toBe('/cases/case-1/line/line-1')
  expect(onClose).toHaveBeenCalled()
})

test('Enter that ends a word of an input method opens nothing', async () => {
  const { field, places } = await openBox([caseOpened({ customer: '見本商事' })], 'ja')
  type(field, '見本')
  await screen.findByRole('option', { name: /./ })
  fireEvent.keyDown(field, { key: 'Enter', isComposing: true, keyCode: 229 })
  expect(places).toEqual(['/today'])
})

test('what narrows the search is said', async () => {
  const { field } = await openBox([caseOpened()])
  type(field, 'customer:north open sev:4')
  expect(await screen.findByText('customer “north”')).toBeDefined()
  expect(screen.getByText('open cases')).toBeDefined()
  expect(screen.getByText('severity 4')).toBeDefined()
  expect(await screen.findByText('1 found')).toBeDefined()
})

test('a name that was typed wrong is a guess, and says so', async () => {
  const { field } = await openBox([caseOpened()])
  type(field, 'norhtgate')
  const guesses = await screen.findByRole('group', { name: /Similar names/ })
  expect(within(guesses).getByRole('option').textContent).toContain('Northgate Tools')
  expect(screen.queryByRole('group', { name: 'Cases' })).toBeNull()
})

test('with nothing typed it teaches, and leads back to the newest cases', async () => {
  const { user, places } = await openBox([caseOpened()])
  expect(screen.getByText('customer:north')).toBeDefined()
  const recent = await screen.findByRole('group', { name: 'Recent cases' })
  await user.click(within(recent).getByRole('option'))
  expect(places.at(-1)).toBe('/cases/case-1')
})

test.each<[Language, string, string]>([
  ['en', 'new ca', '/cases/new'],
  ['en', 'settings priv', '/settings/privacy'],
  ['ja', '約束', '/promises'],
])('it goes where it is told (%s: %s)', async (language, typed, place) => {
  const { field, places } = await openBox([], language)
  type(field, typed)
  await vi.waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(1))
  fireEvent.click(screen.getByRole('option'))
  await vi.waitFor(() => expect(places.at(-1)).toBe(place))
})

test('one Latin letter is in nearly everything, so it looks for no more than what to do', async () => {
  const { field } = await openBox([caseOpened()])
  type(field, 'n')
  expect(await screen.findByText('Type one more letter to search.')).toBeDefined()
  expect(screen.getByRole('option', { name: 'New case' })).toBeDefined()
})

test('nothing found is said in words that help', async () => {
  const { field } = await openBox([caseOpened()])
  type(field, 'zebra')
  expect(await screen.findByText(/Nothing holds all of these words/)).toBeDefined()
})
