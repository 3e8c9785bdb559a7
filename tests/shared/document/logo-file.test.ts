import fc from 'fast-check'
import { expect, test } from 'vitest'
import { logoFile, maxLogoFileBytes } from '#shared/document/logo-file.ts'
import { aHugePng, anAnimatedGif, aPng } from '../../support/pictures.ts'

const text = (content: string) => new TextEncoder().encode(content)
const drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 3 1"/>'

test.each([
  ['a PNG', aPng(30, 20), 'image/png'],
  ['a GIF that moves', anAnimatedGif, 'image/gif'],
  ['a drawing', text(drawing), 'image/svg+xml'],
  [
    'a drawing after what its program wrote',
    text(`\uFEFF<?xml version="1.0"?>\n<!-- ${'x'.repeat(5000)} -->\n${drawing}`),
    'image/svg+xml',
  ],
])('%s is told by its bytes', (_what, bytes, mimeType) => {
  expect(logoFile(bytes)).toEqual({ kind: 'picture', mimeType })
})

test.each([
  ['an empty file', new Uint8Array(), 'empty'],
  ['a text that is called a picture', text('Dear customer, <svg> is not what I am'), 'no-picture'],
  ['a page', text('<html><body>no drawing</body></html>'), 'no-picture'],
  ['a program', text('MZ\u0090\u0000'), 'no-picture'],
  ['a PNG cut off in its head', aPng(30, 20).subarray(0, 14), 'no-picture'],
  ['80 million pixels', aHugePng(10_000, 8_000), 'too-many-pixels'],
  ['more than 10 MB', new Uint8Array(maxLogoFileBytes + 1), 'file-too-big'],
])('%s is refused, and why is said', (_what, bytes, reason) => {
  expect(logoFile(bytes)).toEqual({ kind: 'refused', reason })
})

test('whatever bytes a file has, it is told or refused', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: 300 }), (bytes) => {
      expect(['picture', 'refused']).toContain(logoFile(bytes).kind)
    }),
  )
})
