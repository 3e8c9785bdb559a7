import { expect, test } from 'vitest'
import { directionSchema } from '#shared/case/case.ts'
import { triageAnswerSchema } from '#shared/case/triage-answer.ts'
import { channelAdvice } from '#shared/case/channel-advice.ts'
import { channels, noPreparation } from '#shared/case/preparation.ts'
import { severityOf } from '#shared/case/severity.ts'

type Decisive = Parameters<typeof channelAdvice>[0]
type Conditions = Decisive['preparation']

const both = [true, false]
const money = [null, { minor: 100, currency: 'EUR' as const }]

/** Every case there can be, as far as it decides the channel. */
const everything: Decisive[] = triageAnswerSchema.options.flatMap((anyoneHurt) =>
  triageAnswerSchema.options.flatMap((productionStopped) =>
    money.flatMap((moneyAtStake) =>
      directionSchema.options.flatMap((direction) =>
        both.flatMap((canVisit) =>
          both.flatMap((canReachByPhone) =>
            both.map((hasToSeeIt) => ({
              anyoneHurt,
              productionStopped,
              moneyAtStake,
              repeats: 0,
              direction,
              preparation: { ...noPreparation, canVisit, canReachByPhone, hasToSeeIt },
            })),
          ),
        ),
      ),
    ),
  ),
)

const rank = (of: Decisive) => channels.indexOf(channelAdvice(of).channel)
const withConditions = (of: Decisive, more: Partial<Conditions>): Decisive => ({
  ...of,
  preparation: { ...of.preparation, ...more },
})
const gravest = {
  anyoneHurt: 'yes',
  productionStopped: 'no',
  moneyAtStake: null,
  repeats: 0,
} as const
const plain = { anyoneHurt: 'no', productionStopped: 'no', moneyAtStake: null, repeats: 0 } as const
const onlyPhone = { ...noPreparation, canVisit: false, canReachByPhone: true, hasToSeeIt: false }

test('whoever can be there goes there, whatever else holds', () => {
  for (const of of everything.filter(({ preparation }) => preparation.canVisit)) {
    expect(channelAdvice(of).channel).toBe('visit')
  }
})

test('e-mail is left only when there is no other way and nothing to show, and then asks for a call', () => {
  const mailed = everything.filter((of) => channelAdvice(of).channel === 'e-mail')
  expect(mailed.length).toBeGreaterThan(0)
  for (const of of mailed) {
    expect(of.preparation).toMatchObject({
      canVisit: false,
      canReachByPhone: false,
      hasToSeeIt: false,
    })
    expect(channelAdvice(of).because).toContain('mail-only-asks')
  }
})

test('being able to do more never leads to a poorer channel', () => {
  for (const of of everything) {
    expect(rank(withConditions(of, { canVisit: true }))).toBeLessThanOrEqual(rank(of))
    expect(rank(withConditions(of, { canReachByPhone: true }))).toBeLessThanOrEqual(rank(of))
  }
})

test('a graver matter never gets a poorer channel', () => {
  for (const of of everything) {
    expect(rank({ ...of, ...gravest })).toBeLessThanOrEqual(rank(of))
  }
})

test('a thing to be seen is shown by video, but the gravest news does not wait for a picture', () => {
  const preparation = { ...onlyPhone, hasToSeeIt: true }
  const calm = channelAdvice({ ...plain, direction: 'they-called', preparation })
  expect(calm).toMatchObject({ channel: 'video', because: ['thing-to-see'] })
  const grave = channelAdvice({ ...gravest, direction: 'they-called', preparation })
  expect(grave).toMatchObject({ channel: 'phone', because: ['someone-hurt', 'show-it-later'] })
})

test.each([
  ['they-called', 'they-wait'],
  ['we-call-first', 'before-they-call'],
] as const)('a plain call is advised by who opened it: %s', (direction, reason) => {
  const advice = channelAdvice({ ...plain, direction, preparation: onlyPhone })
  expect(advice).toMatchObject({ channel: 'phone', because: [reason] })
})

test('every advice says why, and why not by e-mail: the tone is lost (R17), and one thing more', () => {
  for (const of of everything) {
    const { because, notByMail } = channelAdvice(of)
    expect(because.length).toBeGreaterThan(0)
    expect(because.length).toBeLessThanOrEqual(2)
    expect(new Set(because).size).toBe(because.length)
    expect(notByMail).toHaveLength(2)
    expect(notByMail[0]).toBe('tone-is-lost')
    expect(notByMail[1] === 'too-slow').toBe(severityOf(of) <= 2)
  }
})

test('that somebody was hurt is the first reason to go there or to call', () => {
  const hurt = everything.filter(
    (of) => of.anyoneHurt === 'yes' && rank(of) <= channels.indexOf('phone'),
  )
  expect([...new Set(hurt.map((of) => channelAdvice(of).because[0]))]).toEqual(['someone-hurt'])
})
