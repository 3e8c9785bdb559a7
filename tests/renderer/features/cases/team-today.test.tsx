import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { Route, Router } from 'wouter'
import { memoryLocation } from 'wouter/memory-location'
import { TodayPage } from '#renderer/features/cases/today/today-page.tsx'
import { dayMs } from '#shared/base/time.ts'
import type { RecordedEvent, TantoEvent } from '#shared/event/event.ts'
import type { MemberId } from '#shared/team/shared-event.ts'
import { builtAtMs, caseId, caseOpened } from '#tests/support/builders.ts'
import { renderInWindow } from '#tests/support/render-in-window.tsx'
import { inTeam, memberId, toldBy } from '#tests/support/team-of-three.ts'

const opened = (id: string, customer: string) => caseOpened({ customer }, caseId(id))
const assigned = (id: string, to: MemberId): TantoEvent => ({
  kind: 'case-assigned',
  caseId: caseId(id),
  atMs: builtAtMs,
  memberId: to,
  note: 'They want a date by noon',
})

/** Each has one case; Mori has one that nobody else sees as well. */
const past: readonly RecordedEvent[] = [
  opened('private', 'Private Sample'),
  ...toldBy('mori', [opened('of-mori', 'Mori Sample')]),
  ...toldBy('sato', [opened('of-sato', 'Sato Sample')]),
  ...toldBy('abe', [opened('of-abe', 'Abe Sample')]),
]

async function showToday(told: Parameters<typeof inTeam>[0] = {}, path = '/today') {
  const { hook } = memoryLocation({ path })
  const window = await renderInWindow(
    <Router hook={hook}>
      <Route path="/today/:whose?">{({ whose }) => <TodayPage whose={whose} />}</Route>
    </Router>,
    { before: past, desktop: inTeam(told) },
  )
  await screen.findByRole('heading', { name: 'Today' })
  return window
}
const patient = { timeout: 5_000 }
const rows = () => screen.findAllByRole('row', {}, patient)
const dues = async () => {
  const found = (await rows()).flatMap((row) => {
    const due = row.getAttribute('data-due')
    return due === null ? [] : [due.split('/')[0] ?? '']
  })
  return found.toSorted((a, b) => (a < b ? -1 : 1))
}

test('a rep has their own things to do, private ones too, and not those of colleagues', async () => {
  await showToday()
  expect(await dues()).toEqual(['of-mori', 'private'])
  expect(screen.queryByRole('radiogroup', { name: 'Whose' })).toBeNull()
})

test('who covers for a colleague has theirs as well, marked as theirs, for as long as they are away', async () => {
  const away = (untilMs: number) => ({
    others: { sato: { cover: { memberId: memberId('mori'), untilMs } } },
  })
  await showToday(away(Date.now() + dayMs))
  expect(await dues()).toEqual(['of-mori', 'of-sato', 'private'])
  const row = (await rows()).find((one) => one.getAttribute('data-due')?.startsWith('of-sato'))
  expect(row?.textContent).toContain('for T. Sato')
})

test('an absence that is over brings nothing any more', async () => {
  await showToday({
    others: { sato: { cover: { memberId: memberId('mori'), untilMs: Date.now() - 1 } } },
  })
  expect(await dues()).toEqual(['of-mori', 'private'])
})

test('who leads sees who has how much to do, and nothing that is private, not even their own', async () => {
  await showToday({ role: 'lead' }, '/today/team')
  expect(await dues()).toEqual(['of-abe', 'of-mori', 'of-sato'])
  const table = screen.getByRole('table', { name: 'Who has what to do' })
  const told = within(table)
    .getAllByRole('row')
    .slice(1)
    .map((row) => row.textContent)
  expect(told).toEqual(['R. Abe0100', 'K. Mori0100', 'T. Sato0100'])
})

test('who leads can look at one member, and at their own again', async () => {
  const { user } = await showToday({ role: 'lead' })
  expect(await dues()).toEqual(['of-mori', 'private'])
  await user.click(await screen.findByRole('radio', { name: 'The team' }))
  await user.click(await screen.findByRole('link', { name: 'T. Sato' }))
  await waitFor(async () => expect(await dues()).toEqual(['of-sato']))
  await user.click(screen.getByRole('radio', { name: 'Mine' }))
  await waitFor(async () => expect(await dues()).toEqual(['of-mori', 'private']))
})

test('a rep who asks for the list of all by its address has their own', async () => {
  await showToday({}, '/today/team')
  expect(await dues()).toEqual(['of-mori', 'private'])
})

test('a case goes to whoever is on duty with one key and Enter, and can be taken back', async () => {
  const { user, recorded } = await showToday({
    others: { sato: { cover: { memberId: memberId('abe'), untilMs: null } } },
  })
  const row = (await rows()).find((one) => one.getAttribute('data-due')?.startsWith('of-mori'))
  row?.focus()
  await user.keyboard('h')
  const options = await screen.findAllByRole('option')
  expect(options.map(({ textContent }) => textContent)).toEqual([
    'R. Abe',
    'T. Satoaway; R. Abe covers',
  ])
  await user.keyboard('{Enter}')
  await screen.findByText('R. Abe has it now.')
  await waitFor(async () => expect(await dues()).toEqual(['private']))
  expect(assignments(recorded())).toEqual([memberId('abe')])
  await user.click(screen.getByRole('button', { name: 'Undo' }))
  await waitFor(async () => expect(await dues()).toEqual(['of-mori', 'private']))
})

test('what was handed to me is mine, whoever began it', async () => {
  const { hook } = memoryLocation({ path: '/today' })
  await renderInWindow(
    <Router hook={hook}>
      <TodayPage />
    </Router>,
    {
      before: toldBy('sato', [
        opened('of-sato', 'Sato Sample'),
        assigned('of-sato', memberId('mori')),
      ]),
      desktop: inTeam(),
    },
  )
  expect(await dues()).toEqual(['of-sato'])
})

test('who only looks hands nothing over', async () => {
  await showToday({ role: 'read-only' }, '/today/team')
  await rows()
  expect(screen.queryByRole('button', { name: 'Hand over…' })).toBeNull()
})

test('without a team nothing of it is there', async () => {
  const { hook } = memoryLocation({ path: '/today/team' })
  await renderInWindow(
    <Router hook={hook}>
      <Route path="/today/:whose?">{({ whose }) => <TodayPage whose={whose} />}</Route>
    </Router>,
    { before: [opened('mine', 'Sample')] },
  )
  expect(await dues()).toEqual(['mine'])
  expect(screen.queryByRole('button', { name: 'Hand over…' })).toBeNull()
  expect(screen.queryByRole('table')).toBeNull()
  expect(document.body.textContent).not.toContain('Hand over')
})

function assignments(events: readonly RecordedEvent[]): MemberId[] {
  return events.flatMap((event) => {
    const plain = event.kind === 'shared' ? (event.shared.event as TantoEvent) : event
    return plain.kind === 'case-assigned' ? [plain.memberId] : []
  })
}
