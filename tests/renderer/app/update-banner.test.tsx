import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { Router } from 'wouter'
import { memoryLocation } from 'wouter/memory-location'
import { UpdateBanner } from '#renderer/app/update-banner.tsx'
import { dayAndTime } from '#renderer/ui/date-time.ts'
import type { TantoEvent } from '#shared/event/event.ts'
import type { UpdateNews, UpdateState } from '#shared/ipc/app-api.ts'
import type { SnapshotInfo } from '#shared/ipc/data-api.ts'
import { builtAtMs, callStartedEvents } from '#tests/support/builders.ts'
import { renderInWindow } from '#tests/support/render-in-window.tsx'

type Told = {
  state?: UpdateState
  news?: UpdateNews | null
  before?: readonly TantoEvent[]
  snapshots?: readonly SnapshotInfo[]
}

async function shown(given: Told, path = '/today') {
  const { state = { kind: 'off' }, news = null, before = [], snapshots = [] } = given
  const place = memoryLocation({ path, record: true })
  const told = { state, news }
  const window = await renderInWindow(
    <Router hook={place.hook}>
      <UpdateBanner />
    </Router>,
    {
      before,
      desktop: {
        listSnapshots: async () => snapshots,
        updateState: async () => ({ ...told }),
        dismissUpdateNews: async () => {
          told.news = null
        },
      },
    },
  )
  return { ...window, places: place.history }
}

const ready = { kind: 'ready', version: '9.0.0' } as const
const updated = { kind: 'updated', from: '0.1.0', to: '0.2.0' } as const

test('after an update one line says so, leads to what is new, and is gone', async () => {
  const { user, places } = await shown({ news: updated })
  await screen.findByText(/now version 0.2.0/)
  await user.click(screen.getByRole('button', { name: 'What is new' }))
  expect(places.at(-1)).toBe('/about/new')
  await waitFor(() => expect(screen.queryByRole('status')).toBe(null))
})

test('what was kept of the time before is said with its time', async () => {
  const snapshots: readonly SnapshotInfo[] = [
    { name: 'a.tanto', createdAtMs: builtAtMs, reason: 'update', bytes: 1 },
    { name: 'b.tanto', createdAtMs: builtAtMs + 60_000, reason: 'hourly', bytes: 1 },
  ]
  await shown({ news: updated, snapshots })
  const when = dayAndTime(builtAtMs, 'en', builtAtMs)
  const kept = `A snapshot of how it was before, from ${when}, is kept.`
  expect(await screen.findByText(kept)).toBeTruthy()
})

test('an update that did not take place is told, and nothing is offered to read', async () => {
  const { user } = await shown({ news: { kind: 'not-updated', to: '9.0.0' } })
  await screen.findByText(/9.0.0 was not installed/)
  expect(screen.queryByRole('button', { name: 'What is new' })).toBe(null)
  await user.click(screen.getByRole('button', { name: 'Understood' }))
  await waitFor(() => expect(screen.queryByRole('status')).toBe(null))
})

test('during a call there is no line, whatever there is to tell', async () => {
  await shown({ news: updated, state: ready, before: callStartedEvents() })
  await new Promise((passed) => setTimeout(passed, 300))
  expect(screen.queryByRole('status')).toBe(null)
})

test('an update that is ready is offered until it is waved away', async () => {
  const { user, places } = await shown({ state: ready })
  await screen.findByText(/ready to be installed/)
  await user.click(screen.getByRole('button', { name: 'Later' }))
  expect(screen.queryByRole('status')).toBe(null)
  expect(places.at(-1)).toBe('/today')
})

test('beside the settings, which say it themselves, it is not said again', async () => {
  await shown({ state: ready }, '/settings/updates')
  await new Promise((passed) => setTimeout(passed, 300))
  expect(screen.queryByRole('status')).toBe(null)
})
