import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { LockWhenIdle } from '#renderer/app/lock-when-idle.tsx'
import { useOpenCall } from '#renderer/data/open-call.ts'
import type { TantoEvent } from '#shared/event/event.ts'
import { builtAtMs, callId, callStartedEvents } from '#tests/support/builders.ts'
import { renderInWindow } from '#tests/support/render-in-window.tsx'

function Desk() {
  const call = useOpenCall()
  return (
    <>
      <LockWhenIdle />
      <p>{call === undefined ? 'Loading' : (call?.status ?? 'No call')}</p>
    </>
  )
}

async function idleAfter(before: readonly TantoEvent[], status: string) {
  const locks: string[] = []
  const { announce } = await renderInWindow(<Desk />, {
    before,
    desktop: {
      lock: async () => {
        locks.push('locked')
        return true
      },
    },
  })
  await screen.findByText(status)
  announce('idle', {})
  return locks
}

test('with nobody there, the app locks', async () => {
  const locks = await idleAfter([], 'No call')
  await waitFor(() => expect(locks).toEqual(['locked']))
})

test('a call that waits for its wrap-up does not keep it open', async () => {
  const ended: TantoEvent = { kind: 'call-ended', callId: callId('call-1'), atMs: builtAtMs }
  const locks = await idleAfter([...callStartedEvents(), ended], 'wrap-up')
  await waitFor(() => expect(locks).toEqual(['locked']))
})

test('a call that runs is never locked away: listening needs no key', async () => {
  expect(await idleAfter(callStartedEvents(), 'live')).toEqual([])
})
