import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { RecoveryCodeDialog } from '#renderer/features/settings/recovery-code-dialog.tsx'
import { useTestClipboard } from '../../../support/in-memory-clipboard.ts'
import { renderInWindow } from '../../../support/render-in-window.tsx'

const code = 'AAAA-BBBB-CCCC'

async function renderCode(isRefused = false) {
  const shown = await renderInWindow(<RecoveryCodeDialog code={code} onWritten={() => {}} />)
  const written = useTestClipboard(() => isRefused)
  await shown.user.click(screen.getByRole('button', { name: 'Copy' }))
  return { ...shown, written }
}

test('a copied recovery code leaves the clipboard like all that is private', async () => {
  const { written, asked } = await renderCode()
  expect(await screen.findByText(/^Copied\./)).toBeTruthy()
  expect(written).toEqual([{ type: 'text/plain', text: code }])
  expect(asked).toEqual([{ method: 'textCopied', input: { isPrivate: true } }])
})

test('a code that could not be copied is said to be not', async () => {
  const { written, asked } = await renderCode(true)
  expect(await screen.findByText(/could not be copied/)).toBeTruthy()
  expect([written, asked]).toEqual([[], []])
})
