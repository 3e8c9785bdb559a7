import { readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { fakeKeychain } from '../../support/fake-keychain.ts'
import { madeCode, passphraseProfile, testProfile } from '../../support/open-test-keyring.ts'

const passphrase = 'purple ink on paper'
const sealed = { hasSealedData: true }

test('a lost keyring over sealed data is a loss and not a first start', async () => {
  const profile = await testProfile()
  await profile.start()
  for (const name of await readdir(profile.folder)) await rm(join(profile.folder, name))
  const keyring = await profile.start(sealed)
  expect(keyring.state()).toEqual({ kind: 'lost' })
  expect(keyring.keys()).toBeNull()
  expect(keyring.wrapped()).toBeNull()
  expect(await keyring.unlock({ secret: passphrase })).toBe('wrong')
  await expect(keyring.useKeychain()).rejects.toThrow('lost')
  expect(await readdir(profile.folder)).toEqual([])
})

test('both copies damaged over sealed data are a loss; without sealed data a new beginning', async () => {
  const profile = await testProfile()
  await profile.start()
  const damage = async () => {
    for (const name of ['keyring.json', 'keyring.copy.json']) {
      await writeFile(join(profile.folder, name), '{"format":1}')
    }
  }
  await damage()
  expect((await profile.start(sealed)).state().kind).toBe('lost')
  await damage()
  expect((await profile.start()).state()).toMatchObject({ kind: 'open', protection: 'keychain' })
})

test('a lost keyring goes on with what a snapshot holds, once the code has opened it', async () => {
  const profile = await testProfile()
  const first = await profile.start()
  const code = await madeCode(first)
  const wrapped = first.wrapped()
  const elsewhere = await testProfile()
  const keyring = await elsewhere.start(sealed)
  expect(keyring.state()).toEqual({ kind: 'lost' })
  if (wrapped) keyring.adoptWrappedKeys(wrapped)
  expect(keyring.state()).toMatchObject({ kind: 'locked', accepts: { recoveryCode: true } })
  // Nothing is kept that nobody could open: it might be another profile's snapshot.
  expect(await readdir(elsewhere.folder)).toEqual([])
  expect(await keyring.unlock({ secret: await madeCode(await profile.start()) })).toBe('wrong')
  expect(await keyring.unlock({ secret: code })).toBe('opened')
  expect(keyring.keys()).toEqual(first.keys())
  // And this machine's keychain keeps it from now on.
  expect((await elsewhere.start(sealed)).keys()).toEqual(first.keys())
})

test('an adopted keyring is kept once its passphrase has opened it', async () => {
  const wrapped = (await (await passphraseProfile(passphrase)).start(sealed)).wrapped()
  const elsewhere = await testProfile(fakeKeychain(false))
  const keyring = await elsewhere.start(sealed)
  if (wrapped) keyring.adoptWrappedKeys(wrapped)
  expect(await keyring.unlock({ secret: passphrase })).toBe('opened')
  expect(await elsewhere.stored()).toEqual(wrapped)
  expect((await elsewhere.start(sealed)).state()).toMatchObject({ kind: 'locked' })
})

test('a keyring older than its data goes on with the newer key of a snapshot, and loses none', async () => {
  const profile = await passphraseProfile(passphrase)
  const first = await profile.start()
  await first.unlock({ secret: passphrase })
  const older = first.wrapped()
  await first.rotate({ passphrase })
  const newer = first.wrapped()
  if (!older || !newer) throw new Error('nothing to adopt')
  const onlyNewer = { ...newer, keys: newer.keys.slice(0, 1) }
  for (const name of ['keyring.json', 'keyring.copy.json']) {
    await writeFile(join(profile.folder, name), JSON.stringify(older))
  }
  const keyring = await profile.start(sealed)
  await keyring.unlock({ secret: passphrase })
  keyring.outgrow()
  expect(keyring.state()).toEqual({ kind: 'lost' })
  keyring.adoptWrappedKeys(older)
  expect(keyring.state(), 'it knows no more').toEqual({ kind: 'lost' })
  keyring.adoptWrappedKeys(onlyNewer)
  expect(await keyring.unlock({ secret: passphrase })).toBe('opened')
  expect(keyring.keys()?.all).toEqual(first.keys()?.all)
  expect((await profile.stored()).keys.map(({ id }) => id)).toEqual(newer.keys.map(({ id }) => id))
})

test('keys are adopted only where a keyring was lost', async () => {
  const profile = await testProfile()
  const keyring = await profile.start()
  const wrapped = keyring.wrapped()
  if (!wrapped) throw new Error('nothing to adopt')
  expect(() => keyring.adoptWrappedKeys(wrapped)).toThrow('open')
  profile.keychain.reset()
  const locked = await profile.start(sealed)
  expect(() => locked.adoptWrappedKeys(wrapped)).toThrow('locked')
})
