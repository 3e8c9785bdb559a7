import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { PrivacySection } from '#renderer/features/settings/privacy-section.tsx'
import type { Environment } from '#shared/ipc/desktop-api.ts'
import { renderInWindow } from '../../../support/render-in-window.tsx'

const show = (platform: Environment['platform']) =>
  renderInWindow(<PrivacySection />, { environment: { platform } })

const group = (name: RegExp) => within(screen.getByRole('radiogroup', { name }))

test.each(['windows', 'mac'] as const)(
  'on %s one press keeps the windows out of shared screens',
  async (platform) => {
    const { user, asked } = await show(platform)
    const sharing = group(/screen is shared/)
    expect(sharing.getByRole('radio', { name: 'Seen' })).toHaveProperty('checked', true)
    await user.click(sharing.getByRole('radio', { name: 'Not seen' }))
    expect(asked).toEqual([
      { method: 'changeSettings', input: { patch: { hideFromScreenSharing: true } } },
    ])
  },
)

test('on Linux it cannot be chosen, and the reason is said', async () => {
  const { user, asked } = await show('linux')
  const sharing = group(/screen is shared/)
  const notSeen = sharing.getByRole('radio', { name: 'Not seen' })
  expect(notSeen).toHaveProperty('disabled', true)
  await user.click(notSeen)
  expect(asked).toEqual([])
  expect(screen.getByText(/^On Linux no program can/)).toBeTruthy()
})

test('what is copied leaves the clipboard by itself unless the rep says otherwise', async () => {
  const { user, asked } = await show('windows')
  const clipboard = group(/copy out of Tanto/)
  expect(clipboard.getByRole('radio', { name: /by itself/ })).toHaveProperty('checked', true)
  await user.click(clipboard.getByRole('radio', { name: /Stays/ }))
  expect(asked).toEqual([{ method: 'changeSettings', input: { patch: { clearClipboard: false } } }])
})
