import type { SafeStorage } from 'electron'
import { expect, test } from 'vitest'
import { safeStorageKeychain } from '#electron/main/keys/keychain.ts'

const content = new Uint8Array([0, 1, 2, 253, 254, 255])

type Backend = ReturnType<SafeStorage['getSelectedStorageBackend']>

/** safeStorage as Electron has it up to 45. */
function synchronous(backend: Backend, isAvailable = true): Partial<SafeStorage> {
  return {
    getSelectedStorageBackend: () => backend,
    isEncryptionAvailable: () => isAvailable,
    encryptString: (text) => Buffer.from(`sync ${text}`),
    decryptString: (given) => given.toString().replace(/^sync /, ''),
  }
}

/** safeStorage as Electron has it from 45 on; from 46 on without the synchronous methods. */
function asynchronous(backend: Backend, isAvailable = true): Partial<SafeStorage> {
  return {
    getSelectedStorageBackend: () => backend,
    isAsyncEncryptionAvailable: async () => isAvailable,
    encryptStringAsync: async (text) => Buffer.from(`async ${text}`),
    decryptStringAsync: async (given) => ({
      result: given.toString().replace(/^a?sync /, ''),
      shouldReEncrypt: given.toString().startsWith('sync'),
    }),
  }
}

test.each([
  ['synchronous', synchronous('gnome_libsecret'), 'sync '],
  ['asynchronous', asynchronous('gnome_libsecret'), 'async '],
  ['both', { ...synchronous('kwallet6'), ...asynchronous('kwallet6') }, 'async '],
])('bytes go through a safeStorage that is %s', async (_name, storage, mark) => {
  const keychain = safeStorageKeychain(storage, 'linux')
  const wrapped = await keychain.wrap(content)
  expect(Buffer.from(wrapped).toString().startsWith(mark)).toBe(true)
  const { bytes, isOutdated } = await keychain.unwrap(wrapped)
  expect(new Uint8Array(bytes)).toEqual(content)
  expect(isOutdated).toBe(false)
})

test('what an older Electron wrapped opens, and is to be wrapped anew', async () => {
  const before = safeStorageKeychain(synchronous('kwallet5'), 'linux')
  const after = safeStorageKeychain(asynchronous('kwallet5'), 'linux')
  const { bytes, isOutdated } = await after.unwrap(await before.wrap(content))
  expect(new Uint8Array(bytes)).toEqual(content)
  expect(isOutdated).toBe(true)
})

test.each([
  ['linux', synchronous('gnome_libsecret'), true],
  ['linux', asynchronous('kwallet6'), true],
  // A key that stands in Chromium's source hides nothing.
  ['linux', synchronous('basic_text'), false],
  ['linux', asynchronous('basic_text'), false],
  ['linux', synchronous('unknown'), false],
  ['linux', synchronous('gnome_libsecret', false), false],
  ['linux', asynchronous('gnome_libsecret', false), false],
  ['darwin', synchronous('unknown'), true],
  ['darwin', synchronous('unknown', false), false],
  ['win32', asynchronous('unknown'), true],
  ['win32', asynchronous('unknown', false), false],
  ['win32', {}, false],
  ['linux', {}, false],
] as const)('on %s the keychain %o is trusted: %s', async (platform, storage, expected) => {
  const { getSelectedStorageBackend: _linuxOnly, ...others } = storage as Partial<SafeStorage>
  // Only Linux has that method, whatever the types say.
  const here = platform === 'linux' ? storage : others
  expect(await safeStorageKeychain(here, platform).isTrustworthy()).toBe(expected)
})

test('without any safeStorage nothing is wrapped, and that is said', async () => {
  const keychain = safeStorageKeychain({}, 'linux')
  await expect(keychain.wrap(content)).rejects.toThrow('no safeStorage')
  await expect(keychain.unwrap(content)).rejects.toThrow('no safeStorage')
})
