import { describe, expect, test } from 'vitest'
import { languages } from '#shared/base/language.ts'
import { foundIssues } from '#shared/rehearsal/found-issues.ts'
import { endOf } from '#shared/rehearsal/rehearsal.ts'
import { callers } from '../../support/callers.ts'
import { rehearse, type RepAct } from '../../support/rehearsed-call.ts'

const lineDown = callers.find(({ id }) => id === 'line-down')!
const twelveYears = callers.find(({ id }) => id === 'twelve-years')!
const turn = { do: 'turn' } as const
const ask: readonly RepAct[] = [
  { do: 'hold' },
  { do: 'wait', seconds: 20 },
  { do: 'they-answered' },
]
const say = (
  kind: Extract<RepAct, { do: 'line' }>['kind'],
  text: string,
  isDated = false,
): RepAct => ({ do: 'line', kind, text, isDated })

describe.each(callers.map((caller) => [caller.id, caller] as const))('%s', (_, caller) => {
  test.each(languages)('held by the method they calm down and accept (%s)', (language) => {
    const call = rehearse(caller, language)
    const first = caller.issues[0]!
    const cushion = {
      en: 'I see what that does to your Friday.',
      ja: '金曜にどれほど響くか、重く受け止めております。',
    }
    call.do(turn, turn, { do: 'step', step: 'question' }, ...ask)
    expect(call.last().because).toEqual(['asked-first'])
    call.do(say('issue', first.cues[language][0]!), turn)
    expect(call.last().because).toEqual(['read-back-right'])
    call.do(
      { do: 'read-back' },
      { do: 'step', step: 'cushion' },
      say('cushion', cushion[language]),
      turn,
    )
    expect(call.last().because).toContain('cushioned')
    call.do({ do: 'step', step: 'address' }, ...ask)
    expect(call.last().because).toEqual(['asked-their-way'])
    call.do(say('their-solution', 'their way'), say('promise-by-us', 'I do it', true), turn)
    expect(call.last().because).toContain('promised')
    call.do({ do: 'step', step: 'test' }, ...ask)
    expect(call.last().because).toContain('asked-satisfied')
    call.do(say('verdict', 'yes'), { do: 'step', step: 'additional-help' }, turn)
    call.do({ do: 'step', step: 'follow-up' }, say('promise-by-us', 'I call you', true), turn)
    expect(endOf(call.rehearsal())).toBe('accepts')
    expect(call.last().heat).toBeLessThan(caller.heat)
    const [found] = foundIssues(caller, call.call(), call.entries())
    expect(found).toMatchObject({ issue: { id: first.id }, rank: 1 })
  })

  test.each(languages)('blamed, argued with and promised at, they go angrier (%s)', (language) => {
    const call = rehearse(caller, language)
    const texts = {
      en: ['Actually, that is not how it was.', 'It is the supplier’s fault.'],
      ja: ['実際には違います。', 'メーカーの不手際によるものです。'],
    }[language]
    const [argued, blamed] = texts as [string, string]
    for (let round = 0; round < 3; round += 1) {
      call.do(say('promise-by-us', blamed), turn, { do: 'step', step: 'address' })
      call.do(say('cushion', argued), turn, say('cushion', blamed), turn)
    }
    expect(endOf(call.rehearsal())).toBe(caller.breaks)
    expect(call.last().heat).toBe(10)
    expect(call.spoken().flatMap(({ because }) => because)).toContain('blamed')
  })
})

test('they open the call by themselves, and answer into a silence when it was held long enough', () => {
  const call = rehearse(lineDown)
  expect(call.spoken().map(({ line }) => line)).toEqual(['opening'])
  call.do({ do: 'step', step: 'question' }, { do: 'hold' })
  const { nextMs } = call.moment()
  expect(nextMs).toBe(call.call().silences[0]!.beganAtMs + lineDown.answersAfterSeconds * 1000)
  call.do({ do: 'wait', seconds: lineDown.answersAfterSeconds - 2 })
  expect(call.spoken()).toHaveLength(1)
  call.do({ do: 'wait', seconds: 2 })
  expect(call.last().line).toBe('asked-first-1')
})

test('a silence that is cut short is answered with a reproach', () => {
  const call = rehearse(lineDown)
  call.do({ do: 'step', step: 'question' }, { do: 'hold' }, { do: 'they-answered' }, turn)
  expect(call.last()).toMatchObject({ line: 'cut-off-1', because: ['cut-off'], heat: 9 })
})

test('what was done counts whatever they speak to, the gravest is what they speak to', () => {
  const call = rehearse(twelveYears)
  call.do(turn, turn, { do: 'step', step: 'question' }, { do: 'step', step: 'cushion' })
  call.do(say('cushion', 'I see that your ovens are empty, but the line is long.'))
  call.do(say('promise-by-us', 'I will look into it'), turn)
  expect(call.last().line).toBe('took-back-1')
  expect(call.last().because).toEqual(['took-back', 'hurried', 'undated'])
})

test('another issue first on the list is told so; words of one’s own are taken to be right', () => {
  const wrong = rehearse(lineDown)
  wrong.do({ do: 'step', step: 'question' }, ...ask, say('issue', 'nobody told them'), turn)
  expect(wrong.last().line).toBe('read-back-wrong-1')
  const own = rehearse(lineDown)
  own.do({ do: 'step', step: 'question' }, ...ask, say('issue', 'the thing with the hour'), turn)
  expect(own.last().line).toBe('read-back-right-1')
})

test('a rep who ends well is thanked; who just hangs up hears nothing', () => {
  const well = rehearse(lineDown)
  well.do(turn, turn, turn, { do: 'step', step: 'question' }, ...ask)
  well.do(say('issue', 'line 2'), turn, { do: 'read-back' }, { do: 'step', step: 'address' })
  well.do(say('promise-by-us', 'I drive it over', true), { do: 'hang-up' })
  expect(endOf(well.rehearsal())).toBe('accepts')
  const rude = rehearse(lineDown)
  rude.do(turn, { do: 'hang-up' })
  expect(endOf(rude.rehearsal())).toBeNull()
  expect(rude.do(turn)).toBe(false)
})
