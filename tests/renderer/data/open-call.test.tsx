import { cleanup, screen, waitFor } from '@testing-library/react'
import { Profiler } from 'react'
import { expect, test } from 'vitest'
import { useDraft, useOpenCall } from '#renderer/data/open-call.ts'
import { useStore } from '#renderer/data/store.tsx'
import type { TantoEvent } from '#shared/event/event.ts'
import { aDraft, builtAtMs, callId, callStartedEvents } from '#tests/support/builders.ts'
import { renderInWindow } from '#tests/support/render-in-window.tsx'
import { inTeam, toldBy } from '#tests/support/team-of-three.ts'

const base = { callId: callId('call-1'), atMs: builtAtMs + 9 }
const happens: Readonly<Record<string, TantoEvent>> = {
  Type: aDraft('half a word'),
  End: { kind: 'call-ended', ...base },
  Finish: { kind: 'wrap-up-finished', ...base },
}

function Status() {
  return <p>{useOpenCall()?.status ?? 'none'}</p>
}

function Draft() {
  return <p>{useDraft()}</p>
}

function Keys() {
  const { record } = useStore()
  return Object.entries(happens).map(([name, event]) => (
    <button key={name} type="button" onClick={() => record(event)}>
      {name}
    </button>
  ))
}

/** A window on a live call, and which part of it was drawn, each time. */
async function openWindow() {
  const drawn: string[] = []
  const note = (part: string) => void drawn.push(part)
  const { user } = await renderInWindow(
    <>
      <Profiler id="call" onRender={note}>
        <Status />
      </Profiler>
      <Profiler id="draft" onRender={note}>
        <Draft />
      </Profiler>
      <Keys />
    </>,
    { before: callStartedEvents() },
  )
  await screen.findByText('live')
  return { drawn, press: (name: string) => user.click(screen.getByText(name)) }
}

test('a key press draws what shows the draft, and nothing else of the call', async () => {
  const { drawn, press } = await openWindow()
  drawn.length = 0
  await press('Type')
  await screen.findByText('half a word')
  expect(new Set(drawn)).toEqual(new Set(['draft']))
})

test('whatever else changes in the call is shown', async () => {
  const { press } = await openWindow()
  await press('End')
  await screen.findByText('wrap-up')
  await press('Finish')
  await waitFor(() => expect(screen.getByText('none')).toBeTruthy())
})

test('a call that a colleague holds, or oneself at another desk, is no call here', async () => {
  const [opened, started] = callStartedEvents()
  await renderInWindow(<Status />, {
    before: toldBy('sato', [opened!, started!]),
    desktop: inTeam(),
  })
  expect(await screen.findByText('none')).toBeTruthy()
  cleanup()
  await renderInWindow(<Status />, {
    before: toldBy('mori', [opened!, started!]),
    desktop: inTeam(),
  })
  expect(await screen.findByText('live')).toBeTruthy()
})
