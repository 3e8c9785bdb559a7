import { expect, test, vi } from 'vitest'
import { createMailOpener } from '#electron/main/export/open-mail.ts'
import { aDocument } from '../../support/document-builders.ts'

test('a short letter is handed to the system as a mailto link and nothing else', async () => {
  const open = vi.fn<(link: string) => Promise<void>>(async () => {})
  const openMail = createMailOpener(open, () => {})
  expect(await openMail({ document: aDocument('x') })).toEqual({ kind: 'opened' })
  expect(open.mock.calls).toEqual([[expect.stringMatching(/^mailto:\?subject=/)]])
})

test('a long one is not handed over at all', async () => {
  const open = vi.fn<(link: string) => Promise<void>>(async () => {})
  const openMail = createMailOpener(open, () => {})
  expect(await openMail({ document: aDocument('x'.repeat(4000)) })).toEqual({
    kind: 'too-long',
  })
  expect(open).not.toHaveBeenCalled()
})

test('a system without a mail program is told of', async () => {
  const failures: unknown[] = []
  const refuse = () => Promise.reject(new Error('none'))
  const openMail = createMailOpener(refuse, (error) => failures.push(error))
  expect(await openMail({ document: aDocument('x') })).toEqual({ kind: 'failed' })
  expect(failures).toHaveLength(1)
})
