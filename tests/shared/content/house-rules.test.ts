import { describe, expect, test } from 'vitest'
import { catalogueInForce } from '#shared/content/catalogue-in-force.ts'
import type { ContentChanges } from '#shared/content/changes.ts'
import { playbookInForce } from '#shared/content/playbook-in-force.ts'
import { contentProblems } from '#shared/content/problems.ts'
import { withoutProblems } from '#shared/content/without-problems.ts'
import { withPatch } from '#shared/content/changes.ts'
import { copyOf } from '#shared/content/form-values.ts'
import { builtInItems } from '#shared/content/content.ts'
import { holds } from '#shared/method/condition.ts'
import { callFacts } from '#shared/method/call-facts.ts'
import { estimatedCost } from '#shared/remedy/cost-formula.ts'
import { kindsIn } from '#shared/remedy/their-kinds.ts'
import { aCall, aCase } from '../../support/builders.ts'
import { builtIn } from '../../support/content-builders.ts'

const { playbook, catalogue } = builtIn
const copy = (key: string) => copyOf(builtInItems(builtIn).find((item) => item.key === key)!)
const codes = (changes: ContentChanges) =>
  contentProblems(builtIn, changes).map(({ key, path, code, nth }) => [key, path, code, nth])

describe('what a firm needs beside words', () => {
  test('a prompt is shown for late deliveries only', () => {
    const own = { ...copy('prompts/cushion-issue'), 'when/failures': ['late-delivery'] }
    const changes = { 'prompts/own-1': own }
    expect(codes(changes)).toEqual([])
    const step = playbookInForce(playbook, changes).steps.find(({ id }) => id === 'cushion')!
    const when = { failures: step.prompts[0]!.when!.failures! }
    const facts = (failureKind: string) => callFacts(aCase({ failureKind }), aCall(), [])
    expect(holds(when, facts('late-delivery'))).toBe(true)
    expect(holds(when, facts('damage'))).toBe(false)
    expect(holds(when, facts(''))).toBe(false)
  })

  test('a failure is called as the firm calls it, and has remedies of its own name', () => {
    const changes = { 'failures/late-delivery': { 'name/ja': '納入遅れ' } }
    const renamed = catalogueInForce(catalogue, changes)
    expect(renamed.failureKinds[0]?.name.ja).toBe('納入遅れ')
    expect(renamed.remedies).toEqual(catalogue.remedies)
  })

  test('a kind of failure of its own begins with the remedies of another', () => {
    const changes = { 'failures/own-1': { ...copy('failures/damage'), 'name/en': 'Wet goods' } }
    expect(codes(changes)).toEqual([])
    const { failureKinds, remedies } = catalogueInForce(catalogue, changes)
    expect(failureKinds.at(-1)).toMatchObject({ id: 'own-1', like: 'damage' })
    const of = (kind: string) => remedies.filter((one) => one.failureKinds.includes(kind))
    expect(of('own-1')).toEqual(of('damage'))
    // Of an aim with a remedy of its own it takes nothing over.
    const mine = { ...copy('remedies/urgent-part-by-courier'), failureKinds: ['own-1'] }
    const both = catalogueInForce(catalogue, { ...changes, 'remedies/own-2': mine })
    const fastest = both.remedies.filter(
      ({ aim, failureKinds: fits }) => aim === 'fastest' && fits.includes('own-1'),
    )
    expect(fastest.map(({ id }) => id)).toEqual(['own-2'])
    expect(codes({ 'failures/own-1': { ...copy('failures/damage'), like: 'weather' } })).toEqual([
      ['failures/own-1', 'like', 'not-a-choice', undefined],
    ])
  })

  test('a remedy costs a fixed amount, in its currency', () => {
    const cost = { by: 'amount', amount: '120.50', currency: 'EUR' } as const
    const basis = { moneyAtStake: null, currency: 'EUR', hourRates: [] }
    expect(estimatedCost(cost, basis)).toEqual({ minor: 12_050, currency: 'EUR' })
    expect(estimatedCost(cost, { ...basis, currency: 'JPY' })).toBeNull()
    const key = 'remedies/own-1'
    const own = {
      ...copy('remedies/urgent-part-by-courier'),
      'costItems/0/cost/by': 'amount',
      'costItems/0/cost/amount': '12000',
      'costItems/0/cost/currency': 'JPY',
    }
    expect(codes({ [key]: own })).toEqual([])
    const remedy = catalogueInForce(catalogue, { [key]: own }).remedies.at(-1)
    expect(remedy?.costItems[0]?.cost).toEqual({ by: 'amount', amount: '12000', currency: 'JPY' })
    expect(codes({ [key]: { ...own, 'costItems/0/cost/amount': '12 000 yen' } })).toEqual([
      [key, 'costItems/0/cost/amount', 'not-an-amount', undefined],
    ])
    const rates = catalogueInForce(catalogue, { 'costs/hour': { JPY: '8500' } }).hourRates
    expect(rates.find(({ currency }) => currency === 'JPY')).toEqual({
      minor: 8500,
      currency: 'JPY',
    })
    expect(codes({ 'costs/hour': { EUR: '70' } })).toEqual([])
  })

  test('words a customer asks by; no word stands for two sorts', () => {
    const words = { 'cues/en': ['swap', 'fresh ones'] }
    const changed = catalogueInForce(catalogue, { 'cues/replacement': words })
    expect(kindsIn('we want fresh ones', changed)).toEqual(['replacement'])
    const twice = { 'cues/replacement': { 'cues/en': ['swap', 'refund'] } }
    expect(codes(twice)).toEqual([['cues/replacement', 'cues/en', 'cue-twice', 1]])
    expect(catalogueInForce(catalogue, twice).cues).toEqual(catalogue.cues)
  })
})

describe('when nudges come and steps tick themselves', () => {
  test('a nudge comes at another moment, never, or is one of the firm', () => {
    const changes = {
      'nudges/voice-rises': { 'trigger/cues': ['louder'], cooldownSeconds: 600 },
      'nudges/sigh-unsaid': { removed: true },
      'nudges/own-1': {
        ...copy('nudges/promise-undated'),
        'trigger/on': 'step',
        'trigger/kinds': null,
        'trigger/undated': null,
      },
    }
    expect(codes(changes)).toEqual([])
    const { nudges } = playbookInForce(playbook, changes)
    expect(nudges[0]).toMatchObject({ id: 'own-1', trigger: { on: 'step' } })
    expect(nudges.find(({ id }) => id === 'voice-rises')).toMatchObject({
      cooldownSeconds: 600,
      trigger: { cues: ['louder'] },
    })
    expect(nudges.some(({ id }) => id === 'sigh-unsaid')).toBe(false)
  })

  test('a step ticks itself by other proofs, and by something always', () => {
    const changes = {
      'ticks/cushion-said': { 'proofs/1/by': 'line', 'proofs/1/kinds': ['quote'] },
      'ticks/test-verdict': { removed: true },
    }
    const { ticks } = playbookInForce(playbook, changes)
    expect(ticks.find(({ id }) => id === 'cushion-said')?.proofs).toHaveLength(2)
    expect(ticks.some(({ step }) => step === 'test')).toBe(true)
    expect(codes(changes)).toEqual([['ticks/test-verdict', null, 'last-tick', undefined]])
  })

  test('a kind of line that has no sign is given one', () => {
    const sign = { sign: '%', 'example/en': '% they are fine', 'example/ja': '% 了承' }
    const { signs } = playbookInForce(playbook, { 'signs/verdict': sign })
    expect(signs.at(-1)).toMatchObject({ kind: 'verdict', sign: '%' })
    expect(codes({ 'signs/verdict': sign })).toEqual([])
    expect(codes({ 'signs/verdict': { sign: '%' } })[0]).toEqual([
      'signs/verdict',
      'example/en',
      'missing',
      undefined,
    ])
    expect(codes({ 'signs/verdict': { ...sign, sign: '!' } })[0]?.[2]).toBe('sign-twice')
  })
})

test('of a list it is told which one is wrong', () => {
  expect(codes({ 'cushion/words': { 'but/en': ['but', 'x'.repeat(61)] } })).toEqual([
    ['cushion/words', 'but/en', 'too-long', 1],
  ])
  expect(codes({ 'wording/en-not-our-fault': { more: ['our hands', '(open'] } })).toEqual([
    ['wording/en-not-our-fault', 'more', 'not-a-pattern', 1],
  ])
})

test('what an app does not have any more counts nothing, is told, and can be taken out', () => {
  const changes: ContentChanges = {
    'prompts/listen-welcome': { 'say/ja': 'はい。', 'mood/en': 'kind' },
    'letters/telegram': { 'en/opening-1': 'Stop.' },
    'prompts/own-1': { step: 'listen', 'title/en': 'Half of it' },
    'nudges/voice-rises': { 'trigger/cues': ['whistle'] },
  }
  const problems = contentProblems(builtIn, changes)
  expect(new Set(problems.map(({ key }) => key))).toEqual(new Set(Object.keys(changes)))
  const step = playbookInForce(playbook, changes).steps[0]!
  expect(step.prompts.find(({ id }) => id === 'listen-welcome')?.say?.ja).toBe('はい。')
  expect(step.prompts.some(({ id }) => id === 'own-1')).toBe(false)
  const cleared = withPatch(changes, withoutProblems(changes, problems))
  expect(cleared).toEqual({ 'prompts/listen-welcome': { 'say/ja': 'はい。' } })
})
