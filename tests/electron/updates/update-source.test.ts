import { generateKeyPairSync } from 'node:crypto'
import { expect, test } from 'vitest'
import { readUpdateSource, writtenSource } from '#electron/main/updates/update-source.ts'
import { newSigningKey } from '../../../scripts/package/sign-update-feed.mjs'

const { publicKey } = newSigningKey()

test.each([
  'https://updates.example/tanto',
  'https://updates.example/tanto/',
  'http://127.0.0.1:8080/',
])('updates come from %s', (url) => {
  expect(readUpdateSource({ url, publicKey })?.url.href).toBe(url.endsWith('/') ? url : `${url}/`)
})

test.each(['', 'updates', 'http://updates.example/', 'file:///tmp/', 'http://127.0.0.1.example/'])(
  'and not from %s',
  (url) => {
    expect(readUpdateSource({ url, publicKey })).toBe(null)
  },
)

const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 })

test.each([
  ['none', ''],
  ['no key', 'bm8ga2V5'],
  [
    'a key of another kind',
    rsa.publicKey.export({ format: 'der', type: 'spki' }).toString('base64'),
  ],
])('without our key there are no updates: %s', (_what, key) => {
  expect(readUpdateSource({ url: 'https://updates.example/', publicKey: key })).toBe(null)
})

test('nobody who starts the app that users have can give it another source', () => {
  const environment = {
    TANTO_UPDATE_URL: 'https://evil.example/',
    TANTO_UPDATE_PUBLIC_KEY: publicKey,
  }
  expect(writtenSource(true, environment)).toEqual({ url: '', publicKey: '' })
  expect(writtenSource(false, environment).url).toBe('https://evil.example/')
})
