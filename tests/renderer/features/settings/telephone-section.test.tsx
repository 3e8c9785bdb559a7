import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { TelephoneSection } from '#renderer/features/settings/telephone-section.tsx'
import { settingsWindow } from '../../../support/settings-window.tsx'

const patched = (patch: object) => [{ method: 'changeSettings', input: { patch } }]

test('the country of numbers is chosen by its name and code', async () => {
  const { user, asked } = await settingsWindow(<TelephoneSection />)
  const field = screen.getByRole('button', { name: /Numbers without a country code/ })
  await user.click(field)
  await user.click(await screen.findByRole('option', { name: 'Japan (+81)' }))
  await waitFor(() => expect(asked()).toEqual(patched({ phoneCountry: 'JP' })))
})

test('what the system says of it is shown; a system that says nothing is no guess', async () => {
  await settingsWindow(<TelephoneSection />)
  expect(
    screen.getByRole('button', { name: /Not known.*Numbers without|Numbers without.*Not known/ }),
  ).toBeTruthy()
})

test('the kind of link to dial with can be changed', async () => {
  const { user, asked } = await settingsWindow(<TelephoneSection />)
  await user.click(screen.getByRole('radio', { name: 'callto:' }))
  expect(asked()).toEqual(patched({ dialWith: 'callto' }))
})
