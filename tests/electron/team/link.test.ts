import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createLinkTeller, type LinkFacts, linkOf } from '#electron/main/team/link.ts'
import type { TeamLink } from '#shared/team/team-state.ts'

const online: LinkFacts = {
  phase: 'online',
  sinceMs: 1,
  pending: 0,
  pendingAtFirst: 0,
  problem: null,
}

test.each<[string, Partial<LinkFacts>, number, TeamLink]>([
  ['everything is here and there', {}, 0, { kind: 'all-here' }],
  ['something of ours waits', {}, 3, { kind: 'sending', waiting: 3 }],
  [
    'half of theirs is here',
    { pending: 50, pendingAtFirst: 100 },
    3,
    { kind: 'fetching', share: 0.5, waiting: 3 },
  ],
  [
    'more comes than there was',
    { pending: 200, pendingAtFirst: 100 },
    0,
    { kind: 'fetching', share: 0, waiting: 0 },
  ],
  ['it begins', { phase: 'connecting', pending: 9 }, 1, { kind: 'connecting', waiting: 1 }],
  ['it is gone', { phase: 'offline' }, 2, { kind: 'offline', sinceMs: 1, waiting: 2 }],
  [
    'a full disk counts while the team is there',
    { problem: 'disk' },
    0,
    { kind: 'stopped', problem: 'disk', waiting: 0 },
  ],
  [
    'and not while it is not',
    { phase: 'offline', problem: 'disk' },
    0,
    { kind: 'offline', sinceMs: 1, waiting: 0 },
  ],
  [
    'who was removed is so offline too',
    { phase: 'offline', problem: 'removed' },
    0,
    { kind: 'stopped', problem: 'removed', waiting: 0 },
  ],
])('%s', (_name, facts, waiting, link) => {
  expect(linkOf({ ...online, ...facts }, waiting)).toEqual(link)
})

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('a key that is typed does not make the line flicker, a long way does', () => {
  let link: TeamLink = { kind: 'all-here' }
  const onChanged = vi.fn<() => void>()
  const teller = createLinkTeller(() => link, onChanged)
  const become = (next: TeamLink, ms: number) => {
    link = next
    teller.changed()
    vi.advanceTimersByTime(ms)
  }
  become({ kind: 'sending', waiting: 1 }, 300)
  become({ kind: 'all-here' }, 5_000)
  expect(onChanged).not.toHaveBeenCalled()
  become({ kind: 'sending', waiting: 1 }, 2_000)
  expect(onChanged).toHaveBeenCalledTimes(1)
  become({ kind: 'offline', sinceMs: 1, waiting: 1 }, 300)
  expect(onChanged).toHaveBeenCalledTimes(2)
})
