import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Act, type ActKind, actSchemas, type CaseActEvent } from '#shared/case/acts.ts'
import type { Case } from '#shared/case/case.ts'
import { allowedAt, type Refusal, refusalOf } from '#shared/case/guards.ts'
import { advance } from '#shared/case/lifecycle.ts'
import { nextAct } from '#shared/case/next-act.ts'
import { caseRefusal, reduceCase } from '#shared/case/reduce-case.ts'
import { isLiving, type Stage, stages } from '#shared/case/stage.ts'
import { journaledEventSchema } from '#shared/event/event.ts'
import { aCase, caseId, caseOpened, memberId } from '../../support/builders.ts'
import { goodCourse } from '../../support/lived-case.ts'

const id = caseId('case-1')
const kinds = actSchemas.map(({ shape }) => shape.kind.value)

/** One act of each kind, as good as it can be. */
const acts: { readonly [Kind in ActKind]: Omit<Extract<Act, { kind: Kind }>, 'atMs'> } = {
  'customer-contacted': { kind: 'customer-contacted', channel: 'phone', callId: null, note: '' },
  'options-offered': { kind: 'options-offered', proposalId: null, note: '' },
  'option-agreed': { kind: 'option-agreed', proposalId: null, optionId: null, words: 'Yes' },
  'fix-started': { kind: 'fix-started' },
  'fix-reported': { kind: 'fix-reported', note: '' },
  'verdict-given': { kind: 'verdict-given', verdict: 'solved', words: '' },
  'residual-asked': { kind: 'residual-asked', left: '' },
  'checked-in': { kind: 'checked-in', held: true, words: '' },
  'prevention-noted': { kind: 'prevention-noted', cause: 'Label', change: 'Two look' },
  'prevention-told': { kind: 'prevention-told', words: '' },
  'prevention-checked': { kind: 'prevention-checked', day: 30, held: true, note: '' },
  'requirement-waived': { kind: 'requirement-waived', requirement: 'check-in', reason: 'Asked to' },
  'case-closed': { kind: 'case-closed' },
  'case-lost': { kind: 'case-lost', reason: 'Left' },
  'case-withdrawn': { kind: 'case-withdrawn', reason: 'Found it' },
  'case-repeated': { kind: 'case-repeated', words: 'Again' },
  'ending-taken-back': { kind: 'ending-taken-back' },
  'waiting-began': { kind: 'waiting-began', forWhat: 'Photos' },
  'waiting-ended': { kind: 'waiting-ended' },
  'case-moment-rated': { kind: 'case-moment-rated', place: 'start', moment: 'truth' },
  'due-snoozed': { kind: 'due-snoozed', due: 'update', untilMs: 1, reason: '' },
  'due-woken': { kind: 'due-woken', due: 'update' },
  'handed-over': { kind: 'handed-over', crm: 'salesforce', calls: [], tasks: ['update'] },
  'case-binned': { kind: 'case-binned' },
  'case-unbinned': { kind: 'case-unbinned' },
  'case-assigned': { kind: 'case-assigned', memberId: memberId('member-2'), note: '' },
}

const act = (kind: ActKind, more: object = {}) => ({ ...acts[kind], ...more, atMs: 1 })
const event = (kind: ActKind, more: object = {}) => ({ ...act(kind, more), caseId: id })

/** A case that was brought as far as some acts of the good course bring it. */
function after(count: number): Case {
  const done = goodCourse.slice(0, count).map((one, index) => ({ ...one, caseId: id, atMs: index }))
  return done.reduce<Case>((found, one) => reduceCase(found, one) ?? found, aCase())
}

const atStage: Readonly<Record<Stage, Case>> = {
  open: after(0),
  contacted: after(1),
  'options-offered': after(2),
  'option-agreed': after(3),
  fixing: after(4),
  'buyer-asked': after(6),
  'checked-in': after(8),
  closed: after(11),
  lost: reduceCase(after(1), event('case-lost')) ?? after(1),
  withdrawn: reduceCase(after(1), event('case-withdrawn')) ?? after(1),
}

test('the good course leads through every stage to a closed case, each act the next one due', () => {
  const seen = goodCourse.map((_, index) => after(index).stage)
  expect([...new Set([...seen, after(goodCourse.length).stage])]).toEqual(stages.slice(0, 8))
  const told = goodCourse.map((_, index) => nextAct(after(index)))
  expect(told).toEqual(goodCourse.map(({ kind }) => kind))
  expect(nextAct(after(goodCourse.length))).toBeNull()
})

describe.each(stages)('at stage %s', (stage) => {
  const found = atStage[stage]

  test('a case got there by its acts', () => expect(found.stage).toBe(stage))

  test.each(kinds.filter((kind) => !allowedAt[kind].includes(stage)))(
    '%s is forbidden and changes nothing',
    (kind) => {
      expect(refusalOf(found, act(kind))).toBe('not-at-this-stage')
      expect(reduceCase(found, event(kind))).toBe(found)
    },
  )
})

const blank = { note: '', words: ' ', reason: '  ', cause: '', change: '', forWhat: '' }

test.each<[string, Case, Act, Refusal]>([
  [
    'a first contact by e-mail needs its reason',
    after(0),
    act('customer-contacted', { channel: 'e-mail' }),
    'mail-needs-reason',
  ],
  ['what was agreed needs words', after(2), act('option-agreed', blank), 'words-needed'],
  ['a verdict comes after the fix', after(4), act('verdict-given'), 'not-fixed-yet'],
  [
    'a bad verdict needs their words',
    after(5),
    act('verdict-given', { verdict: 'not' }),
    'words-needed',
  ],
  [
    'a fix that did not hold needs their words',
    after(7),
    act('checked-in', { held: false }),
    'words-needed',
  ],
  ['prevention needs a cause', after(7), act('prevention-noted', { cause: '' }), 'words-needed'],
  ['prevention needs a change', after(7), act('prevention-noted', { change: '' }), 'words-needed'],
  ['nothing can be told before it was changed', after(7), act('prevention-told'), 'nothing-noted'],
  [
    'nothing can be checked before it was changed',
    after(7),
    act('prevention-checked'),
    'nothing-noted',
  ],
  ['a waiver needs a reason', after(7), act('requirement-waived', blank), 'words-needed'],
  ['a loss needs a reason', after(1), act('case-lost', blank), 'words-needed'],
  ['a withdrawal needs a reason', after(1), act('case-withdrawn', blank), 'words-needed'],
  ['a repeat needs words', after(11), act('case-repeated', blank), 'words-needed'],
  ['waiting needs a what', after(1), act('waiting-began', blank), 'words-needed'],
  [
    'nobody waits twice',
    { ...after(1), waiting: { forWhat: 'x', sinceMs: 0 } },
    act('waiting-began'),
    'waits-already',
  ],
  ['only what waits goes on', after(1), act('waiting-ended'), 'waits-for-nothing'],
  [
    'it closes on their verdict',
    { ...after(10), verdict: null },
    act('case-closed'),
    'no-good-verdict',
  ],
  [
    'it closes after the residual question',
    { ...after(10), met: {} },
    act('case-closed'),
    'residual-open',
  ],
  [
    'it closes after the check-in',
    { ...after(10), met: { residual: 1 } },
    act('case-closed'),
    'check-in-open',
  ],
  [
    'it closes after prevention',
    { ...after(10), met: { residual: 1, 'check-in': 1 } },
    act('case-closed'),
    'prevention-open',
  ],
])('%s', (_, found, one, refusal) => {
  expect(refusalOf(found, one)).toBe(refusal)
  expect(reduceCase(found, { ...one, caseId: id })).toBe(found)
})

test('each requirement may be waived with a reason, and then it closes', () => {
  let found = after(6)
  for (const requirement of ['residual', 'check-in', 'prevention'] as const) {
    expect(refusalOf(found, act('case-closed'))).not.toBeNull()
    found = reduceCase(found, event('requirement-waived', { requirement })) ?? found
  }
  expect(reduceCase(found, event('case-closed'))?.stage).toBe('closed')
})

test.each<[string, Case, Act]>([
  [
    'a verdict that is not good',
    after(5),
    act('verdict-given', { verdict: 'partly', words: 'Half' }),
  ],
  ['something left', after(6), act('residual-asked', { left: 'The invoice' })],
  ['a fix that did not hold', after(7), act('checked-in', { held: false, words: 'Stopped again' })],
])('%s leads back into the fix, and all is asked again', (_, found, one) => {
  const next = advance(found, one)
  expect(next).toMatchObject({ stage: 'fixing', fixedAtMs: null })
  expect(next.met.residual).toBeUndefined()
  expect(refusalOf(next, act('case-closed'))).not.toBeNull()
})

test('a repeat reopens it, known from now on', () => {
  const again = reduceCase(after(11), { ...event('case-repeated'), atMs: 9_000 })
  expect(again).toMatchObject({ stage: 'open', repeats: 1, knownAtMs: 9_000, verdict: null })
  expect(again?.acts).toHaveLength(12)
})

test('prevention that failed reopens a closed case', () => {
  const failed = reduceCase(after(11), event('prevention-checked', { held: false }))
  expect(failed).toMatchObject({ stage: 'open', repeats: 1, prevention: null })
})

test('an ending that was a mistake leads back to where it was', () => {
  for (const kind of ['case-lost', 'case-withdrawn'] as const) {
    const found = reduceCase(after(4), event(kind)) ?? after(4)
    expect(reduceCase(found, event('ending-taken-back'))?.stage).toBe('fixing')
  }
})

test('a mistaken ending that is taken back leaves all dates and the standing clock as they were', () => {
  const waiting = reduceCase(after(4), { ...event('waiting-began'), atMs: 50 }) ?? after(4)
  for (const kind of ['case-lost', 'case-withdrawn'] as const) {
    const ended = reduceCase(waiting, { ...event(kind), atMs: 70 }) ?? waiting
    const back = reduceCase(ended, { ...event('ending-taken-back'), atMs: 90 })
    expect({ ...back, acts: [] }).toEqual({ ...waiting, acts: [] })
  }
})

test.each([
  event('residual-asked', { left: 'The invoice' }),
  event('checked-in', { held: false, words: 'No' }),
])('they were spoken with, whatever they answered: $kind', (one) => {
  expect(reduceCase(after(6), { ...one, atMs: 5_000 })?.contactedAtMs).toBe(5_000)
})

test('another change than the one they were told of has to be told before it closes', () => {
  const again = reduceCase(after(10), event('prevention-noted', { change: 'A scanner' }))
  expect(again && caseRefusal(again, event('case-closed'))).toBe('prevention-open')
})

test('what was put off is put off once: the next of its kind is another one', () => {
  const snoozedAfterVerdict = (due: string) => {
    const found = reduceCase(after(5), event('due-snoozed', { due })) ?? after(5)
    return Object.keys(reduceCase(found, event('verdict-given'))?.snoozed ?? {})
  }
  expect(snoozedAfterVerdict('ask-verdict')).toEqual([])
  expect(snoozedAfterVerdict('promise:1')).toEqual(['promise:1'])
})

test('in the bin nothing happens to a case until it is taken out', () => {
  const binned = reduceCase(after(1), event('case-binned')) ?? after(1)
  expect(binned.watchedSinceMs).toBeUndefined()
  expect(caseRefusal(binned, event('options-offered'))).toBe('in-the-bin')
  expect(reduceCase(binned, event('options-offered'))).toBe(binned)
  const back = reduceCase(binned, event('case-unbinned'))
  expect(back).toMatchObject({
    stage: 'contacted',
    binnedAtMs: null,
    watchedSinceMs: 0 + aCase().openedAtMs,
  })
})

test('time that the buyer let us wait is counted, and none that a clock set back', () => {
  const waiting = reduceCase(after(0), { ...event('waiting-began'), atMs: 100 }) ?? after(0)
  expect(reduceCase(waiting, { ...event('waiting-ended'), atMs: 350 })?.waitedMs).toBe(250)
  expect(reduceCase(waiting, { ...event('waiting-ended'), atMs: 5 })?.waitedMs).toBe(0)
})

const anyAct: fc.Arbitrary<CaseActEvent> = fc
  .record({
    kind: fc.constantFrom(...kinds),
    atMs: fc.nat(10_000),
    held: fc.boolean(),
    words: fc.constantFrom('', 'Words'),
    verdict: fc.constantFrom('solved', 'partly', 'not'),
    requirement: fc.constantFrom('residual', 'check-in', 'prevention'),
    channel: fc.constantFrom('phone', 'e-mail'),
    day: fc.constantFrom(30, 60, 90),
  })
  .map(({ kind, ...given }) => {
    const own = Object.keys(acts[kind])
    const { words } = given
    const texts = { ...given, note: words, reason: words, left: words, cause: words, change: words }
    const fitting = Object.entries({ ...texts, forWhat: words }).filter(([name]) =>
      own.includes(name),
    )
    return event(kind, { ...Object.fromEntries(fitting), atMs: given.atMs })
  })

/** Random acts mostly end early: most of these follow the good course for a while. */
const anyCourse = fc
  .tuple(fc.nat(goodCourse.length), fc.array(anyAct, { maxLength: 40 }))
  .map(([good, rest]) => [
    ...goodCourse.slice(0, good).map((one) => ({ ...one, caseId: id, atMs: 1 })),
    ...rest,
  ])

test('whatever happens in whatever order, a case never stands where its acts do not lead', () => {
  const reached = new Set<Stage>()
  fc.assert(
    fc.property(anyCourse, (events) => {
      let found = aCase()
      for (const one of events) {
        const before = found
        found = reduceCase(found, one) ?? found
        reached.add(found.stage)
        expect(found === before).toBe(caseRefusal(before, one) !== null)
        const hasClosed = found.stage === 'closed' && before.stage !== 'closed'
        const isEarned = found.verdict?.value === 'solved' && Object.keys(found.met).length === 3
        expect(!hasClosed || isEarned || one.kind === 'ending-taken-back').toBe(true)
        expect(found.watchedSinceMs === undefined).toBe(
          found.binnedAtMs !== null ||
            (!isLiving(found) &&
              !(
                found.stage === 'closed' &&
                found.prevention &&
                found.prevention.checked.length < 3
              )),
        )
        expect(isLiving(found) || found.waiting === null).toBe(true)
      }
    }),
    { numRuns: 1_000 },
  )
  expect([...reached].toSorted()).toEqual([...stages].toSorted())
})

test('replaying what was stored gives the case that was stored', () => {
  fc.assert(
    fc.property(anyCourse, (events) => {
      const all = [caseOpened(), ...events] as const
      const replay = (from: readonly unknown[]) =>
        from.reduce<Case | undefined>((found, one) => reduceCase(found, one as never), undefined)
      const stored = all.map((one, index) =>
        journaledEventSchema.parse(JSON.parse(JSON.stringify({ ...one, seq: index + 1 }))),
      )
      const found = replay(all)
      expect(replay(stored.map(({ seq: _seq, ...one }) => one))).toEqual(found)
      // A case told by its own acts, without those that were refused, is the same case.
      const own = (found?.acts ?? []).map((one) => ({ ...one, caseId: id }))
      expect(replay([caseOpened(), ...own])).toEqual(found)
    }),
  )
})
