import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { SettingsPage } from '#renderer/features/settings/settings-page.tsx'
import { settingsPatchSchema } from '#shared/settings/settings.ts'
import { settingsWindow } from '../../../support/settings-window.tsx'

/** Kept among the settings; the list of first steps changes it, where it stands. */
const chosenElsewhere = ['firstSteps']

test('no choice is kept that its page cannot change', { timeout: 90_000 }, async () => {
  const { user, asked } = await settingsWindow(<SettingsPage />, {
    platform: 'windows',
    settings: { tax: { rate: 190 }, talkMeter: 'by-hand', mutedNudges: ['someone-hurt'] },
    keyring: { protection: 'passphrase', hasPassphrase: true },
  })
  await screen.findByRole('radio', { name: '15 minutes' })
  for (const choice of [...screen.getAllByRole('radio'), ...screen.queryAllByRole('checkbox')]) {
    await user.click(choice)
  }
  for (const opener of document.querySelectorAll('button[aria-haspopup=listbox]')) {
    await user.click(opener)
    const others = screen.getAllByRole('option', { selected: false })
    await user.click(others[others.length - 1] as HTMLElement)
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
