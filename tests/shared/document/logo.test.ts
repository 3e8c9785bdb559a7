import fc from 'fast-check'
import { expect, test } from 'vitest'
import { logoLimits, logoSize } from '#shared/document/logo.ts'
import { aHugePng, anAnimatedGif, aPng, pngChunk } from '../../support/pictures.ts'

const whole = aPng(30, 20)

test('a PNG of sane size can be a logo', () => {
  expect(logoSize(whole)).toEqual({ width: 30, height: 20 })
  expect(logoSize(aHugePng(logoLimits.width, logoLimits.height))).toEqual({
    width: logoLimits.width,
    height: logoLimits.height,
  })
})

test.each([
  ['wider than a logo may be', aHugePng(logoLimits.width + 1, 10)],
  ['higher', aHugePng(10, logoLimits.height + 1)],
  ['80 million pixels', aHugePng(10_000, 8_000)],
  ['without a pixel', aHugePng(0, 10)],
  ['another kind of picture', anAnimatedGif],
  ['text', new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>')],
  ['nothing', new Uint8Array()],
  ['one that moves', withChunk('acTL', Buffer.alloc(8))],
  ['more bytes than a logo may have', withChunk('tEXt', Buffer.alloc(logoLimits.bytes))],
  ['with something behind its end', Buffer.concat([whole, Buffer.from('more')])],
])('no logo: %s', (_what, bytes) => {
  expect(logoSize(bytes)).toBeNull()
})

test('one that was cut off anywhere is no logo', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: whole.length - 1 }), (end) => {
      expect(logoSize(whole.subarray(0, end))).toBeNull()
    }),
  )
})

test('whatever bytes there are, they are looked at without a fault', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (tail) => {
      expect(() => logoSize(Buffer.concat([whole.subarray(0, 8), tail]))).not.toThrow()
    }),
  )
})

function withChunk(name: string, content: Uint8Array): Uint8Array {
  const afterHeader = 8 + 25
  return Buffer.concat([
    whole.subarray(0, afterHeader),
    pngChunk(name, content),
    whole.subarray(afterHeader),
  ])
}
