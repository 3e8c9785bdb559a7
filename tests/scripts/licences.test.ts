import { expect, test } from 'vitest'
import { licenceBook } from '../../scripts/package/licence-book.mjs'
import { packageFolderOf } from '../../scripts/package/licence-plugin.mjs'
import { isAllowed, undecidedLicences } from '../../scripts/package/licences.mjs'
import { standardText } from '../../scripts/package/standard-licences.mjs'

test.each([
  ['MIT', true, true],
  ['MIT and ISC', true, true],
  ['(MIT OR GPL-3.0-or-later)', true, true],
  ['(ISC AND CC-BY-3.0)', false, true],
  ['BlueOak-1.0.0', true, true],
  ['PSF-2.0', false, true],
  ['GPL-3.0-only', false, false],
  ['MIT AND GPL-3.0-only', false, false],
  ['(MIT AND (GPL-2.0 OR MIT))', false, false],
  ['UNLICENSED', false, false],
  ['SEE LICENSE IN file', false, false],
  [undefined, false, false],
])('%s may be in the program: %s, may be a tool: %s', (licence, inProgram, asTool) => {
  expect(isAllowed(licence, 'program')).toBe(inProgram)
  expect(isAllowed(licence, 'tool')).toBe(asTool)
})

test('a package without a licence, or with one nobody decided on, is named', () => {
  const lock = {
    '': {},
    'node_modules/fine': { version: '1.0.0', license: 'MIT' },
    'node_modules/a/node_modules/silent': { version: '2.0.0' },
    'node_modules/@sample/odd': { version: '3.0.0', license: 'Odd-1.0' },
  }
  expect(undecidedLicences(lock)).toEqual([
    'silent 2.0.0: no licence named',
    '@sample/odd 3.0.0: Odd-1.0',
  ])
})

test.each([
  ['/clone/node_modules/react/index.js', '/clone/node_modules/react'],
  ['/clone/node_modules/@scope/a/x/y.js?url', '/clone/node_modules/@scope/a'],
  ['\0/clone/node_modules/a/node_modules/b/c.js', '/clone/node_modules/a/node_modules/b'],
  ['C:\\clone\\node_modules\\a\\c.js', 'C:/clone/node_modules/a'],
  ['/clone/renderer/app/app.tsx', undefined],
])('of %s the package is %s', (id, folder) => {
  expect(packageFolderOf(id)).toBe(folder)
})

test('the same text is told once, with all that it is of', () => {
  const book = licenceBook([
    { name: 'a', version: '1.0.0', licence: 'MIT', text: 'Do as you like.' },
    { name: 'b', version: '2.0.0', licence: 'MIT', text: 'Do as you like.' },
  ])
  expect(book).toContain('a 1.0.0 (MIT)\nb 2.0.0 (MIT)\n\nDo as you like.')
  expect(book.split('Do as you like.')).toHaveLength(2)
})

test('a package that names its licence and brings no text gets the known text, with its author', () => {
  expect(standardText('MIT', 'Sample Author')).toMatch(
    /^MIT License\n\nCopyright \(c\) Sample Author/,
  )
  expect(standardText('Odd-1.0', 'Sample Author')).toBe('')
})
