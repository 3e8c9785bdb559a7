import { act, fireEvent, screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { SettingsPage } from '#renderer/features/settings/settings-page.tsx'
import { settingsPatchSchema } from '#shared/settings/settings.ts'
import { settingsWindow } from '../../../support/settings-window.tsx'

/** Kept among the settings; the list of first steps changes it, where it stands. */
const chosenElsewhere = ['firstSteps']

test('no choice is kept that its page cannot change', { timeout: 90_000 }, async () => {
  const { user, asked } = await settingsWindow(<SettingsPage />, {
    platform: 'windows',
    settings: {
      tax: { included: true, permille: 190 },
      talkMeter: 'by-hand',
      mutedNudges: ['someone-hurt'],
    },
    keyring: { protection: 'passphrase', hasPassphrase: true },
  })
  await screen.findByRole('radio', { name: '15 minutes' })
  await act(() => vi.dynamicImportSettled())
  for (const choice of [...screen.getAllByRole('radio'), ...screen.queryAllByRole('checkbox')]) {
    fireEvent.click(choice)
  }
  for (const list of document.querySelectorAll<HTMLElement>('button[aria-haspopup=listbox]')) {
    // To another entry, wherever it stands.
    list.focus()
    await user.keyboard('{ArrowRight}{ArrowLeft}')
  }
  const colour = screen.getByRole('textbox', { name: 'Colour as a number' })
  for (const field of screen.getAllByRole('textbox')) {
    await user.clear(field)
    await user.type(field, field.id === colour.id ? '#123456' : '7')
    await user.tab()
  }
  await user.click(screen.getByRole('button', { name: /^Bring back/ }))
  await user.click(screen.getByRole('button', { name: 'Change: End the call' }))
  await user.keyboard('{F9}')

  const changed = asked()
    .filter(({ method }) => method === 'changeSettings')
    .flatMap(({ input }) => Object.keys((input as { patch: object }).patch))
  const kept = Object.keys(settingsPatchSchema.shape)
  expect([...new Set([...changed, ...chosenElsewhere])].toSorted()).toEqual(kept.toSorted())
})
