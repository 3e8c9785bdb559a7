import { screen, waitFor, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { ProtectionSection } from '#renderer/features/settings/protection-section.tsx'
import type { Protection } from '#shared/seal/protection.ts'
import { builtAtMs } from '#tests/support/builders.ts'
import { rightPassphrase, shownCode } from '#tests/support/memory-data.ts'
import { settingsWindow } from '#tests/support/settings-window.tsx'

const byKeychain = { protection: 'keychain', canUseKeychain: true } as const
const byPassphrase = { protection: 'passphrase', hasPassphrase: true } as const
const button = (name: string | RegExp) => screen.findByRole('button', { name })
const field = (name: string) => screen.findByLabelText<HTMLInputElement>(name)

test.each<[Protection, RegExp, RegExp]>([
  ['keychain', /keychain opens it/, /Whoever can sign in as you can read your cases/],
  ['passphrase', /your passphrase opens it/, /at every start/],
  ['none', /Not encrypted, as you chose/, /Whoever can read this computer's disk/],
  ['undecided', /Not encrypted yet/, /nothing was chosen yet/],
])(
  'which protection holds is always in sight with what it means: %s',
  async (protection, state, means) => {
    await settingsWindow(<ProtectionSection />, { keyring: { protection } })
    await screen.findByText(state)
    expect(screen.getByText(means)).toBeTruthy()
  },
)

test('a recovery code is offered right after a passphrase was set', async () => {
  const { user, asked } = await settingsWindow(<ProtectionSection />)
  expect(screen.queryByRole('button', { name: 'Make a recovery code' })).toBeNull()
  await user.click(await button('Protect with a passphrase'))
  await screen.findByText(/Nobody can look it up or set it back/)
  await user.type(await field('Passphrase'), rightPassphrase)
  await user.type(await field('The same once more'), `${rightPassphrase}{Enter}`)
  await screen.findByText(/your passphrase opens it/)
  expect(asked()).toEqual([
    {
      method: 'protect',
      input: { by: 'passphrase', passphrase: rightPassphrase, askedAt: 'every-start' },
    },
  ])
  await button('Make a recovery code')
  expect(screen.queryByLabelText('The same once more')).toBeNull()
})

test('a passphrase that is too short or not the same twice is not set, and says why', async () => {
  const { user, asked } = await settingsWindow(<ProtectionSection />)
  await user.click(await button('Protect with a passphrase'))
  await user.type(await field('Passphrase'), 'too short{Enter}')
  await screen.findByText(/These are fewer than 10 characters/)
  await user.type(await field('Passphrase'), ' no more')
  await user.type(await field('The same once more'), 'too short no mora{Enter}')
  await screen.findByText('The two are not the same.')
  expect(asked()).toEqual([])
})

test('a passphrase is one however the keyboard writes it', async () => {
  const { user, asked } = await settingsWindow(<ProtectionSection />)
  await user.click(await button('Protect with a passphrase'))
  await user.type(await field('Passphrase'), 'ｔｅｎ　ｌｅｔｔｅｒｓ　ａｎｄ')
  await user.type(await field('The same once more'), 'ten letters and{Enter}')
  await waitFor(() => expect(asked()).toHaveLength(1))
})

test.each([
  [{ kind: 'failed', problem: 'disk-full' }, 'Nothing was changed: the disk is full.'],
  [{ kind: 'refused', because: 'no-keychain' }, /keychain can't be used right now/],
] as const)('a change that was refused says so: %j', async (outcome, said) => {
  const { user } = await settingsWindow(<ProtectionSection />, {
    keyring: { ...byPassphrase, canUseKeychain: true },
    desktop: { protect: async () => outcome },
  })
  await user.click(await button("Use this computer's keychain"))
  await screen.findByText(said)
  expect(screen.getByText(/your passphrase opens it/)).toBeTruthy()
})

test('what was typed is still there when a passphrase could not be set', async () => {
  const { user } = await settingsWindow(<ProtectionSection />, {
    desktop: { protect: () => Promise.reject(new Error('No answer')) },
  })
  await user.click(await button('Protect with a passphrase'))
  await user.type(await field('Passphrase'), rightPassphrase)
  await user.type(await field('The same once more'), `${rightPassphrase}{Enter}`)
  await screen.findByText(/it did not work this time/)
  expect((await field('Passphrase')).value).toBe(rightPassphrase)
})

test('a keychain is offered only where there is one', async () => {
  await settingsWindow(<ProtectionSection />, { keyring: byPassphrase })
  await screen.findByText('This computer offers no keychain that Tanto could use.')
  expect(screen.queryByRole('button', { name: /keychain/ })).toBeNull()
})

test('going on unencrypted is asked once, with what it means, and Enter is no yes', async () => {
  const { user, asked } = await settingsWindow(<ProtectionSection />)
  await user.click(await button('Go on unencrypted'))
  await screen.findByRole('alertdialog', { name: 'Keep your data unencrypted?' })
  await user.keyboard('{Enter}')
  expect(asked()).toEqual([])
  await user.click(await button('Cancel'))
  await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull())

  await user.click(await button('Go on unencrypted'))
  await user.click(await button('Keep it unencrypted'))
  await screen.findByText('Not encrypted, as you chose')
  expect(asked()).toEqual([{ method: 'protect', input: { by: 'none' } }])
})

test('what is encrypted is opened only after it was said that passphrase and lock go with it', async () => {
  const { user } = await settingsWindow(<ProtectionSection />, { keyring: byPassphrase })
  await user.click(await button('Stop encrypting'))
  const dialog = await screen.findByRole('alertdialog')
  expect(dialog.textContent).toMatch(
    /The passphrase and the recovery code are then no longer needed/,
  )
  await user.keyboard('{Escape}')
  await screen.findByText(/your passphrase opens it/)
})

test('unencrypted data has no recovery code and nothing to encrypt anew', async () => {
  await settingsWindow(<ProtectionSection />, { keyring: { protection: 'none' } })
  await screen.findByText('Not encrypted, as you chose')
  expect(screen.queryByText('Recovery code')).toBeNull()
  expect(screen.queryByText('More')).toBeNull()
})

test('the recovery code is shown once, in groups, and goes only when it was written down', async () => {
  const { user } = await settingsWindow(<ProtectionSection />, { keyring: byPassphrase })
  await screen.findByText(/There is none yet/)
  await user.click(await button('Make a recovery code'))
  const dialog = await screen.findByRole('alertdialog', { name: 'Your recovery code' })
  for (const group of shownCode.split('-')) expect(within(dialog).getByText(group)).toBeTruthy()
  await user.keyboard('{Escape}')
  expect(screen.getByRole('alertdialog')).toBe(dialog)

  await user.click(await button('I have written it down'))
  await waitFor(() => expect(screen.queryByText(/7K3QM/)).toBeNull())
  expect(screen.getByText(/Tanto does not keep it/).textContent).toMatch(/2 Mar/)
})

test('the recovery code can be printed and copied', async () => {
  const print = vi.fn<() => void>()
  vi.stubGlobal('print', print)
  const copied: string[] = []
  const { user, asked } = await settingsWindow(<ProtectionSection />, { keyring: byPassphrase })
  vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(async (text) => {
    copied.push(text)
  })
  await user.click(await button('Make a recovery code'))
  expect(await screen.findByText(/^Made on 2 March 2026/)).toBeTruthy()
  await user.click(await button('Print'))
  expect(print).toHaveBeenCalledOnce()
  await user.click(await button('Copy'))
  await screen.findByText(/it leaves the clipboard after a minute/)
  expect(copied).toEqual([shownCode])
  expect(asked()).toContainEqual({ method: 'textCopied', input: { isPrivate: true } })
})

test('a new recovery code is made only after it was said that the old one is void', async () => {
  const { user, asked } = await settingsWindow(<ProtectionSection />, {
    keyring: { ...byPassphrase, recoveryCodeMadeAtMs: builtAtMs },
  })
  await user.click(await button('Make a new one'))
  const dialog = await screen.findByRole('alertdialog')
  expect(dialog.textContent).toMatch(/opens your cases no more/)
  expect(asked()).toEqual([])
  await user.click(within(dialog).getByRole('button', { name: 'Make a new one' }))
  await screen.findByRole('alertdialog', { name: 'Your recovery code' })
})

test.each([
  [byPassphrase, /If you forget the passphrase, nothing else opens your cases/],
  [byKeychain, /nothing opens your cases or their backups/],
  [{ ...byKeychain, hasPassphrase: true }, /only the passphrase opens your cases/],
])('without a recovery code it is said what then opens nothing: %j', async (keyring, said) => {
  await settingsWindow(<ProtectionSection />, { keyring })
  expect(await screen.findByText(said)).toBeTruthy()
})

test('encrypting anew needs the right passphrase, and says that the code must be made again', async () => {
  const { user } = await settingsWindow(<ProtectionSection />, {
    keyring: { ...byPassphrase, recoveryCodeMadeAtMs: builtAtMs },
  })
  await user.click(await screen.findByText('More'))
  await user.type(await field('Your passphrase'), 'not this one{Enter}')
  await screen.findByText('This is not your passphrase.')
  await user.clear(await field('Your passphrase'))
  await user.type(await field('Your passphrase'), `${rightPassphrase}{Enter}`)
  await screen.findByText(/Your old recovery code opens it no more/)
  expect(await button('Make a recovery code')).toBeTruthy()
})

test('encrypting anew asks for no passphrase where there is none', async () => {
  const { user, asked } = await settingsWindow(<ProtectionSection />, { keyring: byKeychain })
  await user.click(await screen.findByText('More'))
  expect(screen.queryByLabelText('Your passphrase')).toBeNull()
  await user.click(await button('Encrypt anew'))
  await screen.findByText('Done. Everything on this computer is encrypted anew.')
  expect(asked()).toEqual([{ method: 'changeKey', input: { passphrase: null } }])
})

test('in Japanese', async () => {
  const { user } = await settingsWindow(<ProtectionSection />, { language: 'ja' })
  await screen.findByText('まだ暗号化されていません')
  await user.click(await button('パスフレーズで保護'))
  expect(await screen.findByText(/パスフレーズの確認や再設定は誰にもできません/)).toBeTruthy()
})
