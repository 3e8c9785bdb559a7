import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createPresenceBoard } from '#electron/main/team/presence.ts'
import type { CaseId } from '#shared/base/ids.ts'
import type { DeviceId, MemberId } from '#shared/team/shared-event.ts'

const caseId = 'case-1' as CaseId
const from = { deviceId: 'ben-1' as DeviceId, memberId: 'ben' as MemberId }
const onPhone = { ...from, caseId, isOnPhone: true }

beforeEach(() => void vi.useFakeTimers({ now: 1_000_000 }))
afterEach(() => void vi.useRealTimers())

function board() {
  const onChanged = vi.fn<() => void>()
  return { board: createPresenceBoard(() => Date.now(), onChanged), onChanged }
}

test('who looks at a case is there, and forgotten after 30 seconds without a word', () => {
  const { board: heard, onChanged } = board()
  heard.hear({ caseId, isOnPhone: true, atMs: 1 }, from)
  expect(heard.all()).toEqual([onPhone])
  vi.advanceTimersByTime(29_000)
  heard.hear({ caseId, isOnPhone: true, atMs: 2 }, from)
  expect(onChanged).toHaveBeenCalledTimes(1)
  vi.advanceTimersByTime(29_000)
  expect(heard.all()).toEqual([onPhone])
  vi.advanceTimersByTime(1_001)
  expect(heard.all()).toEqual([])
  expect(onChanged).toHaveBeenCalledTimes(2)
})

test('who leaves a case is gone from it at once, whatever comes late', () => {
  const { board: heard } = board()
  heard.hear({ caseId, isOnPhone: true, atMs: 5 }, from)
  heard.hear({ caseId: null, isOnPhone: false, atMs: 6 }, from)
  expect(heard.all()).toEqual([])
  heard.hear({ caseId, isOnPhone: true, atMs: 5 }, from)
  expect(heard.all()).toEqual([])
})

test('what is no word of presence counts nothing', () => {
  const { board: heard, onChanged } = board()
  for (const content of [null, 1, {}, { caseId, isOnPhone: 'yes', atMs: 1 }, { caseId: 1 }]) {
    heard.hear(content, from)
  }
  expect(heard.all()).toEqual([])
  expect(onChanged).not.toHaveBeenCalled()
})

test('what is looked at is told at once, every 10 seconds, and never while nothing is', () => {
  const { board: own } = board()
  const teller = vi.fn<(content: unknown) => void>()
  own.tell({ caseId, isOnPhone: false })
  own.setTeller(teller)
  expect(teller).toHaveBeenCalledWith({ caseId, isOnPhone: false, atMs: 1_000_000 })
  vi.advanceTimersByTime(20_000)
  expect(teller).toHaveBeenCalledTimes(3)
  own.tell({ caseId: null, isOnPhone: false })
  expect(teller).toHaveBeenCalledTimes(4)
  vi.advanceTimersByTime(60_000)
  expect(teller).toHaveBeenCalledTimes(4)
  own.tell({ caseId, isOnPhone: true })
  own.setTeller(null)
  vi.advanceTimersByTime(60_000)
  expect(teller).toHaveBeenCalledTimes(5)
})
