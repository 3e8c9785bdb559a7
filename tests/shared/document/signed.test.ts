import { expect, test } from 'vitest'
import { signed } from '#shared/document/signed.ts'
import { aDocument } from '../../support/document-builders.ts'

test('the firm’s lines stand under the last ones of a letter, without what was left empty', () => {
  const letter = aDocument('x')
  expect(signed(letter, ['1 Sample Road', '', '  ', 'www.sample.example']).closing).toEqual([
    ...letter.closing,
    '1 Sample Road',
    'www.sample.example',
  ])
})

test('a paper for ourselves is not signed', () => {
  const paper = { ...aDocument('x'), mark: 'Internal' }
  expect(signed(paper as never, ['1 Sample Road'])).toEqual(paper)
})
