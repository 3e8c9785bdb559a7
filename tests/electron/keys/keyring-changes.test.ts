import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { opensElsewhere } from '#electron/main/keys/keyring.ts'
import { openBySecret } from '#electron/main/keys/unlock.ts'
import { fakeKeychain } from '../../support/fake-keychain.ts'
import { madeCode, passphraseProfile, testProfile } from '../../support/open-test-keyring.ts'

const passphrase = 'purple ink on paper'
const other = 'green ink on a card'
const sealed = { hasSealedData: true }

test('a new recovery code makes the one before void', async () => {
  const profile = await testProfile()
  const first = await profile.start()
  const before = await madeCode(first)
  const after = await madeCode(first)
  expect(first.state()).toMatchObject({ recoveryCodeMadeAtMs: 1_790_000_000_000 })
  profile.keychain.reset()
  const keyring = await profile.start(sealed)
  expect(await keyring.unlock({ secret: before })).toBe('wrong')
  expect(await keyring.unlock({ secret: after })).toBe('opened')
})

test('where nothing is sealed there is nothing to recover or rotate', async () => {
  const keyring = await (await testProfile(fakeKeychain(false))).start()
  expect(await keyring.makeRecoveryCode()).toEqual({ kind: 'refused', because: 'no-key' })
  expect(await keyring.rotate({ passphrase: null })).toEqual({ kind: 'refused', because: 'no-key' })
})

test('a rotation seals with a new key, and the old one goes on opening', async () => {
  const profile = await testProfile()
  const keyring = await profile.start()
  const old = keyring.keys()?.sealing
  expect(await keyring.rotate({ passphrase: null })).toEqual({
    kind: 'rotated',
    recoveryCode: 'none-was-made',
  })
  expect(keyring.state()).toMatchObject({ olderKeys: 1 })
  expect(keyring.keys()?.sealing).not.toEqual(old)
  expect(keyring.keys()?.all[1]).toEqual(old)
  expect((await profile.start(sealed)).keys()).toEqual(keyring.keys())
})

test('old keys are forgotten when asked, and not before', async () => {
  const profile = await testProfile()
  const keyring = await profile.start()
  await keyring.rotate({ passphrase: null })
  await keyring.rotate({ passphrase: null })
  expect(keyring.keys()?.all).toHaveLength(3)
  const newest = keyring.keys()?.sealing
  expect(await keyring.forgetOldKeys()).toEqual({ kind: 'done' })
  expect(keyring.keys()).toEqual({ sealing: newest, all: [newest] })
  expect((await profile.stored()).keys).toHaveLength(1)
  expect((await profile.start(sealed)).keys()).toEqual(keyring.keys())
})

test('after a rotation the recovery code must be made again, and that is said', async () => {
  const profile = await testProfile()
  const keyring = await profile.start()
  const code = await madeCode(keyring)
  const before = keyring.wrapped()
  const old = keyring.keys()?.all
  expect(await keyring.rotate({ passphrase: null })).toEqual({
    kind: 'rotated',
    recoveryCode: 'must-be-made-again',
  })
  expect(keyring.state()).toMatchObject({ recoveryCodeMadeAtMs: null })
  expect(opensElsewhere(keyring.wrapped() ?? { ...(await profile.stored()) })).toBe(false)
  // A snapshot of before still opens by it.
  expect(await openBySecret(before?.keys ?? [], code)).toEqual({ kind: 'opened', keys: old })
  const renewed = await madeCode(keyring)
  expect(opensElsewhere(await profile.stored())).toBe(true)
  profile.keychain.reset()
  const next = await profile.start(sealed)
  expect(await next.unlock({ secret: renewed })).toBe('opened')
  expect(next.keys()).toEqual(keyring.keys())
})

test('with a passphrase a rotation needs it, and it opens all keys afterwards', async () => {
  const profile = await passphraseProfile(passphrase)
  const keyring = await profile.start(sealed)
  await keyring.unlock({ secret: passphrase })
  const before = await profile.stored()
  expect(await keyring.rotate({ passphrase: null })).toEqual({ kind: 'wrong-passphrase' })
  expect(await keyring.rotate({ passphrase: other })).toEqual({ kind: 'wrong-passphrase' })
  expect(await profile.stored()).toEqual(before)
  expect(await keyring.rotate({ passphrase })).toMatchObject({ kind: 'rotated' })
  const next = await profile.start(sealed)
  expect(await next.unlock({ secret: passphrase })).toBe('opened')
  expect(next.keys()).toEqual(keyring.keys())
  expect(next.keys()?.all).toHaveLength(2)
})

test('with keychain and app lock a rotation keeps both', async () => {
  const profile = await testProfile()
  const keyring = await profile.start()
  await keyring.setPassphrase({ passphrase, askedAt: 'app-lock' })
  expect(await keyring.rotate({ passphrase: null })).toEqual({ kind: 'wrong-passphrase' })
  expect(await keyring.rotate({ passphrase })).toMatchObject({ kind: 'rotated' })
  const next = await profile.start(sealed)
  expect(next.keys()).toEqual(keyring.keys())
  expect(await next.verifyPassphrase({ passphrase })).toBe('right')
})

test('a new passphrase replaces the old one, for older keys too', async () => {
  const profile = await passphraseProfile(passphrase)
  const keyring = await profile.start(sealed)
  await keyring.unlock({ secret: passphrase })
  await keyring.rotate({ passphrase })
  await keyring.setPassphrase({ passphrase: other, askedAt: 'every-start' })
  const next = await profile.start(sealed)
  expect(await next.unlock({ secret: passphrase })).toBe('wrong')
  expect(await next.unlock({ secret: other })).toBe('opened')
  expect(next.keys()).toEqual(keyring.keys())
})

test('from keychain to passphrase: the keychain opens nothing any more', async () => {
  const profile = await testProfile()
  const keyring = await profile.start()
  await keyring.setPassphrase({ passphrase, askedAt: 'every-start' })
  expect((await profile.stored()).keys.map(({ wraps }) => wraps.keychain)).toEqual([null])
  const next = await profile.start(sealed)
  expect(next.state()).toMatchObject({ kind: 'locked', protection: 'passphrase' })
  expect(await next.unlock({ secret: passphrase })).toBe('opened')
  expect((await profile.start(sealed)).state().kind).toBe('locked')
})

test('from passphrase to keychain: starts ask no more, the app lock still does', async () => {
  const profile = await passphraseProfile(passphrase)
  profile.keychain.trustworthy = true
  const keyring = await profile.start(sealed)
  await keyring.unlock({ secret: passphrase })
  expect(await keyring.useKeychain()).toEqual({ kind: 'done' })
  const next = await profile.start(sealed)
  expect(next.keys()).toEqual(keyring.keys())
  expect(await next.verifyPassphrase({ passphrase })).toBe('right')
})

test('a keychain that is not to be trusted is not used, whatever is asked', async () => {
  const profile = await testProfile(fakeKeychain(false))
  const keyring = await profile.start()
  const refused = { kind: 'refused', because: 'no-keychain' }
  expect(await keyring.useKeychain()).toEqual(refused)
  expect(await keyring.setPassphrase({ passphrase, askedAt: 'app-lock' })).toEqual(refused)
  profile.keychain.trustworthy = true
  profile.keychain.refuses = true
  expect(await keyring.useKeychain()).toEqual(refused)
  expect(keyring.state()).toMatchObject({ protection: 'undecided' })
})

test('to no encryption: nothing new is sealed, and what was sealed opens until it is gone', async () => {
  const profile = await testProfile()
  const keyring = await profile.start()
  const old = keyring.keys()?.all
  await keyring.chooseNone()
  const next = await profile.start(sealed)
  expect(next.state()).toMatchObject({ kind: 'open', protection: 'none', olderKeys: 1 })
  expect(next.keys()).toEqual({ sealing: null, all: old })
  await next.forgetOldKeys()
  expect((await profile.stored()).keys).toEqual([])
  expect((await profile.start()).keys()).toEqual({ sealing: null, all: [] })
})

test('from a passphrase to no encryption: the old content still asks for the passphrase', async () => {
  const profile = await passphraseProfile(passphrase)
  const keyring = await profile.start(sealed)
  await keyring.unlock({ secret: passphrase })
  await keyring.chooseNone()
  const next = await profile.start(sealed)
  expect(next.state()).toMatchObject({ kind: 'locked', protection: 'none' })
  expect(await next.unlock({ secret: passphrase })).toBe('opened')
  expect(next.keys()?.sealing).toBeNull()
})

test('a change that cannot be written has not happened, and says why', async () => {
  const profile = await testProfile()
  const keyring = await profile.start()
  const before = await profile.stored()
  const keys = keyring.keys()
  // A folder where the file should be: nobody can replace that, not even root.
  await rm(join(profile.folder, 'keyring.json'))
  await mkdir(join(profile.folder, 'keyring.json'))
  expect(await keyring.rotate({ passphrase: null })).toMatchObject({ kind: 'failed' })
  expect(await keyring.makeRecoveryCode()).toMatchObject({ kind: 'failed' })
  expect(await keyring.chooseNone()).toMatchObject({ kind: 'failed' })
  expect(keyring.keys()).toEqual(keys)
  expect(keyring.state()).toMatchObject({ protection: 'keychain', recoveryCodeMadeAtMs: null })
  await rm(join(profile.folder, 'keyring.json'), { recursive: true })
  expect(await keyring.makeRecoveryCode()).toMatchObject({ kind: 'made' })
  expect((await profile.stored()).keys.map(({ id }) => id)).toEqual(before.keys.map(({ id }) => id))
})

test('changes asked for at once happen one after the other', async () => {
  const profile = await testProfile()
  const keyring = await profile.start()
  await Promise.all([
    keyring.rotate({ passphrase: null }),
    keyring.rotate({ passphrase: null }),
    keyring.makeRecoveryCode(),
  ])
  expect(keyring.keys()?.all).toHaveLength(3)
  expect(keyring.state()).toMatchObject({ recoveryCodeMadeAtMs: 1_790_000_000_000 })
  expect((await profile.start(sealed)).keys()).toEqual(keyring.keys())
})

test('a backup of another machine opens by its own passphrase or code, here or anywhere', async () => {
  const profile = await testProfile()
  const keyring = await profile.start()
  await keyring.setPassphrase({ passphrase, askedAt: 'app-lock' })
  const code = await madeCode(keyring)
  const { keys } = keyring.wrapped() ?? { keys: [] }
  for (const secret of [passphrase, code]) {
    expect(await openBySecret(keys, secret)).toEqual({ kind: 'opened', keys: keyring.keys()?.all })
  }
  expect(await openBySecret(keys, other)).toEqual({ kind: 'wrong' })
  expect(await openBySecret([], passphrase)).toEqual({ kind: 'wrong' })
})
