import { readdirSync } from 'node:fs'
import { expect, test } from './support/test.ts'
import { needsDesktopKeychain, startDesktopKeychain } from './support/desktop-keychain.ts'
import { buildKeyringProbe, type KeyringProbe } from './support/probed-keyring.ts'

let probe: KeyringProbe

test.beforeEach(async () => {
  probe = await buildKeyringProbe()
})

test.afterEach(() => probe.remove())

test('on a desktop with a keychain the key is kept by it, and opens at every start, there only', async () => {
  needsDesktopKeychain()
  const keychain = await startDesktopKeychain()
  let first
  try {
    first = await probe.start(keychain.args, keychain.env)
    expect(first.state).toMatchObject({ kind: 'open', protection: 'keychain' })
    expect(first.fingerprint).toMatch(/^[0-9a-f]{64}$/)
    const next = await probe.start([...keychain.args, '--has-sealed-data'], keychain.env)
    expect(next).toEqual(first)
  } finally {
    await keychain.stop()
  }

  const another = await startDesktopKeychain()
  try {
    const there = await probe.start([...another.args, '--has-sealed-data'], another.env)
    expect(there.state).toMatchObject({ kind: 'locked', protection: 'keychain' })
    expect(there.fingerprint).toBeNull()
  } finally {
    await another.stop()
  }
})

test('on a desktop without a keychain nothing is sealed, and no key is written', async () => {
  const reason = 'only on Linux is there a desktop without a keychain'
  if (process.platform !== 'linux') console.log(`skipped: ${reason}`)
  test.skip(process.platform !== 'linux', reason)
  const found = await probe.start(['--password-store=basic'])
  expect(found.state).toMatchObject({
    kind: 'open',
    protection: 'undecided',
    canUseKeychain: false,
  })
  expect(found.fingerprint).toBeNull()
  expect(readdirSync(probe.dataFolder).filter((name) => name.startsWith('keyring'))).toEqual([])
})
