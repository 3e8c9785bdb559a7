import { fireEvent, screen, within } from '@testing-library/react'
import { Router } from 'wouter'
import { memoryLocation } from 'wouter/memory-location'
import { expect, onTestFinished, test, vi } from 'vitest'
import { dropSearch } from '#renderer/data/search/warm-search.ts'
import { SearchBox } from '#renderer/features/search/search-box.tsx'
import type { AccountId, ContactId, ImportId } from '#shared/base/ids.ts'
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

const accountAndOrder: readonly TantoEvent[] = [
  {
    kind: 'account-imported',
    accountId: 'account-1' as AccountId,
    atMs: 1_000,
    importId: 'import-0' as ImportId,
    fields: { name: 'Harbour Print Works', number: 'K-77' },
    contacts: [
      {
        contactId: 'contact-1' as ContactId,
        name: 'Anna Sample',
        role: 'Buyer',
        phone: '00 000 0001',
        email: 'anna@example.com',
      },
    ],
  },
  {
    kind: 'orders-imported',
    importId: 'import-1' as ImportId,
    page: 1,
    atMs: 1_000,
    orders: [
      {
        key: '10428\u001f1',
        number: '10428',
        line: '1',
        customer: 'Harbour Print Works',
        product: 'Seal ring',
        orderedOn: '2026-03-01',
      },
    ],
  },
  {
    kind: 'import-finished',
    importId: 'import-1' as ImportId,
    atMs: 2_000,
    what: 'orders',
    fileName: 'orders.csv',
    counts: { added: 1, changed: 0, unchanged: 0, refused: 0 },
  },
]

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

test.each<[string, string, string]>([
  ['opens what comes first, once that is known', 'gasket', '/cases/case-1/line/line-1'],
  ['opens nothing, if something else was typed meanwhile', 'bearing', '/today'],
])('Enter before the answer %s', async (_what, typedThen, place) => {
  const { field, places } = await openBox([
    caseOpened(),
    said('The spare gasket is on its way'),
    said('The bearing is dry', 'line-2'),
  ])
  // All was read by then, so that no answer is to be waited for but this one.
  type(field, 'spare')
  await screen.findByRole('option', { name: /spare gasket/ })
  type(field, 'gasket')
  fireEvent.keyDown(field, { key: 'Enter' })
  expect(places.at(-1)).toBe('/today')
  if (typedThen !== 'gasket') type(field, typedThen)
  const answered = screen.getByRole('dialog')
  await vi.waitFor(() => {
    expect(answered.querySelector('[data-search-for]')?.getAttribute('data-search-for')).toBe(
      typedThen,
    )
  })
  expect(places.at(-1)).toBe(place)
})

test('arrows choose, round and round, and Enter opens what they chose', async () => {
  const { field, places } = await openBox([
    caseOpened(),
    said('The gasket is late'),
    said('Another gasket', 'line-2'),
  ])
  type(field, 'gasket')
  await screen.findByRole('option', { name: /Another gasket/ })
  const chosen = () =>
    screen.getAllByRole('option').map((option) => option.getAttribute('aria-selected'))
  expect(chosen()).toEqual(['true', 'false'])
  fireEvent.keyDown(field, { key: 'ArrowDown' })
  expect(chosen()).toEqual(['false', 'true'])
  fireEvent.keyDown(field, { key: 'ArrowDown' })
  expect(chosen()).toEqual(['true', 'false'])
  fireEvent.keyDown(field, { key: 'ArrowUp' })
  expect(field.getAttribute('aria-activedescendant')).toBe(
    screen.getAllByRole('option')[1]?.getAttribute('id'),
  )
  fireEvent.keyDown(field, { key: 'Enter' })
  expect(places.at(-1)).toMatch(/^\/cases\/case-1\/line\//)
})

test('what is out of sight is drawn when somebody goes there', async () => {
  const lines = Array.from({ length: 18 }, (_, at) => said(`gasket ${at}`, `line-${at}`))
  const { field } = await openBox([caseOpened(), ...lines])
  type(field, 'gasket')
  await screen.findByText('18 found')
  expect(screen.getAllByRole('option')).toHaveLength(14)
  fireEvent.keyDown(field, { key: 'ArrowUp' })
  expect(screen.getAllByRole('option')).toHaveLength(18)
  expect(screen.getAllByRole('option').at(-1)?.getAttribute('aria-selected')).toBe('true')
})

test('a customer and an order are found by what is known of them, and open where they are kept', async () => {
  const { field, places } = await openBox([...accountAndOrder])
  type(field, 'anna sample')
  fireEvent.click(await screen.findByRole('option', { name: /Harbour Print Works/ }))
  expect(places.at(-1)).toBe('/accounts/account-1')
})

test.each([
  ['by its number', '10428'],
  ['by its product and its customer', 'seal ring harbour'],
])('an order is found %s', async (_how, typed) => {
  const { field, places } = await openBox([...accountAndOrder])
  type(field, typed)
  const orders = await screen.findByRole('group', { name: /Orders/ })
  const order = within(orders).getByRole('option', { name: /10428 · 1 · Seal ring/ })
  expect(order.textContent).toContain('1 Mar 2026')
  fireEvent.click(order)
  expect(places.at(-1)).toBe(`/orders?key=${encodeURIComponent('10428\u001f1')}`)
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
