import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { KeepSender } from '#renderer/ui/keep-sender.tsx'
import { settingsWindow } from '../../support/settings-window.tsx'

const sender = { repName: 'Robin Sample ', repFirm: 'Sample Parts Ltd', repPhone: '' }

test('the first name put under a letter is kept for all others in one press', async () => {
  const { user, asked } = await settingsWindow(<KeepSender sender={sender} />)
  await user.click(screen.getByRole('button', { name: 'Use these in every letter' }))
  expect(asked()).toContainEqual({
    method: 'changeSettings',
    input: { patch: { repName: 'Robin Sample', repFirm: 'Sample Parts Ltd' } },
  })
  expect(screen.getByRole('status').textContent).toMatch(/^Kept/)
})

test('whoever is known already, or has put no name yet, is asked nothing', async () => {
  await settingsWindow(<KeepSender sender={sender} />, { settings: { repName: 'Kim Sample' } })
  await settingsWindow(<KeepSender sender={{ repName: ' ', repFirm: 'Sample' }} />)
  expect(screen.queryByRole('button')).toBeNull()
})
