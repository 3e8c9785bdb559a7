import { act, screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { Router } from 'wouter'
import { memoryLocation } from 'wouter/memory-location'
import { TeamBanner } from '#renderer/app/team-banner.tsx'
import { TeamEntry } from '#renderer/app/team-entry.tsx'
import { caseShownAt, TellPresence } from '#renderer/app/tell-presence.tsx'
import type { TantoEvent } from '#shared/event/event.ts'
import type { JoinedTeam } from '#shared/team/team-state.ts'
import { callId, callStartedEvents, caseId } from '#tests/support/builders.ts'
import { renderInWindow } from '#tests/support/render-in-window.tsx'
import { aPresence, aTeam, teamDesktop } from '#tests/support/team-builders.ts'
import { colleaguesAt } from '#renderer/data/team/use-colleagues.ts'

async function desk(
  path: string,
  before: readonly TantoEvent[] = callStartedEvents(),
  team = aTeam(),
) {
  const place = memoryLocation({ path })
  const { desktop, asked } = teamDesktop(team)
  const shown = await renderInWindow(
    <Router hook={place.hook}>
      <TellPresence />
      <TeamBanner />
      <TeamEntry>
        <a href="/team">Team</a>
      </TeamEntry>
    </Router>,
    { before, desktop },
  )
  return { ...shown, go: place.navigate, told: () => asked.map(({ input }) => input) }
}

const ended: TantoEvent[] = [
  ...callStartedEvents(),
  { kind: 'call-ended', callId: callId('call-1'), atMs: 1_000_000_000_000 },
]
const nothing = { caseId: null, isOnPhone: false }

test('of a case that is not shared colleagues hear nothing, whatever is done with it', async () => {
  const { told } = await desk('/cases/case-1')
  await waitFor(() => expect(told()).toEqual([nothing]))
})

test('colleagues hear which shared case is called about, or else looked at', async () => {
  const { told, go, store } = await desk('/today', ended)
  await waitFor(() => expect(told()).toEqual([nothing]))
  const shared = await act(() => store.team.share([caseId('case-1')]))
  expect([...shared.values()]).toEqual(['shared'])
  act(() => go('/cases/case-1/prepare'))
  await waitFor(() => expect(told().at(-1)).toEqual({ caseId: 'case-1', isOnPhone: false }))
  await act(async () => {
    store.record({
      kind: 'call-started',
      callId: callId('call-2'),
      caseId: caseId('case-1'),
      atMs: store.nowMs(),
    })
    await store.settled()
  })
  await waitFor(() => expect(told().at(-1)).toEqual({ caseId: 'case-1', isOnPhone: true }))
  act(() => go('/today'))
  await act(async () => {
    store.record({ kind: 'call-ended', callId: callId('call-2'), atMs: store.nowMs() })
    await store.settled()
  })
  await waitFor(() => expect(told().at(-1)).toEqual(nothing))
})

test('pages beside the cases are no cases', () => {
  expect(
    ['/cases/new/a-1', '/cases/bin', '/cases/crm', '/cases', '/today'].map(caseShownAt),
  ).toEqual([null, null, null, null, null])
  expect(caseShownAt('/cases/case-1/line/l')).toBe('case-1')
})

test('without a team there is no entry, no banner, and nothing is told', async () => {
  const { desktop, asked } = teamDesktop(aTeam(), { teamState: async () => ({ kind: 'none' }) })
  await renderInWindow(
    <>
      <TellPresence />
      <TeamBanner />
      <TeamEntry>Team</TeamEntry>
    </>,
    { before: callStartedEvents(), desktop },
  )
  await act(async () => {})
  expect(document.body.textContent).toBe('')
  expect(asked).toEqual([])
})

test('what keeps the device and its team apart is said at the top of every page but the team’s', async () => {
  const stopped: JoinedTeam['link'] = { kind: 'stopped', problem: 'clock-ahead', waiting: 0 }
  const { go } = await desk('/today', ended, aTeam({ link: stopped }))
  expect(await screen.findByText(/The clock of this computer is years ahead/)).toBeTruthy()
  act(() => go('/team'))
  await waitFor(() => expect(screen.queryByText(/The clock of this computer/)).toBeNull())
})

test('a colleague with two devices is one, on the phone where either is; oneself is none', () => {
  const team = aTeam({
    presence: [
      aPresence({ isOnPhone: false }),
      aPresence({ isOnPhone: true }),
      aPresence({ memberId: aTeam().me.memberId }),
      aPresence({ caseId: caseId('case-2') }),
    ],
  })
  expect(colleaguesAt(team, caseId('case-1'))).toEqual([{ name: 'Mei Sample', isOnPhone: true }])
})
