import fc from 'fast-check'
import { expect, test } from 'vitest'
import { safeFileName, withExtension } from '#electron/main/export/file-name.ts'

test.each([
  ['Proposal Northgate Tools 2026-03-02', 'Proposal Northgate Tools 2026-03-02.pdf'],
  ['お詫びとご提案 北関東精機（株）', 'お詫びとご提案 北関東精機（株）.pdf'],
  ['a/b\\c:d*e?f"g<h>i|j', 'a b c d e f g h i j.pdf'],
  ['../../etc/passwd', 'etc passwd.pdf'],
  ['.hidden', 'hidden.pdf'],
  ['ends in dots... ', 'ends in dots.pdf'],
  ['con', '_con.pdf'],
  ['LPT1', '_LPT1.pdf'],
  ['nul.txt', '_nul.txt.pdf'],
  ['Concord', 'Concord.pdf'],
  ['line\nbreak\tand\u0000null', 'line break and null.pdf'],
  ['turned\u202Egpj.exe', 'turned gpj.exe.pdf'],
  ['\uD83D', 'Tanto.pdf'],
  ['', 'Tanto.pdf'],
  ['   ', 'Tanto.pdf'],
])('a file named %j is suggested as %j', (suggested, name) => {
  expect(safeFileName(suggested, 'pdf')).toBe(name)
})

test('every suggested name is short enough and holds nothing a system refuses', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (suggested) => {
      const name = safeFileName(suggested, 'docx')
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(160)
      expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}]|^\.|[. ]\.docx$|\p{Cs}/u)
      expect(name).toMatch(/.\.docx$/)
    }),
  )
})

test('the format’s ending is added where it was left off, and never doubled', () => {
  expect(withExtension('/x/offer', 'md')).toBe('/x/offer.md')
  expect(withExtension('/x/offer.MD', 'md')).toBe('/x/offer.MD')
  expect(withExtension('/x/offer.v2', 'md')).toBe('/x/offer.v2.md')
})
