import { act, screen, waitFor } from '@testing-library/react'
import { useSyncExternalStore } from 'react'
import { expect, test, vi } from 'vitest'
import type { DueReader } from '#renderer/data/use-due-reader.ts'
import { CompanionScreen } from '#renderer/features/call/companion-screen.tsx'
import { callStartedEvents } from '#tests/support/builders.ts'
import { renderInWindow } from '#tests/support/render-in-window.tsx'

// The rules for dates come when the test says so.
const rules = vi.hoisted(() => ({
  reader: null as DueReader | null,
  heard: new Set<() => void>(),
}))
vi.mock('#renderer/data/use-due-reader.ts', () => ({
  useDueReader: () =>
    useSyncExternalStore(
      (listener) => {
        rules.heard.add(listener)
        return () => rules.heard.delete(listener)
      },
      () => rules.reader,
    ),
}))

const arrive = (reader: DueReader) =>
  act(async () => {
    rules.reader = reader
    for (const listener of rules.heard) listener()
  })

test('a promise kept before dates can be read gets its date once they can, seen from when it was said', async () => {
  rules.reader = null
  const { user, recorded } = await renderInWindow(<CompanionScreen />, {
    before: callStartedEvents(),
  })
  const line = await screen.findByRole('textbox', { name: 'Capture line' })
  await user.type(line, '> call back by thu 3pm{Enter}> and again{Enter}! ink by thu late{Enter}')
  await waitFor(() => {
    const kept = recorded().filter(({ kind }) => kind === 'entry-captured')
    expect(kept).toHaveLength(3)
  })
  const captured = recorded().find((event) => event.kind === 'entry-captured')
  if (captured?.kind !== 'entry-captured') throw new Error('nothing was kept')
  expect(captured.content.dueAtMs).toBeNull()

  await arrive((text, nowMs) => (text.includes('thu') ? nowMs + 1000 : null))
  await waitFor(() => {
    const edited = recorded().filter(({ kind }) => kind === 'entry-edited')
    expect(edited).toEqual([
      expect.objectContaining({
        entryId: captured.entryId,
        content: {
          kind: 'promise-by-us',
          text: 'call back by thu 3pm',
          dueAtMs: captured.atMs + 1000,
        },
      }),
    ])
  })
})
