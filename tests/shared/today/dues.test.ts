import fc from 'fast-check'
import { expect, test } from 'vitest'
import { playbookSchema } from '#shared/method/playbook.ts'
import playbookJson from '#resources/playbooks/repair.json'
import { dayMs, hourMs, minuteMs } from '#shared/base/time.ts'
import { reduceEntry } from '#shared/call/entry.ts'
import type { Case } from '#shared/case/case.ts'
import { reduceCase } from '#shared/case/reduce-case.ts'
import { isLiving } from '#shared/case/stage.ts'
import type { TantoEvent } from '#shared/event/event.ts'
import { duesOfCase } from '#shared/today/dues-of-case.ts'
import { duesOfPromises } from '#shared/today/dues-of-promises.ts'
import { aCase, anEntry, builtAtMs, caseId, entryId } from '../../support/builders.ts'
import { goodCourse, livedCase } from '../../support/lived-case.ts'
import { aWorkingCalendar } from '../../support/working-calendars.ts'

const { targetMinutes, schedule } = playbookSchema.parse(playbookJson)
const rules = {
  targetMinutes,
  schedule,
  calendar: aWorkingCalendar({ timeZone: 'UTC', country: 'none' }),
}
/** A Monday at ten, in working time. */
const monday = builtAtMs + 10 * hourMs

/** A case that came so far, its acts an hour after each other from Monday at ten. */
function lived(acts: number, details = {}): Case {
  const events = livedCase({ id: 'case-1', openedAtMs: monday, acts, details })
  const found = events.reduce<Case | undefined>(
    (of, one) => reduceCase(of, one as never),
    undefined,
  )
  if (!found) throw new Error('No case')
  return found
}

const kindsOf = (found: Case, nowMs: number) =>
  duesOfCase(found, rules, nowMs).map(({ kind }) => kind)
const dueOf = (found: Case, key: string, nowMs = monday) =>
  duesOfCase(found, rules, nowMs).find((due) => due.key === key)?.dueAtMs

test('a first call is due by its severity, from known, and later by what they let us wait', () => {
  const stopped = { productionStopped: 'yes' }
  expect(dueOf(lived(0, stopped), 'contact')).toBe(monday + 30 * minuteMs)
  expect(dueOf({ ...lived(0, stopped), waitedMs: hourMs }, 'contact')).toBe(monday + 90 * minuteMs)
})

test('while we wait for them they are asked again, not called as if new', () => {
  const waiting = { ...lived(0), waiting: { forWhat: 'Photos', sinceMs: monday } }
  expect(kindsOf(waiting, monday)).toEqual(['chase'])
  expect(dueOf(waiting, 'chase')).toBe(monday + dayMs)
})

test('while the clock stands no update is due, and asking again is due a day after the last time', () => {
  const asked = monday + 2 * dayMs
  const waiting = { ...lived(4), waiting: { forWhat: 'Photos', sinceMs: monday } }
  expect(kindsOf(waiting, asked)).toEqual(['chase'])
  expect(dueOf({ ...waiting, contactedAtMs: asked }, 'chase', asked)).toBe(asked + dayMs)
})

test('until it is fixed they hear from us at a rhythm: around the clock when it stopped them', () => {
  expect(dueOf(lived(1, { productionStopped: 'yes' }), 'update')).toBe(monday + 2 * hourMs)
  // 16 hours of work from Monday ten: Wednesday ten.
  expect(dueOf(lived(1), 'update')).toBe(monday + 2 * dayMs)
  for (const acts of [1, 2, 3, 4]) expect(kindsOf(lived(acts), monday + dayMs)).toContain('update')
  for (const acts of [0, 5, 6, 11]) {
    expect(kindsOf(lived(acts), monday + dayMs)).not.toContain('update')
  }
})

test.each([
  [1, 'offer'],
  [3, 'start-fix'],
  [5, 'ask-verdict'],
  [6, 'ask-residual'],
  [6, 'check-in'],
  [6, 'note-prevention'],
  [9, 'tell-prevention'],
  [9, 'prevention-check'],
  [10, 'close'],
] as const)('after %i acts of a good course %s is due', (acts, kind) => {
  expect(kindsOf(lived(acts), monday + dayMs)).toContain(kind)
})

test('a closed case asks only whether it stayed away, at 30, 60 and 90 days', () => {
  const closed = lived(11)
  expect(kindsOf(closed, monday)).toEqual([
    'prevention-check',
    'prevention-check',
    'prevention-check',
  ])
  const notedMs = monday + 8 * hourMs
  const late = notedMs + 400 * dayMs
  for (const day of [30, 60, 90]) {
    const dueMs = dueOf(closed, `prevention-${day}`, late) ?? 0
    expect(dueMs - notedMs).toBeGreaterThanOrEqual(day * dayMs)
    expect(dueMs - notedMs).toBeLessThan((day + 3) * dayMs)
  }
})

test.each(goodCourse.map(({ kind }, acts) => [kind, acts] as const))(
  'a clock that ran a year ahead puts nothing off for ever: before %s',
  (_, acts) => {
    const found = lived(acts)
    const nowMs = monday - 365 * dayMs
    for (const laterMs of [0, hourMs, 30 * dayMs]) {
      for (const { dueAtMs } of duesOfCase(found, rules, nowMs + laterMs)) {
        expect(dueAtMs).toBeLessThanOrEqual(nowMs + laterMs)
      }
    }
  },
)

test('what falls due is the same at every look, and each once', () => {
  const course = fc.record({ acts: fc.nat(goodCourse.length), laterMs: fc.nat(400 * dayMs) })
  fc.assert(
    fc.property(course, ({ acts, laterMs }) => {
      const found = lived(acts)
      const nowMs = monday + 12 * hourMs + laterMs
      const dues = duesOfCase(found, rules, nowMs)
      expect(new Set(dues.map(({ key }) => key)).size).toBe(dues.length)
      expect(dues).toEqual(duesOfCase(found, rules, nowMs + laterMs))
      // A case that lives is never forgotten.
      expect(dues.length > 0 || !isLiving(found)).toBe(true)
    }),
  )
})

const promise = (content: object, more: object = {}) => {
  const event = {
    kind: 'entry-captured',
    entryId: entryId('p'),
    callId: null,
    caseId: caseId('case-1'),
    atMs: 0,
    seq: 1,
    step: 'follow-up',
    content: { kind: 'promise-by-us', text: 'I call', dueAtMs: null, ...content },
  } as const
  return { ...reduceEntry(undefined, event), ...more } as ReturnType<typeof anEntry>
}

test.each([
  ['a date gone by', monday - 365 * dayMs],
  ['the year 9999', Date.UTC(9999, 11, 31)],
  ['29 February', Date.UTC(2028, 1, 29)],
  ['no date', null],
] as const)('a promise with %s is owed', (_, dueAtMs) => {
  expect(duesOfPromises(aCase(), [promise({ dueAtMs })])).toMatchObject([{ dueAtMs }])
})

test('a promise is owed until it is settled, and again when that was a mistake', () => {
  const about = { entryId: entryId('p'), callId: null, atMs: 5, seq: 2 }
  const open = promise({ dueAtMs: monday })
  const kept = reduceEntry(open, { kind: 'promise-settled', outcome: 'kept', note: '', ...about })
  expect(kept?.owedAtMs).toBeUndefined()
  expect(duesOfPromises(aCase(), kept ? [kept] : [])).toEqual([])
  const again = kept && reduceEntry(kept, { kind: 'promise-reopened', ...about })
  expect(again?.owedAtMs).toBe(monday)
})

test.each(['lost', 'withdrawn'] as const)('a case that is %s owes nothing', (stage) => {
  expect(duesOfPromises(aCase({ stage }), [promise({ dueAtMs: monday })])).toEqual([])
})

test('an event of a case is one its schema takes', () => {
  const events: readonly TantoEvent[] = livedCase({ id: 'c', openedAtMs: monday, acts: 11 })
  expect(events).toHaveLength(12)
})
