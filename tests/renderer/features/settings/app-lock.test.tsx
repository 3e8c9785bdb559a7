import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { AppLockSection } from '#renderer/features/settings/app-lock-section.tsx'
import { callStartedEvents } from '#tests/support/builders.ts'
import { rightPassphrase } from '#tests/support/memory-data.ts'
import { settingsWindow } from '#tests/support/settings-window.tsx'

const byKeychain = { protection: 'keychain', canUseKeychain: true } as const
const byPassphrase = { protection: 'passphrase', hasPassphrase: true } as const
const choice = (name: string) => screen.findByRole<HTMLInputElement>('radio', { name })
const lockNow = () => screen.findByRole<HTMLButtonElement>('button', { name: 'Lock now' })

async function setPassphrase(user: { type: (field: HTMLElement, keys: string) => Promise<void> }) {
  await user.type(await screen.findByLabelText('Passphrase'), rightPassphrase)
  await user.type(await screen.findByLabelText('The same once more'), `${rightPassphrase}{Enter}`)
}

test('the app locks never, until somebody chooses when', async () => {
  const { user, asked } = await settingsWindow(<AppLockSection />, { keyring: byPassphrase })
  expect((await choice('Never')).checked).toBe(true)
  await user.click(await choice('15 minutes'))
  expect(asked()).toEqual([
    { method: 'changeSettings', input: { patch: { lockAfterMinutes: 15 } } },
  ])
})

test('a lock that was chosen is shown, and can be taken off', async () => {
  const { user, asked } = await settingsWindow(<AppLockSection />, {
    keyring: byPassphrase,
    settings: { lockAfterMinutes: 60 },
  })
  expect((await choice('60 minutes')).checked).toBe(true)
  await user.click(await choice('Never'))
  expect(asked()).toEqual([
    { method: 'changeSettings', input: { patch: { lockAfterMinutes: null } } },
  ])
})

test('with the keychain a passphrase is asked for first, and the lock is set with it', async () => {
  const { user, asked } = await settingsWindow(<AppLockSection />, { keyring: byKeychain })
  await user.click(await choice('5 minutes'))
  await screen.findByText(/also at a start while the app lock is on/)
  expect(asked()).toEqual([])
  await setPassphrase(user)
  await waitFor(() =>
    expect(asked()).toEqual([
      {
        method: 'protect',
        input: { by: 'passphrase', passphrase: rightPassphrase, askedAt: 'app-lock' },
      },
      { method: 'changeSettings', input: { patch: { lockAfterMinutes: 5 } } },
    ]),
  )
})

test('a lock without a passphrase is none, whatever the settings say', async () => {
  const { user, asked } = await settingsWindow(<AppLockSection />, {
    keyring: byKeychain,
    settings: { lockAfterMinutes: 5 },
  })
  expect((await choice('Never')).checked).toBe(true)
  await user.click(await choice('60 minutes'))
  await user.click(await screen.findByRole('button', { name: 'Cancel' }))
  expect((await choice('Never')).checked).toBe(true)
  expect(asked()).toEqual([])
})

test.each(['none', 'undecided'] as const)(
  'unencrypted data (%s) has no app lock, and it is said why',
  async (protection) => {
    await settingsWindow(<AppLockSection />, { keyring: { protection } })
    await screen.findByText(/It needs a passphrase, and data that is encrypted/)
    expect((await choice('5 minutes')).disabled).toBe(true)
    expect((await lockNow()).disabled).toBe(true)
  },
)

test('it can be locked at once', async () => {
  const { user, asked } = await settingsWindow(<AppLockSection />, { keyring: byPassphrase })
  await user.click(await lockNow())
  expect(asked()).toEqual([{ method: 'lock', input: {} }])
})

test('locking at once sets a passphrase first where there is none', async () => {
  const { user, asked } = await settingsWindow(<AppLockSection />, { keyring: byKeychain })
  await user.click(await lockNow())
  await setPassphrase(user)
  await waitFor(() => expect(asked().map(({ method }) => method)).toEqual(['protect', 'lock']))
})

test('during a call it does not lock, and says so', async () => {
  const { user, asked } = await settingsWindow(<AppLockSection />, {
    keyring: byPassphrase,
    before: callStartedEvents(),
  })
  await user.click(await lockNow())
  await screen.findByText(/Not locked: a call is running/)
  expect(asked()).toEqual([])
})
