import { screen, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { AboutPage } from '#renderer/features/about/about-page.tsx'
import type { DesktopApi } from '#shared/ipc/desktop-api.ts'
import { renderInWindow } from '#tests/support/render-in-window.tsx'

const region = (name: string) => screen.findByRole('region', { name })

test('About says which version this is, what it runs on and where the data is', async () => {
  await renderInWindow(<AboutPage />, { environment: { dataFolder: '/home/sample/Tanto' } })
  await screen.findByText('Version 0.1.0')
  await screen.findByText('Electron 45.4.1, Chromium 150.0.0.0, Node 24.0.0')
  await screen.findByText('/home/sample/Tanto')
  expect(screen.queryByText(/runtime for tests/)).toBe(null)
})

test('what is new is told in the language of the window', async () => {
  await renderInWindow(<AboutPage />, { language: 'ja' })
  const news = await region('新機能')
  expect(await within(news).findByText('追加')).toBeTruthy()
  expect(within(news).getByText(/「本日」のページ/)).toBeTruthy()
})

test('the licence of each part can be read', async () => {
  const licences = async () => [
    { name: 'sample-part', version: '1.2.3', licence: 'MIT', text: 'You may do as you like.' },
  ]
  const { user } = await renderInWindow(<AboutPage />, { desktop: { licences } })
  await screen.findByText(/made of 1 part by others/)
  await user.click(screen.getByText('Show them all'))
  await user.click(screen.getByText('sample-part'))
  expect(await screen.findByText('You may do as you like.')).toBeTruthy()
})

test('diagnostics are shown before they can be saved, and what failed is said', async () => {
  const saveDiagnostics = vi.fn<DesktopApi['saveDiagnostics']>(async () => ({
    kind: 'failed',
    problem: 'disk-full',
  }))
  const { user } = await renderInWindow(<AboutPage />, {
    desktop: { saveDiagnostics, diagnostics: async () => ({ text: 'version: 0.1.0' }) },
  })
  const part = within(await region('Diagnostics'))
  expect(part.queryByRole('button', { name: 'Save this text' })).toBe(null)
  await user.click(part.getByRole('button', { name: 'Show what it holds' }))
  await part.findByText('version: 0.1.0')
  await user.click(part.getByRole('button', { name: 'Save this text' }))
  await part.findByText(/The disk is full/)
  saveDiagnostics.mockResolvedValue({ kind: 'saved', fileName: 'tanto-diagnostics.txt' })
  await user.click(part.getByRole('button', { name: 'Save this text' }))
  await part.findByText('Saved: tanto-diagnostics.txt')
})
