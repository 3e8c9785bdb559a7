import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { DocumentView } from '#renderer/ui/document-view.tsx'
import { plainBrand } from '#shared/document/brand.ts'
import { printable } from '#shared/document/printable.ts'
import { aDocument } from '../../support/document-builders.ts'
import { hostileTexts } from '../../support/hostile-texts.ts'

afterEach(cleanup)

const tagsIn = (element: Element) =>
  [...element.querySelectorAll('*')].map((child) => child.tagName).filter((tag) => tag !== 'BR')

test('the page has a title, a heading for each section, and tables with named rows', () => {
  render(<DocumentView document={aDocument('x')} brand={plainBrand} />)
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('T x')
  expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('H x')
  expect(screen.getByRole('row', { name: 'R x S x' })).toBeTruthy()
  expect(screen.getByRole('article').getAttribute('lang')).toBe('en')
})

test.each(hostileTexts)('no text of a field becomes an element, and none is lost', (text) => {
  render(<DocumentView document={aDocument('plain')} brand={plainBrand} />)
  const plain = tagsIn(screen.getByRole('article'))
  cleanup()
  render(<DocumentView document={aDocument(printable(text))} brand={plainBrand} />)
  const shown = screen.getByRole('article')
  expect(tagsIn(shown)).toEqual(plain)
  expect(shown.textContent).toContain(printable(text).replaceAll('\n', ''))
})
