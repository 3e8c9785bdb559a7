import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { fakeKeychain } from '../../support/fake-keychain.ts'
import { madeCode, passphraseProfile, testProfile } from '../../support/open-test-keyring.ts'

const passphrase = 'purple ink on paper'
const sealed = { hasSealedData: true }

test('a first start with a keychain seals at once, with one key', async () => {
  const keyring = await (await testProfile()).start()
  expect(keyring.state()).toEqual({
    kind: 'open',
    protection: 'keychain',
    hasPassphrase: false,
    recoveryCodeMadeAtMs: null,
    olderKeys: 0,
    canUseKeychain: true,
  })
  expect(keyring.keys()?.sealing).toEqual(keyring.keys()?.all[0])
  expect(keyring.keys()?.sealing?.bytes).toHaveLength(32)
})

test('the next start has the same key, without a question', async () => {
  const profile = await testProfile()
  const first = (await profile.start()).keys()
  expect((await profile.start(sealed)).keys()).toEqual(first)
})

test('a start that changes nothing writes nothing', async () => {
  const profile = await testProfile()
  await profile.start()
  const before = await profile.stored()
  await profile.start(sealed)
  // A wrap has a nonce of its own: one made again would differ.
  expect(await profile.stored()).toEqual(before)
})

test('keychain wraps that were swapped between keys open neither', async () => {
  const profile = await testProfile()
  await (await profile.start()).rotate({ passphrase: null })
  const stored = await profile.stored()
  const [newest, older] = stored.keys
  if (!newest || !older) throw new Error('there should be two keys')
  const keys = [
    { id: newest.id, wraps: older.wraps },
    { id: older.id, wraps: newest.wraps },
  ]
  await writeFile(join(profile.folder, 'keyring.json'), JSON.stringify({ ...stored, keys }))
  const keyring = await profile.start(sealed)
  expect(keyring.state().kind).toBe('locked')
  expect(keyring.keys()).toBeNull()
})

test('a bare key is in no file', async () => {
  const profile = await testProfile()
  const keyring = await profile.start()
  await keyring.setPassphrase({ passphrase, askedAt: 'app-lock' })
  const code = await madeCode(keyring)
  const key = Buffer.from(keyring.keys()?.sealing?.bytes ?? [])
  const text = JSON.stringify(await profile.stored())
  for (const bare of [key.toString('base64'), key.toString('hex'), code, passphrase]) {
    expect(text).not.toContain(bare)
  }
})

test('without a keychain to trust nothing is sealed and nothing is written until somebody chooses', async () => {
  const profile = await testProfile(fakeKeychain(false))
  const keyring = await profile.start()
  expect(keyring.state()).toMatchObject({ kind: 'open', protection: 'undecided' })
  expect(keyring.keys()).toEqual({ sealing: null, all: [] })
  expect(await readdir(profile.folder)).toEqual([])
})

test.each(['refuses', 'forgetful'] as const)(
  'a keychain that %s gets no key to keep: nothing is sealed that could not be opened',
  async (fault) => {
    const profile = await testProfile()
    profile.keychain[fault] = true
    const keyring = await profile.start()
    expect(keyring.state()).toMatchObject({ kind: 'open', protection: 'undecided' })
    expect(keyring.keys()?.sealing).toBeNull()
  },
)

test('who chose no encryption is not asked again', async () => {
  const profile = await testProfile(fakeKeychain(false))
  const keyring = await profile.start()
  expect(await keyring.chooseNone()).toEqual({ kind: 'done' })
  profile.keychain.trustworthy = true
  const next = await profile.start()
  expect(next.state()).toMatchObject({ kind: 'open', protection: 'none', canUseKeychain: true })
  expect(next.keys()).toEqual({ sealing: null, all: [] })
})

test('a passphrase is asked for at every start, and opens the same key', async () => {
  const profile = await testProfile(fakeKeychain(false))
  const first = await profile.start()
  expect(await first.setPassphrase({ passphrase, askedAt: 'every-start' })).toEqual({
    kind: 'done',
  })
  const next = await profile.start(sealed)
  expect(next.state()).toEqual({
    kind: 'locked',
    protection: 'passphrase',
    accepts: { passphrase: true, recoveryCode: false },
  })
  expect(next.keys()).toBeNull()
  expect(await next.unlock({ secret: 'purple ink on papyrus' })).toBe('wrong')
  expect(next.keys()).toBeNull()
  expect(await next.unlock({ secret: passphrase })).toBe('opened')
  expect(next.keys()).toEqual(first.keys())
})

test.each([
  ['short', 'too-short'],
  ['x'.repeat(501), 'too-long'],
])('a passphrase that is %s is refused, and nothing changes', async (given, because) => {
  const profile = await testProfile(fakeKeychain(false))
  const keyring = await profile.start()
  const change = await keyring.setPassphrase({ passphrase: given, askedAt: 'every-start' })
  expect(change).toEqual({ kind: 'refused', because })
  expect(keyring.state()).toMatchObject({ protection: 'undecided' })
})

test('a keychain that was reset locks; nothing is made anew, nothing is deleted', async () => {
  const profile = await testProfile()
  await profile.start()
  const before = await profile.stored()
  profile.keychain.reset()
  const keyring = await profile.start(sealed)
  expect(keyring.state()).toEqual({
    kind: 'locked',
    protection: 'keychain',
    accepts: { passphrase: false, recoveryCode: false },
  })
  expect(keyring.keys()).toBeNull()
  expect(await profile.stored()).toEqual(before)
  await expect(keyring.useKeychain()).rejects.toThrow('locked')
  await expect(keyring.chooseNone()).rejects.toThrow('locked')
  await expect(keyring.rotate({ passphrase: null })).rejects.toThrow('locked')
  expect(await profile.stored()).toEqual(before)
})

test('a keychain that was refused by mistake can be asked again', async () => {
  const profile = await testProfile()
  const keys = (await profile.start()).keys()
  profile.keychain.refuses = true
  const keyring = await profile.start(sealed)
  expect(await keyring.retryKeychain()).toBe('wrong')
  profile.keychain.refuses = false
  expect(await keyring.retryKeychain()).toBe('opened')
  expect(keyring.keys()).toEqual(keys)
})

test('the recovery code opens after a reset, and the keychain keeps the key again', async () => {
  const profile = await testProfile()
  const first = await profile.start()
  const code = await madeCode(first)
  profile.keychain.reset()
  const keyring = await profile.start(sealed)
  expect(await keyring.unlock({ secret: code.toLowerCase().replaceAll('-', ' ') })).toBe('opened')
  expect(keyring.keys()).toEqual(first.keys())
  expect((await profile.start(sealed)).keys()).toEqual(first.keys())
})

test('on a machine whose keychain is not to be trusted the code opens for this time only', async () => {
  const profile = await testProfile()
  const code = await madeCode(await profile.start())
  profile.keychain.trustworthy = false
  const before = await profile.stored()
  const keyring = await profile.start(sealed)
  expect(await keyring.unlock({ secret: code })).toBe('opened')
  expect(await profile.stored()).toEqual(before)
  expect((await profile.start(sealed)).state().kind).toBe('locked')
})

test('what the keychain calls outdated is wrapped anew', async () => {
  const profile = await testProfile()
  await profile.start()
  const before = await profile.stored()
  profile.keychain.outdated = true
  const keyring = await profile.start(sealed)
  expect(keyring.state().kind).toBe('open')
  const after = await profile.stored()
  expect(after.keys[0]?.wraps.keychain).not.toBe(before.keys[0]?.wraps.keychain)
  expect({ ...after, keys: [] }).toEqual({ ...before, keys: [] })
})

test('a mistyped code is told from a wrong one', async () => {
  const profile = await testProfile()
  const code = await madeCode(await profile.start())
  const foreign = await madeCode(await (await testProfile()).start())
  profile.keychain.reset()
  const keyring = await profile.start(sealed)
  const last = code.at(-1) === '7' ? '8' : '7'
  expect(await keyring.unlock({ secret: code.slice(0, -1) + last })).toBe('typo')
  expect(await keyring.unlock({ secret: foreign })).toBe('wrong')
  expect(await keyring.unlock({ secret: code })).toBe('opened')
})

test('where no code was ever made, what looks like a mistyped one is just wrong', async () => {
  const profile = await passphraseProfile(passphrase)
  const keyring = await profile.start(sealed)
  expect(await keyring.unlock({ secret: '7K3QM-7K3QM-7K3QM-7K3QM-7K3QM-7K3QM' })).toBe('wrong')
})

test('a keyring of a newer version is not touched', async () => {
  const profile = await testProfile()
  const text = JSON.stringify({ format: 2 })
  await writeFile(join(profile.folder, 'keyring.json'), text)
  const keyring = await profile.start()
  expect(keyring.state()).toEqual({ kind: 'newer' })
  await expect(keyring.useKeychain()).rejects.toThrow('newer')
  expect(await readdir(profile.folder)).toEqual(['keyring.json'])
  expect(await profile.stored()).toEqual({ format: 2 })
})

test('the app lock knows the passphrase, by keychain or not', async () => {
  const profile = await testProfile()
  const keyring = await profile.start()
  expect(await keyring.verifyPassphrase({ passphrase })).toBe('not-set')
  await keyring.setPassphrase({ passphrase, askedAt: 'app-lock' })
  expect(await keyring.verifyPassphrase({ passphrase })).toBe('right')
  expect(await keyring.verifyPassphrase({ passphrase: `${passphrase}!` })).toBe('wrong')
  // The start goes on by the keychain.
  const next = await profile.start(sealed)
  expect(next.state()).toMatchObject({ kind: 'open', protection: 'keychain', hasPassphrase: true })
})

test('guessing gets slower after five wrong attempts, and free again after a right one', async () => {
  const profile = await passphraseProfile(passphrase)
  const keyring = await profile.start(sealed)
  const guesses = Array.from({ length: 7 }, () => keyring.unlock({ secret: 'purple ink' }))
  expect(await Promise.all(guesses)).toEqual(Array.from({ length: 7 }, () => 'wrong'))
  expect(profile.waits).toEqual([1000, 2000])
  for (let guess = 0; guess < 6; guess += 1) await keyring.unlock({ secret: 'purple ink' })
  expect(profile.waits.at(-1)).toBe(60_000)
  expect(Math.max(...profile.waits)).toBe(60_000)
  const waited = profile.waits.length
  expect(await keyring.unlock({ secret: passphrase })).toBe('opened')
  expect(await keyring.verifyPassphrase({ passphrase })).toBe('right')
  expect(profile.waits).toHaveLength(waited + 1)
})
