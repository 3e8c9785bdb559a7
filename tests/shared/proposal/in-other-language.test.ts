import { expect, test } from 'vitest'
import { draftedTexts } from '#shared/proposal/drafted-texts.ts'
import { inOtherLanguage } from '#shared/proposal/in-other-language.ts'
import type { Proposal } from '#shared/proposal/proposal.ts'
import { proposalEventSchemas, reduceProposal } from '#shared/proposal/proposal-events.ts'
import { builtAtMs } from '../../support/builders.ts'
import {
  aCatalogue,
  anOption,
  aProposal,
  letterTexts,
  sayUtc,
} from '../../support/proposal-builders.ts'

const sayTime = {
  en: sayUtc,
  ja: { moment: (atMs: number) => `${atMs}時`, day: (atMs: number) => `${atMs}日` },
}

function turned(proposal: Proposal, to: 'en' | 'ja' = 'ja'): Proposal {
  const texts = draftedTexts(aCatalogue(), letterTexts)
  const events = inOtherLanguage(proposal, { to, texts, sayTime, atMs: builtAtMs })
  for (const event of events) {
    expect(proposalEventSchemas.some((schema) => schema.safeParse(event).success)).toBe(true)
  }
  return events.reduce<Proposal>(
    (current, event) => reduceProposal(current, event) ?? current,
    proposal,
  )
}

const drafted = () =>
  aProposal({
    letter: { apology: letterTexts.apology['they-called'].en },
    options: [
      anOption({
        customer: {
          headline: 'Courier today',
          whatWeDo: 'We bring it to gate 3',
          byWhen: sayUtc.moment(builtAtMs),
          byWhenAtMs: builtAtMs,
          standsUntil: 'as long as you like',
          standsUntilAtMs: builtAtMs,
        },
        private: { costLines: [{ label: 'Courier', amount: { minor: 5, currency: 'EUR' } }] },
      }),
    ],
  })

test('what still stands as drafted is said in the other language', () => {
  const { letter, options } = turned(drafted())
  expect(letter.language).toBe('ja')
  expect(letter.apology).toBe(letterTexts.apology['they-called'].ja)
  expect(options[0]?.customer.headline).toBe('Courier today（和）')
  expect(options[0]?.customer.byWhen).toBe(`${builtAtMs}時`)
  expect(options[0]?.private.costLines).toEqual([
    { label: 'Courier（和）', amount: { minor: 5, currency: 'EUR' } },
  ])
})

test('what the rep wrote stays exactly as it is', () => {
  const { letter, options } = turned(drafted())
  expect(letter.whatHappened).toBe('Flanges of order 1042 came four days late.')
  expect(options[0]?.customer.whatWeDo).toBe('We bring it to gate 3')
  expect(options[0]?.customer.standsUntil).toBe('as long as you like')
})

test('there and back again is where it began', () => {
  expect(turned(turned(drafted()), 'en')).toEqual(drafted())
})
