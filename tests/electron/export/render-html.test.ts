import { expect, test } from 'vitest'
import { renderHtml } from '#electron/main/export/render-html.ts'
import { plainBrand } from '#shared/document/brand.ts'
import { aDocument } from '../../support/document-builders.ts'

test('the look of the paper and of the page around it are in the file', () => {
  const html = renderHtml(aDocument('x'), plainBrand)
  expect(html).toContain('.doc-option {')
  expect(html).toContain('.doc-page {')
})
