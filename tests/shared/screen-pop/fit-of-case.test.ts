import { expect, test } from 'vitest'
import type { CaseDetails } from '#shared/case/case.ts'
import { numberFinder } from '#shared/phone/same-number.ts'
import { fitOf, inOrderForCaller } from '#shared/screen-pop/fit-of-case.ts'
import type { Caller } from '#shared/screen-pop/screen-pop.ts'
import { aCase, builtAtMs, caseId } from '../../support/builders.ts'

function fit(details: Partial<CaseDetails>, caller: Partial<Caller>) {
  const whole = { phone: '', name: '', ref: '', ...caller }
  return fitOf(aCase(details), whole, numberFinder(whole.phone, 'JP'))
}

test('a number is theirs, whatever else is told', () => {
  expect(fit({ phone: '03-1234-5678' }, { phone: '+81312345678', ref: '1042' })).toBe('number')
})

test.each([
  ['1042', 'ref'],
  ['case-1', 'ref'],
  ['CASE-1', 'ref'],
  ['１０４２', 'ref'],
  ['104', null],
  ['042', null],
  ['order', null],
  ['42', null],
  ['', null],
])('a reference counts where it stands by itself: %s', (ref, found) => {
  expect(fit({ whatHappened: 'Flanges of order 1042 came late' }, { ref })).toBe(found)
})

test.each([
  ['northgate  TOOLS', 'name'],
  ['m. ito', 'name'],
  ['Northgate', null],
  ['', null],
])('a name counts where it is the same: %s', (name, found) => {
  expect(fit({ customer: 'Northgate Tools', contact: 'M. Ito' }, { name })).toBe(found)
})

test('a case without number, name and words is nobody’s', () => {
  expect(fit({ phone: '', customer: '', contact: '', whatHappened: '' }, { phone: '' })).toBeNull()
})

test('open cases come first, the newest before the others; then ended ones', () => {
  const cases = [
    aCase({ id: caseId('ended'), stage: 'closed', openedAtMs: builtAtMs + 9 }),
    aCase({ id: caseId('old'), openedAtMs: builtAtMs }),
    aCase({ id: caseId('lost'), stage: 'lost', openedAtMs: builtAtMs + 5 }),
    aCase({ id: caseId('new'), openedAtMs: builtAtMs + 1 }),
  ]
  expect(inOrderForCaller(cases).map(({ id }) => id)).toEqual(['new', 'old', 'ended', 'lost'])
})
