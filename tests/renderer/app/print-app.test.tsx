import { cleanup, render, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { PrintApp } from '#renderer/app/print-app.tsx'
import { plainBrand } from '#shared/document/brand.ts'
import { aDocument } from '../../support/document-builders.ts'

afterEach(cleanup)

test('the print page shows the document, takes its title and language, and then says it is ready', async () => {
  Object.defineProperty(document, 'fonts', {
    configurable: true,
    value: { ready: Promise.resolve() },
  })
  let readyWith: string | null = null
  render(
    <PrintApp
      desktop={{
        takePrintDocument: async () => ({
          document: { ...aDocument('x'), language: 'ja' },
          brand: plainBrand,
        }),
        printReady: async () => {
          readyWith = screen.getByRole('article').textContent
        },
      }}
    />,
  )
  await waitFor(() => expect(readyWith).toContain('T x'))
  expect(document.title).toBe('T x')
  expect(document.documentElement.lang).toBe('ja')
})
