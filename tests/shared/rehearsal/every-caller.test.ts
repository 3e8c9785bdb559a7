import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { languages } from '#shared/base/language.ts'
import { type EntryKind, entryKinds } from '#shared/call/entry.ts'
import { type StepId, stepIds } from '#shared/method/step.ts'
import { type Caller, linesOf } from '#shared/rehearsal/caller.ts'
import { endOf } from '#shared/rehearsal/rehearsal.ts'
import { callers } from '../../support/callers.ts'
import { rehearse, type RepAct } from '../../support/rehearsed-call.ts'

/** Things reps say: well and badly, in both languages. */
const texts = [
  'I see what that does to your Friday.',
  'I am sorry, but it happens.',
  'Actually, that is not how it was.',
  'You are right. I agree. We failed.',
  'Because of the courier it is late.',
  'It is the supplier’s fault.',
  'It comes on Friday',
  'line 2 stands still',
  'Nobody called them back',
  '金曜にどれほど響くか、承知しました。',
  '申し訳ございませんが、仕方のないことです。',
  'メーカーの不手際によるものです。',
  '2号ラインが止まっている',
]

const aLine = fc.record({
  do: fc.constant('line' as const),
  kind: fc.constantFrom(...entryKinds),
  text: fc.oneof(fc.constantFrom(...texts), fc.string()),
  isDated: fc.boolean(),
})
const anAct: fc.Arbitrary<RepAct> = fc.oneof(
  { weight: 4, arbitrary: aLine },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('step' as const), step: fc.constantFrom(...stepIds) }),
  },
  { weight: 4, arbitrary: fc.constant({ do: 'turn' as const }) },
  {
    weight: 3,
    arbitrary: fc
      .constantFrom(...(['hold', 'they-answered', 'read-back', 'rank'] as const))
      .map((what) => ({ do: what })),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('wait' as const), seconds: fc.nat(15) }) },
)

describe.each(callers.map((caller) => [caller.id, caller] as const))('%s', (_, caller) => {
  const mostLines = linesOf(caller).length

  test('whatever the rep does, giving them the word brings the call to an end, and no line comes twice', () => {
    fc.assert(
      fc.property(
        fc.array(anAct, { maxLength: 40 }),
        fc.constantFrom(...languages),
        (done, language) => {
          const call = rehearse(caller, language)
          const isOn = done.every((act) => call.do(act))
          // From wherever that led: out of a silence, their turn, until they go.
          if (isOn) call.do({ do: 'they-answered' })
          for (let turns = 0; turns <= mostLines && call.do({ do: 'turn' }); turns += 1) continue
          const lines = call.spoken().map(({ line }) => line)
          expect(endOf(call.rehearsal())).not.toBeNull()
          expect(new Set(lines).size).toBe(lines.length)
          expect(call.spoken().filter(({ end }) => end !== null)).toHaveLength(1)
          expect(call.moment()).toEqual({ due: null, onTurn: null, nextMs: null })
        },
      ),
      { numRuns: 150 },
    )
  })

  test('the same call at the same moment gives the same, and a held silence is answered or waited for', () => {
    fc.assert(
      fc.property(fc.array(anAct, { maxLength: 30 }), (done) => {
        const [one, other] = [rehearse(caller), rehearse(caller)]
        for (const act of done) {
          one.do(act)
          other.do(act)
          expect(one.moment()).toEqual(other.moment())
          if (one.call().status !== 'live') break
          const isHeld = one.call().silences.some(({ endedAtMs }) => endedAtMs === null)
          expect(one.moment().onTurn === null).toBe(isHeld)
        }
        expect(one.spoken()).toEqual(other.spoken())
      }),
      { numRuns: 60 },
    )
  })

  test('every line they have is said in some call, in either language', () => {
    const said = new Set<string>()
    const toSay = linesOf(caller).map(({ id }) => id)
    const calls = fc.sample(fc.array(fc.constantFrom(...waysOf(caller)), { maxLength: 20 }), {
      numRuns: 3_000,
      seed: 7,
    })
    for (const [index, ways] of calls.entries()) {
      if (said.size === toSay.length) break
      const call = rehearse(caller, index % 2 === 0 ? 'en' : 'ja')
      call.do(...ways.flat())
      for (const { line } of call.spoken()) said.add(line)
    }
    expect(toSay.filter((line) => !said.has(line))).toEqual([])
  })
})

/** What reps do in a row, well and badly, to be strung together in any order. */
function waysOf({ issues }: Caller): readonly (readonly RepAct[])[] {
  const turn = { do: 'turn' } as const
  const go = (to: StepId): RepAct => ({ do: 'step', step: to })
  const say = (kind: EntryKind, text: string, isDated = false): RepAct => ({
    do: 'line',
    kind,
    text,
    isDated,
  })
  const ask: RepAct[] = [{ do: 'hold' }, { do: 'wait', seconds: 20 }, { do: 'they-answered' }]
  const cut: RepAct[] = [{ do: 'hold' }, { do: 'they-answered' }, turn]
  const noted = issues.flatMap(({ cues }) => cues.en.slice(0, 1).map((cue) => say('issue', cue)))
  const cushions = texts.map((text) => say('cushion', text))
  return [
    [go('listen'), turn],
    [go('listen'), turn, turn],
    [go('question'), ...ask],
    [go('question'), ...cut],
    ...noted.map((line) => [go('question'), line, turn]),
    [{ do: 'read-back' }, turn],
    ...cushions.map((line) => [go('cushion'), line, turn]),
    [go('address'), ...ask],
    [go('address'), say('promise-by-us', 'bring it myself', true), turn],
    [go('address'), say('promise-by-us', 'bring it', false), turn],
    [say('promise-by-us', 'send one', true), turn],
    [go('test'), ...ask],
    [go('additional-help'), turn],
    [go('follow-up'), turn],
    [go('follow-up'), say('promise-by-us', 'call you', true), turn],
    [turn],
  ]
}
