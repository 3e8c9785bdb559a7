import { expect, test } from 'vitest'
import { counterOption, hasCounter } from '#shared/proposal/counter-option.ts'
import { builtAtMs } from '../../support/builders.ts'
import { after } from '../../support/offer-builders.ts'
import { anOption, aProposal, optionId } from '../../support/proposal-builders.ts'

const words = ' By noon tomorrow,\nand you pay the night shift '
const counter = { offered: anOption(), words, newId: optionId('new'), atMs: builtAtMs }
const three = aProposal({
  options: [anOption(), anOption({ id: 'option-2' }), anOption({ id: 'option-3' })],
})
const ids = ({ options }: typeof three) => options.map(({ id }) => id)

test('their counter-offer takes the place of the option they would have otherwise', () => {
  const next = after(three, ...counterOption(three, counter))
  expect(ids(next)).toEqual(['new', 'option-2', 'option-3'])
  expect(next.options[0]).toMatchObject({
    origin: 'their-way',
    customer: {
      headline: 'By noon tomorrow,',
      whatWeDo: 'By noon tomorrow,\nand you pay the night shift',
      who: 'A. Sample',
      byWhen: '',
      tangible: '',
      standsUntil: '',
    },
    private: { costLines: anOption().private.costLines },
  })
})

test('where that option is gone it comes last, if there is room', () => {
  const rest = { ...three, options: three.options.slice(1) }
  expect(ids(after(rest, ...counterOption(rest, counter)))).toEqual(['option-2', 'option-3', 'new'])
  const full = { ...three, options: three.options.with(0, anOption({ id: 'other' })) }
  expect(counterOption(full, counter)).toEqual([])
})

test('it is known to be in the draft, so that it is not made an option twice', () => {
  expect(hasCounter(three, words)).toBe(false)
  expect(hasCounter(after(three, ...counterOption(three, counter)), words)).toBe(true)
})

test('a long counter-offer keeps to what a headline holds', () => {
  const long = counterOption(three, { ...counter, words: 'x'.repeat(4000) })
  expect(after(three, ...long).options[0]?.customer).toMatchObject({
    headline: 'x'.repeat(300),
    whatWeDo: 'x'.repeat(4000),
  })
})
