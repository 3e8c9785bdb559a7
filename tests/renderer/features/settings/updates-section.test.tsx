import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { UpdatesSection } from '#renderer/features/settings/updates-section.tsx'
import type { TantoEvent } from '#shared/event/event.ts'
import type { UpdateState } from '#shared/ipc/app-api.ts'
import { callStartedEvents } from '#tests/support/builders.ts'
import { settingsWindow } from '#tests/support/settings-window.tsx'

const inState = (state: UpdateState, before: readonly TantoEvent[] = []) =>
  settingsWindow(<UpdatesSection />, {
    settings: { updates: 'tell' },
    desktop: { updateState: async () => ({ state, news: null }) },
    before,
  })

test('updates are off until they are switched on', async () => {
  const { user, asked } = await settingsWindow(<UpdatesSection />)
  const off = await screen.findByRole<HTMLInputElement>('radio', { name: 'Off' })
  expect(off.checked).toBe(true)
  expect(screen.queryByRole('button')).toBe(null)
  await user.click(screen.getByRole('radio', { name: 'Tell me' }))
  expect(asked()).toEqual([{ method: 'changeSettings', input: { patch: { updates: 'tell' } } }])
})

test('a build that knows no server says so, and has nothing to switch on', async () => {
  await inState({ kind: 'not-built-in' })
  await screen.findByText(/knows no update server/)
  expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Tell me' }).disabled).toBe(true)
})

const found = { kind: 'found', version: '9.0.0', bytes: 98_000_000, canInstall: true } as const

test.each([
  [{ kind: 'resting', lookedAtMs: null }, /Nobody has looked yet/, 'Look now'],
  [{ kind: 'resting', lookedAtMs: 1_772_000_000_000 }, /This is the newest version/, 'Look now'],
  [found, /Version 9.0.0 is there \(98 MB\)/, 'Download it'],
  [
    { kind: 'ready', version: '9.0.0' },
    /A snapshot of your data is taken first/,
    'Restart and install',
  ],
  [{ kind: 'failed', problem: 'unreachable' }, /can't be reached/, 'Look now'],
  [{ kind: 'failed', problem: 'not-genuine' }, /not from the makers of Tanto/, 'Look now'],
  [{ kind: 'failed', problem: 'no-snapshot' }, /so nothing was installed/, 'Look now'],
] as const)('%j is said in words, with what can be done', async (state, words, button) => {
  await inState(state)
  await screen.findByText(words)
  expect(screen.getByRole<HTMLButtonElement>('button', { name: button }).disabled).toBe(false)
})

test('a copy that can’t replace itself says how to get the new version, and offers no download', async () => {
  await inState({ ...found, canInstall: false })
  await screen.findByText(/get it the way you got this one/)
  expect(screen.queryByRole('button', { name: 'Download it' })).toBe(null)
})

test('how far a download is can be seen', async () => {
  await inState({ kind: 'downloading', version: '9.0.0', share: 0.42 })
  const bar = await screen.findByRole('progressbar')
  expect(bar.getAttribute('aria-valuenow')).toBe('42')
})

test('during a call nothing can be pressed, and that is said', async () => {
  await inState({ kind: 'ready', version: '9.0.0' }, callStartedEvents())
  await screen.findByText('After the call.')
  expect(
    screen.getByRole<HTMLButtonElement>('button', { name: 'Restart and install' }).disabled,
  ).toBe(true)
})
