import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Call, type CallEvent, heldSilence, reduceCall } from '#shared/call/call.ts'
import { type Entry, type EntryEvent, entryKinds, reduceEntry } from '#shared/call/entry.ts'
import { nudgeGapMs } from '#shared/call/shown-nudge.ts'
import { voiceCues } from '#shared/call/voice-cue.ts'
import { callFacts } from '#shared/method/call-facts.ts'
import { nudgeShownMs, nudging, type NudgeWishes } from '#shared/method/nudging.ts'
import { stepIds } from '#shared/method/step.ts'
import { aCall, aCase, builtAtMs, callId, caseId, entryId } from '#tests/support/builders.ts'
import { held, line, playbook } from '#tests/support/prompt-for.ts'
import { talkMeasured } from '#tests/support/talk-builders.ts'

const training: NudgeWishes = { intensity: 'training', muted: [] }
const normal: NudgeWishes = { intensity: 'normal', muted: [] }
const second = 1000

function at(
  seconds: number,
  {
    call = {},
    entries = [],
    wishes = normal,
  }: {
    call?: Partial<Call>
    entries?: readonly Entry[]
    wishes?: NudgeWishes
  },
) {
  const facts = callFacts(aCase(), aCall(call), entries)
  return nudging(playbook.nudges, facts, wishes, builtAtMs + seconds * second)
}

const promise = (partial: Partial<Entry> = {}) =>
  line('promise-by-us', { atMs: builtAtMs, step: 'test', ...partial })
const wanted = line('their-solution', { atMs: builtAtMs })
const inTest: Partial<Call> = { step: 'test', stepsEntered: ['listen', 'test'] }
const undated = { call: inTest, entries: [promise(), wanted] }

test('a promise without a date brings a nudge after a minute, and the engine says when to look', () => {
  expect(at(10, undated)).toMatchObject({ due: null, nextMs: builtAtMs + 60 * second })
  expect(at(60, undated).due).toMatchObject({
    rule: { id: 'promise-undated', sources: ['step:address', 'R20'] },
    trigger: { on: 'line', atMs: builtAtMs, entryId: undated.entries[0]?.id },
  })
})

test('a promise that got its date in time brings none', () => {
  const entries = [promise({ dueAtMs: builtAtMs + 1 }), wanted]
  expect(at(61, { call: inTest, entries }).due).toBeNull()
})

const shownAt = (seconds: number, rule = 'promise-undated'): Call['nudges'][number] => ({
  rule,
  atMs: builtAtMs + seconds * second,
  trigger: { on: 'line', atMs: builtAtMs, entryId: undated.entries[0]?.id ?? null },
  dismissed: null,
})

test('what is shown goes when it is heeded, waved off, overtaken by a silence, or has stood its time', () => {
  const nudges = [shownAt(60)]
  const shown = (seconds: number, parts: Parameters<typeof at>[1]) => at(seconds, parts).shown
  const call = { ...inTest, nudges }
  const { entries } = undated
  expect(shown(61, { call, entries })?.rule.id).toBe('promise-undated')
  const dated = entries.map((entry) => ({ ...entry, dueAtMs: builtAtMs + 1 }))
  expect(shown(61, { call, entries: dated })).toBeNull()
  const dismissed = { how: 'not-now', atMs: builtAtMs } as const
  const wavedOff = { ...inTest, nudges: [{ ...shownAt(60), dismissed }] }
  expect(shown(61, { call: wavedOff, entries })).toBeNull()
  const answered = { beganAtMs: builtAtMs + 62_000, endedAtMs: builtAtMs + 70_000 }
  expect(shown(71, { call: { ...call, silences: [answered] }, entries })).toBeNull()
  expect(shown(60 + nudgeShownMs / second, { call, entries })).toBeNull()
})

test('another waits until two minutes are over, and the same until its cooldown is', () => {
  const call = { ...inTest, nudges: [shownAt(0, 'no-verdict')] }
  const { entries } = undated
  expect(at(119, { call, entries })).toMatchObject({ due: null, nextMs: builtAtMs + nudgeGapMs })
  expect(at(120, { call, entries }).due?.rule.id).toBe('promise-undated')
  const again = { call: { ...inTest, nudges: [shownAt(60)] }, entries }
  expect(at(300, again).due?.rule.id).not.toBe('promise-undated')
  expect(at(360, again).due?.rule.id).toBe('promise-undated')
})

test('of two that are due the more important one comes, and once a call means once', () => {
  const both = [
    line('quote', { text: 'he was taken to hospital', atMs: builtAtMs }),
    ...undated.entries,
  ]
  expect(at(60, { call: inTest, entries: both }).due?.rule.id).toBe('someone-hurt')
  const call = { ...inTest, nudges: [shownAt(-200, 'someone-hurt')] }
  expect(at(60, { call, entries: both }).due?.rule.id).toBe('promise-undated')
})

test('quiet is quiet, "never again" is for good, and only training teaches', () => {
  const { call, entries } = undated
  const quiet: NudgeWishes = { intensity: 'quiet', muted: [] }
  expect(at(60, { call, entries, wishes: quiet })).toEqual({ shown: null, due: null, nextMs: null })
  const muted: NudgeWishes = { intensity: 'normal', muted: ['promise-undated'] }
  expect(at(60, { call, entries, wishes: muted }).due).toBeNull()
  const listening = { entries: [line('feeling', { atMs: builtAtMs })] }
  expect(at(30, listening).due).toBeNull()
  expect(at(30, { ...listening, wishes: training }).due?.rule.id).toBe('teach-pressure')
})

test('a cue counts while it is the newest: once they are calm, louder is over', () => {
  const cue = (what: Entry['cue'] & string, seconds: number) =>
    line('feeling', { cue: what, atMs: builtAtMs + seconds * second })
  expect(at(11, { entries: [cue('louder', 10)] }).due?.rule.id).toBe('voice-rises')
  const calmed = [cue('louder', 10), cue('calm-again', 20), line('issue', { atMs: builtAtMs })]
  expect(at(21, { entries: calmed }).due?.rule.id).toBe('calm-go-on')
  expect(at(80, { entries: [cue('louder', 10)] }).due).toBeNull()
})

test('in a held silence, and after the call, nothing comes and nothing is waited for', () => {
  const { entries } = undated
  for (const call of [
    { ...inTest, silences: [held] },
    { ...inTest, status: 'wrap-up' as const },
  ]) {
    expect(at(60, { call, entries })).toEqual({ shown: null, due: null, nextMs: null })
  }
})

// Whatever happens, in whatever order, with a clock that jumps: what is shown keeps the rules.

const offset = fc.integer({ min: -400, max: 400 })
const about = { callId: callId('call-1') }
const id = fc.constantFrom('a', 'b', 'c', 'd').map(entryId)
const content = fc.record({
  kind: fc.constantFrom(...entryKinds),
  text: fc.constantFrom('What? Why?', 'taken to hospital', 'I will mail it', 'twice', ' '),
  dueAtMs: fc.constantFrom(null, builtAtMs + 1),
  cue: fc.constantFrom(...voiceCues),
})
const rule = fc.constantFrom(...playbook.nudges.map((nudge) => nudge.id))
const step = fc.constantFrom(...stepIds)
type Happens = (atMs: number) => CallEvent | EntryEvent | null
const happening = fc.oneof<fc.Arbitrary<Happens>[]>(
  fc.constant(() => null),
  fc
    .constantFrom(...(['silence-began', 'silence-ended', 'call-ended', 'call-resumed'] as const))
    .map((kind) => (atMs: number) => ({ kind, ...about, atMs })),
  step.map((to) => (atMs: number) => ({ kind: 'step-entered', ...about, atMs, step: to })),
  id.map((first) => (atMs: number) => ({ kind: 'issues-ranked', ...about, atMs, order: [first] })),
  fc.constant((atMs: number) => ({ kind: 'read-back-confirmed', ...about, atMs, text: 'So …' })),
  rule.map((to) => (atMs: number) => ({
    kind: 'nudge-dismissed',
    ...about,
    atMs,
    rule: to,
    how: 'not-now',
  })),
  // One that another window wrote at the wrong moment.
  rule.map((of) => (atMs: number) => ({
    kind: 'nudge-shown',
    ...about,
    atMs,
    rule: of,
    trigger: { on: 'step', atMs, entryId: null },
  })),
  fc.tuple(id, content, step).map(([entry, said, in_]) => (atMs: number) => ({
    kind: 'entry-captured',
    ...about,
    atMs,
    entryId: entry,
    caseId: caseId('case-1'),
    step: in_,
    content: said,
  })),
  fc
    .record({ sinceS: fc.integer({ min: 20, max: 200 }), isOver: fc.boolean() })
    .map(({ sinceS, isOver }) => (atMs: number) => {
      const stretch = { beganAtMs: atMs - sinceS * second, endedAtMs: isOver ? atMs : null }
      return talkMeasured({ atMs, stretch })
    }),
  id.map((entry) => (atMs: number) => ({ kind: 'entry-removed', ...about, atMs, entryId: entry })),
)

test('never two nudges within 120 s, never one in a held silence, whatever the events', () => {
  const runs = fc.array(fc.tuple(offset, happening), { maxLength: 60 })
  const nothing = [null, null, null]
  let shown = 0
  fc.assert(
    fc.property(runs, (happenings) => {
      let call = aCall()
      let entries: Entry[] = []
      let nowMs = builtAtMs
      happenings.forEach(([seconds, happens], index) => {
        nowMs += seconds * second
        const event = happens(nowMs)
        if (event && 'entryId' in event) {
          const before = entries.find((entry) => entry.id === event.entryId)
          const after = reduceEntry(before, { ...event, seq: index + 1 })
          entries = [...entries.filter((entry) => entry !== before), ...(after ? [after] : [])]
        } else if (event) call = reduceCall(call, event) ?? call
        const facts = callFacts(aCase(), call, entries)
        const { due, shown: onScreen, nextMs } = nudging(playbook.nudges, facts, training, nowMs)
        expect(nextMs ?? Infinity).toBeGreaterThan(nowMs)
        const isSilent = heldSilence(call) !== undefined || call.status !== 'live'
        expect(isSilent ? [due, onScreen, nextMs] : nothing).toEqual(nothing)
        if (!due) return
        const before = call.nudges
        const record = { kind: 'nudge-shown', ...about, atMs: nowMs, rule: due.rule.id } as const
        call = reduceCall(call, { ...record, trigger: due.trigger }) ?? call
        // What the engine finds due the call takes: nobody is shown less than was meant.
        expect(call.nudges).toHaveLength(before.length + 1)
        shown += 1
      })
      call.nudges.forEach(({ atMs }, index) => {
        for (const earlier of call.nudges.slice(0, index)) {
          expect(Math.abs(atMs - earlier.atMs)).toBeGreaterThanOrEqual(nudgeGapMs)
        }
      })
    }),
    { numRuns: 1000 },
  )
  expect(shown).toBeGreaterThan(100)
})
