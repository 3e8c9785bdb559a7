import fc from 'fast-check'
import { expect, test } from 'vitest'
import { snapshotAt, type Snapshot } from '#electron/main/snapshot/snapshot-name.ts'
import { snapshotsToDrop } from '#electron/main/snapshot/snapshot-rotation.ts'
import { dayMs, hourMs } from '#shared/base/time.ts'
import type { SnapshotReason } from '#shared/ipc/data-api.ts'

const nowMs = Date.UTC(2026, 0, 5, 9)
const reason = fc.constantFrom<SnapshotReason>('hourly', 'update', 'manual', 'restored')
/** By any clock: right, set back by years, or ahead. */
const ageMs = fc.oneof(
  fc.integer({ min: -800 * dayMs, max: 800 * dayMs }),
  fc.integer({ min: 0, max: 12 * hourMs }),
)
/** As they are listed: the newest history first. */
const snapshots = fc
  .array(fc.record({ ageMs, reason }), { maxLength: 120 })
  .map((all) =>
    all.map((one, index) => snapshotAt('/s', all.length - index, nowMs - one.ageMs, one.reason)),
  )
const staying = (all: readonly Snapshot[]) => {
  const dropped = new Set(snapshotsToDrop(all))
  return all.filter((one) => !dropped.has(one))
}

test('the two that reach furthest always stay, whatever the clock said', () => {
  fc.assert(
    fc.property(snapshots, (all) => {
      expect(staying(all).slice(0, 2)).toEqual(all.slice(0, 2))
    }),
  )
})

test('never more than two, three of updates, eight hours, seven days and five weeks stay', () => {
  fc.assert(
    fc.property(snapshots, (all) => {
      expect(staying(all).length).toBeLessThanOrEqual(2 + 3 + 8 + 7 + 5)
    }),
  )
})

test.each([
  ['hour', hourMs, 8],
  ['day', dayMs, 7],
  ['week', 7 * dayMs, 5],
])(
  'of each of the latest spans of one %s that has some, the furthest stays',
  (_name, spanMs, count) => {
    fc.assert(
      fc.property(snapshots, (all) => {
        const span = ({ createdAtMs }: Snapshot) => Math.floor(createdAtMs / spanMs)
        const latest = [...new Set(all.map(span))].toSorted((a, b) => b - a).slice(0, count)
        const kept = staying(all)
        for (const one of latest) {
          expect(kept).toContain(all.find((snapshot) => span(snapshot) === one))
        }
      }),
    )
  },
)

test('the three newest that somebody asked for, or that came before an update, stay', () => {
  fc.assert(
    fc.property(snapshots, (all) => {
      const kept = staying(all)
      for (const one of all.filter((snapshot) => snapshot.reason !== 'hourly').slice(0, 3)) {
        expect(kept).toContain(one)
      }
    }),
  )
})

test('what stays, stays: rotating again drops nothing', () => {
  fc.assert(
    fc.property(snapshots, (all) => {
      expect(snapshotsToDrop(staying(all))).toEqual([])
    }),
  )
})

test('a year of hourly snapshots leaves some hours, days and weeks', () => {
  const hours = 365 * 24
  const all = Array.from({ length: hours }, (_, index) =>
    snapshotAt('/s', hours - index, nowMs - index * hourMs, 'hourly'),
  )
  const ages = staying(all).map(({ createdAtMs }) => Math.round((nowMs - createdAtMs) / dayMs))
  expect(ages.length).toBeLessThanOrEqual(20)
  expect(ages.at(-1)).toBeGreaterThan(21)
})
