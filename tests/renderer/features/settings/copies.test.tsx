import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { CopiesSection } from '#renderer/features/settings/copies-section.tsx'
import type { ChosenBackup } from '#shared/ipc/data-api.ts'
import { builtAtMs } from '#tests/support/builders.ts'
import { aSnapshot, rightPassphrase } from '#tests/support/memory-data.ts'
import { settingsWindow } from '#tests/support/settings-window.tsx'

const button = (name: string | RegExp) => screen.findByRole('button', { name })
const rows = () => within(screen.getByRole('list')).queryAllByRole('listitem')
const hour = 3_600_000
const threeSnapshots = async () => [
  aSnapshot({ name: 'a.tanto', createdAtMs: builtAtMs }),
  aSnapshot({
    name: 'c.tanto',
    createdAtMs: builtAtMs + 2 * hour,
    reason: 'update',
    bytes: 3_100_000,
  }),
  aSnapshot({ name: 'b.tanto', createdAtMs: builtAtMs + hour, reason: 'manual' }),
]
const ready: ChosenBackup = { kind: 'ready', createdAtMs: builtAtMs, cases: 3 }

test('snapshots are listed, the newest first, with when, why and how large', async () => {
  await settingsWindow(<CopiesSection />, { desktop: { listSnapshots: threeSnapshots } })
  await waitFor(() => expect(rows()).toHaveLength(3))
  const said = rows().map((row) => row.textContent ?? '')
  expect(said[0]).toMatch(/2 Mar.*before an update.*3\.1\sMB/)
  expect(said[1]).toMatch(/taken by you.*24\skB/)
  expect(said[2]).toMatch(/by itself/)
})

test('of many snapshots the newest are shown, and all to who asks', async () => {
  const many = Array.from({ length: 12 }, (_, index) =>
    aSnapshot({ name: `s${index}.tanto`, createdAtMs: builtAtMs + index * hour }),
  )
  const { user } = await settingsWindow(<CopiesSection />, {
    desktop: { listSnapshots: async () => many },
  })
  await waitFor(() => expect(rows()).toHaveLength(5))
  await user.click(await button('Show all 12'))
  expect(rows()).toHaveLength(12)
})

test('a snapshot can be taken at any time, and is in the list then', async () => {
  const { user } = await settingsWindow(<CopiesSection />)
  await screen.findByText(/There is none yet/)
  await user.click(await button('Take one now'))
  await screen.findByText(/it is whole/)
  expect(rows()).toHaveLength(1)
})

test('going back says what will be there and what is kept, and happens only after a yes', async () => {
  const { user, asked } = await settingsWindow(<CopiesSection />, {
    desktop: { listSnapshots: threeSnapshots },
  })
  await user.click(
    (await screen.findAllByRole('button', { name: /^Go back to the snapshot of/ }))[1]!,
  )
  const dialog = await screen.findByRole('alertdialog', { name: /^Go back to .*2 Mar/ })
  expect(dialog.textContent).toMatch(/as they were at that moment/)
  expect(dialog.textContent).toMatch(/what is there now is kept as a snapshot/)
  await user.keyboard('{Escape}')
  await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull())
  expect(asked()).toEqual([])

  await user.click(
    (await screen.findAllByRole('button', { name: /^Go back to the snapshot of/ }))[1]!,
  )
  await user.click(await button('Go back'))
  await screen.findByText(/Everything is as it was then/)
  expect(asked()).toEqual([{ method: 'restoreSnapshot', input: { name: 'b.tanto' } }])
})

test.each([
  [{ kind: 'damaged' }, /this copy is damaged/],
  [{ kind: 'failed', problem: 'no-permission' }, /the folder can't be written/],
  [{ kind: 'failed', problem: 'disk-full' }, /the disk is full/],
  [{ kind: 'failed', problem: 'file-in-use' }, /another program holds a file/],
  [{ kind: 'failed', problem: 'unknown' }, /did not work this time/],
] as const)('a snapshot that could not be used says why: %j', async (outcome, said) => {
  const { user } = await settingsWindow(<CopiesSection />, {
    desktop: { listSnapshots: threeSnapshots, restoreSnapshot: async () => outcome },
  })
  await user.click(
    (await screen.findAllByRole('button', { name: /^Go back to the snapshot of/ }))[0]!,
  )
  await user.click(await button('Go back'))
  const alert = await screen.findByText(said)
  expect(alert.textContent).toMatch(/^Nothing was changed/)
})

test('a backup says where it is', async () => {
  const { user } = await settingsWindow(<CopiesSection />, {
    desktop: { backUp: async () => ({ kind: 'saved', path: '/media/stick/tanto.tanto' }) },
  })
  await user.click(await button('Back up to a folder or stick…'))
  expect(await screen.findByText('/media/stick/tanto.tanto')).toBeTruthy()
})

test.each([
  [{ protection: 'undecided' }, /It will not be encrypted/],
  [{ protection: 'none' }, /It will not be encrypted/],
  [{ protection: 'keychain' }, /nothing would open it on another computer/],
  [
    { protection: 'keychain', hasPassphrase: true },
    /your passphrase or the recovery code opens it/,
  ],
  [{ protection: 'keychain', recoveryCodeMadeAtMs: builtAtMs }, /your passphrase or the recovery/],
] as const)('before a backup it is said what opens it: %j', async (keyring, said) => {
  await settingsWindow(<CopiesSection />, { keyring })
  expect(await screen.findByText(said)).toBeTruthy()
})

test.each([
  [{ kind: 'failed', problem: 'disk-full' }, 'Nothing was changed: the disk is full.'],
  [{ kind: 'needs-code' }, /Nothing was written: .* Make a recovery code/],
] as const)('a backup that could not be written says why: %j', async (outcome, said) => {
  const { user } = await settingsWindow(<CopiesSection />, {
    desktop: { backUp: async () => outcome },
  })
  await user.click(await button('Back up to a folder or stick…'))
  expect(await screen.findByText(said)).toBeTruthy()
})

test('an encrypted backup is opened, looked at, and restored only after a yes', async () => {
  const { user, asked } = await settingsWindow(<CopiesSection />, {
    desktop: { chooseBackup: async () => ({ kind: 'needs-secret' }) },
  })
  await user.click(await button('Restore from a backup file…'))
  const secret = await screen.findByLabelText<HTMLInputElement>('Passphrase or recovery code')
  await user.type(secret, 'not this one{Enter}')
  await screen.findByText(/doesn't open it/)
  expect(secret.value).toBe('not this one')
  await user.clear(secret)
  await user.type(secret, `${rightPassphrase}{Enter}`)
  const dialog = await screen.findByRole('alertdialog', { name: 'Restore this backup?' })
  expect(dialog.textContent).toMatch(/Made .*2 Mar.*, with 3 cases/)
  expect(dialog.textContent).toMatch(/what is there now is kept as a snapshot/)
  expect(asked()).toEqual([])
  await user.click(await button('Restore it'))
  await screen.findByText(/The backup is back/)
  expect(asked()).toEqual([{ method: 'restoreBackup', input: {} }])
})

test('a backup that was chosen can still be left alone', async () => {
  const { user, asked } = await settingsWindow(<CopiesSection />, {
    desktop: { chooseBackup: async () => ready },
  })
  await user.click(await button('Restore from a backup file…'))
  await user.click(await button('Cancel'))
  await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull())
  expect(asked()).toEqual([])
})

test.each([
  [async () => ({ kind: 'damaged' }) as const, /no backup of Tanto, or it is damaged/],
  [async () => ({ kind: 'newer' }) as const, /comes from a newer version/],
  [() => Promise.reject(new Error('No answer')), /could not be read/],
])('a file that is no usable backup says why', async (chooseBackup, said) => {
  const { user } = await settingsWindow(<CopiesSection />, { desktop: { chooseBackup } })
  await user.click(await button('Restore from a backup file…'))
  const alert = await screen.findByText(said)
  expect(alert.textContent).toMatch(/^Nothing was changed/)
})

test('a backup that turns out damaged while it is brought back says so', async () => {
  const { user } = await settingsWindow(<CopiesSection />, {
    desktop: { chooseBackup: async () => ready, restoreBackup: async () => ({ kind: 'damaged' }) },
  })
  await user.click(await button('Restore from a backup file…'))
  await user.click(await button('Restore it'))
  expect(await screen.findByText(/this copy is damaged/)).toBeTruthy()
})

test('choosing no file is no problem and changes nothing', async () => {
  const { user } = await settingsWindow(<CopiesSection />)
  await user.click(await button('Restore from a backup file…'))
  await waitFor(() => expect(screen.queryByText(/One moment/)).toBeNull())
  expect(screen.queryByText(/Nothing was changed/)).toBeNull()
})

test('in Japanese', async () => {
  await settingsWindow(<CopiesSection />, {
    language: 'ja',
    desktop: { listSnapshots: threeSnapshots },
  })
  await waitFor(() => expect(rows()).toHaveLength(3))
  expect(rows()[0]?.textContent).toMatch(/3月2日.*更新前.*3\.1\s?MB/)
})
