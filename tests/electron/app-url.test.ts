import { expect, test } from 'vitest'
import { appOrigin, fileWithin } from '#electron/main/app-url.ts'

test('the origin never changes: the database’s folder is named after it', () => {
  expect(appOrigin).toBe('app://bundle')
})

test.each([
  ['app://bundle/desk.html', '/built/desk.html'],
  ['app://bundle/assets/desk-1.js?x=1#y', '/built/assets/desk-1.js'],
  ['app://bundle/a%20b.css', '/built/a b.css'],
  ['app://bundle/../../desk.html', '/built/desk.html'],
])('%s is the file %s', (url, file) => {
  expect(fileWithin('/built', url)).toBe(file)
})

test.each([
  'app://bundle',
  'app://bundle/',
  'app://bundle/assets',
  'app://bundle/%2e%2e%2fsecret',
  'app://bundle/..%2f..%2fetc%2fpasswd',
  'app://bundle/%00.html',
  'app://bundle/%zz',
  'app://other/desk.html',
  'app://bundle.evil/desk.html',
  'https://bundle/desk.html',
  'file:///built/desk.html',
  'not a url',
])('%s is no file of ours', (url) => {
  expect(fileWithin('/built', url)).toBeNull()
})
