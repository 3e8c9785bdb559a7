import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dialLink } from '#shared/phone/dial-link.ts'
import { hostileTexts } from '../../support/hostile-texts.ts'

test.each([
  ['+81 3-1234-5678', 'tel:+81312345678'],
  ['０３－１２３４－５６７８', 'tel:0312345678'],
  ['03-1234-5678 内線 12', 'tel:0312345678'],
  ['030/1234567', 'tel:0301234567'],
  ['03-1234-5678 / 090-1111-2222', 'tel:0312345678'],
  ['tel:+81312345678;ext=9', 'tel:+81312345678'],
  ['4711', 'tel:4711'],
])('“%s” is dialled as %s', (phone, link) => {
  expect(dialLink(phone, 'tel')).toBe(link)
})

test('it can be another kind of link', () => {
  expect(dialLink('+44 20 7946 0000', 'callto')).toBe('callto:+442079460000')
})

test.each(['', 'ask the switchboard', '1', '**', '#', 'x'.repeat(60)])(
  'in “%s” there is nothing to dial',
  (phone) => expect(dialLink(phone, 'tel')).toBeNull(),
)

test('whatever stands in the field, a link has digits, a plus at most and nothing else', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(...hostileTexts, '*21*0900123#', 'javascript:1;22//', '12?cmd=34&56'),
    fc.tuple(fc.string(), fc.constantFrom('0312345678', '+44')).map((parts) => parts.join('')),
  )
  fc.assert(
    fc.property(text, (phone) => {
      expect(dialLink(phone, 'tel') ?? 'tel:00').toMatch(/^tel:\+?[0-9]{2,20}$/)
    }),
  )
})
