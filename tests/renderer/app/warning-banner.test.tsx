import { act, screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { WarningBanner } from '#renderer/app/warning-banner.tsx'
import { renderInWindow } from '#tests/support/render-in-window.tsx'

test('a disk that is nearly full is one calm line, which can be waved away', async () => {
  const { user } = await renderInWindow(<WarningBanner />, {
    prepare: (data) => {
      data.warnings = [{ kind: 'disk-nearly-full', freeBytes: 83_000_000 }]
    },
  })
  const line = await screen.findByRole('status')
  expect(line.textContent).toContain('The disk is nearly full: 83 MB free.')
  await user.click(screen.getByRole('button', { name: 'Understood' }))
  expect(screen.queryByRole('status')).toBeNull()
})

test('a clock that is behind is said with the date of the last entry, in Japanese too', async () => {
  await renderInWindow(<WarningBanner />, {
    language: 'ja',
    prepare: (data) => {
      data.warnings = [{ kind: 'clock-behind', lastAtMs: new Date(2027, 2, 4, 9, 30).getTime() }]
    },
  })
  expect((await screen.findByRole('status')).textContent).toMatch(
    /2027年3月4日.*09:30.*遅れています/,
  )
})

test('what comes up while the app runs is said too, and goes when it is over', async () => {
  const { data, announce } = await renderInWindow(<WarningBanner />)
  expect(screen.queryByRole('status')).toBeNull()
  data.warnings = [{ kind: 'not-writable' }]
  act(() => announce('dataWarningsChanged', {}))
  expect((await screen.findByRole('status')).textContent).toContain('Nothing was changed: /data')
  data.warnings = []
  act(() => announce('dataWarningsChanged', {}))
  await waitFor(() => expect(screen.queryByRole('status')).toBeNull())
})
