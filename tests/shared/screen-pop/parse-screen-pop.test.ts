import fc from 'fast-check'
import { expect, test } from 'vitest'
import { screenPopOf } from '#shared/screen-pop/parse-screen-pop.ts'
import { popOfArguments } from '#shared/screen-pop/pop-of-arguments.ts'
import { longestOf } from '#shared/screen-pop/screen-pop.ts'
import { hostileLinks } from '../../support/hostile-links.ts'
import { hostileTexts } from '../../support/hostile-texts.ts'

const caller = (partial: object) => ({
  ok: true,
  value: { phone: '', name: '', ref: '', ...partial },
})

test.each([
  ['tanto://call?phone=%2B81312345678', { phone: '+81312345678' }],
  ['tanto://call?phone=+81312345678', { phone: '+81312345678' }],
  ['tanto://call?phone=03+1234+5678', { phone: '03 1234 5678' }],
  ['TANTO://call/?phone=03-1234-5678', { phone: '03-1234-5678' }],
  ['tanto://call?phone=０３－１２３４', { phone: '03-1234' }],
  ['tanto://call?phone=tel:%2B44-20;ext%3D9', { phone: '+44-20;ext=9' }],
  [
    'tanto://call?phone=4711&name=K.+Sample&ref=1042',
    { phone: '4711', name: 'K. Sample', ref: '1042' },
  ],
  ['tanto://call?name=%E5%8D%97%E6%B5%B7', { name: '南海' }],
  ['tanto://call?phone=&name=&ref=A-17', { ref: 'A-17' }],
  ['tanto://call?phone=4711&task=9&agent=', { phone: '4711' }],
  ['tanto://call?name=50%25', { name: '50%' }],
])('%s is a call', (url, told) => {
  expect(screenPopOf(url)).toEqual(caller(told))
})

test.each(hostileLinks.map(([url, why]) => ({ shown: url.slice(0, 60), url, why })))(
  '$shown is refused, and the log says $why',
  ({ url, why }) => {
    expect(screenPopOf(url)).toEqual({ ok: false, error: why })
  },
)

const texts = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...hostileTexts))
const parts = fc.array(
  fc.oneof(
    fc.constantFrom('tanto://', 'call', '?', '&', '=', 'phone', 'name', 'ref', '%', '+', '#', '@'),
    fc.constantFrom('%E2%80%AE', '%00', '%25', '\uD800', '\u202E', '/', ':', '4711'),
    texts,
  ),
  { maxLength: 12 },
)

test('any text is a call or a refusal, and a call has nothing unseen and keeps its limits', () => {
  const link = fc.oneof(
    texts,
    parts.map((some) => some.join('')),
    parts.map((some) => `tanto://call?phone=4711&name=${some.join('')}`),
    parts.map((some) => `tanto://call?phone=${some.join('')}`),
  )
  fc.assert(
    fc.property(link, (text) => {
      const read = screenPopOf(text)
      expect(read.ok ? 'a-call' : read.error).toMatch(/^[a-z-]{1,32}$/)
      const told = read.ok ? read.value : { phone: '', name: '', ref: '' }
      for (const name of ['phone', 'name', 'ref'] as const) {
        expect(told[name].length).toBeLessThanOrEqual(longestOf[name])
        expect(told[name]).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u)
      }
    }),
    { numRuns: 3000 },
  )
})

test('what is encoded once comes out as it was', () => {
  const name = fc
    .string({ unit: 'grapheme', maxLength: 40 })
    .map((text) => text.normalize('NFC').trim())
    .filter((text) => text !== '' && !/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]|%[\da-f]{2}/iu.test(text))
  fc.assert(
    fc.property(name, (text) => {
      const url = `tanto://call?name=${encodeURIComponent(text)}`
      expect(screenPopOf(url)).toEqual(caller({ name: text }))
    }),
  )
})

test('among a program’s arguments a call is found as a link or in words of their own', () => {
  const program = ['/usr/bin/tanto', '--no-sandbox']
  expect(popOfArguments(program)).toBeNull()
  expect(popOfArguments([...program, 'tanto://call?phone=4711'])).toEqual(caller({ phone: '4711' }))
  expect(popOfArguments([...program, '--call-phone=4711', '--call-name=K. Sample'])).toEqual(
    caller({ phone: '4711', name: 'K. Sample' }),
  )
})

test.each([
  [['tanto://call?phone=1', 'tanto://call?phone=2'], 'repeated'],
  [['--call-phone=11', '--call-phone=22'], 'repeated'],
  [['--call-phone=11', 'tanto://call?phone=22'], 'repeated'],
  [['--call-name=a\u202Eb'], 'unseen-characters'],
  [['--call-ref='], 'no-caller'],
  [['TANTO:evil'], 'not-a-call'],
] as const)('the arguments %j are refused', (argv, why) => {
  expect(popOfArguments(argv)).toEqual({ ok: false, error: why })
})
