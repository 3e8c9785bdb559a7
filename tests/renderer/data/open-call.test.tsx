import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { useDraft, useOpenCall } from '#renderer/data/open-call.ts'
import { useStore } from '#renderer/data/store.tsx'
import type { TantoEvent } from '#shared/event/event.ts'
import { aDraft, builtAtMs, callId, callStartedEvents } from '#tests/support/builders.ts'
import { renderInWindow } from '#tests/support/render-in-window.tsx'

const ended: TantoEvent = { kind: 'call-ended', callId: callId('call-1'), atMs: builtAtMs + 9 }

/** How often each part was drawn with a call, and what it showed last. */
async function openWindow() {
  const drawn = { call: 0, draft: 0 }
  let write: ReturnType<typeof useStore>['record'] = () => {}
  function Status() {
    write = useStore().record
    const call = useOpenCall()
    if (call) drawn.call += 1
    return <p>{call?.status}</p>
  }
  function Draft() {
    drawn.draft += 1
    return <p>{useDraft()}</p>
  }
  await renderInWindow(
    <>
      <Status />
      <Draft />
    </>,
    { before: callStartedEvents() },
  )
  await screen.findByText('live')
  return { drawn, write: (event: TantoEvent) => write(event) }
}

test('a key press draws what shows the draft, and nothing else of the call', async () => {
  const { drawn, write } = await openWindow()
  const before = { ...drawn }
  write(aDraft('half a word'))
  await screen.findByText('half a word')
  expect(drawn.draft).toBeGreaterThan(before.draft)
  expect(drawn.call).toBe(before.call)
})

test('whatever else changes in the call is shown', async () => {
  const { write } = await openWindow()
  write(ended)
  await screen.findByText('wrap-up')
  write({ kind: 'wrap-up-finished', callId: callId('call-1'), atMs: builtAtMs + 10 })
  await waitFor(() => expect(screen.queryByText('wrap-up')).toBeNull())
})
