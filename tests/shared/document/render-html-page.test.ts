import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { plainBrand } from '#shared/document/brand.ts'
import type { PrintableDocument } from '#shared/document/internal-document.ts'
import { proposalDocument } from '#shared/document/proposal-document.ts'
import { renderHtmlPage } from '#shared/document/render-html-page.ts'
import { escalationMemo } from '#shared/paper/escalation-memo.ts'
import { toCustomerProposal } from '#shared/proposal/customer-proposal.ts'
import { aDocument } from '../../support/document-builders.ts'
import { hostileTexts } from '../../support/hostile-texts.ts'
import { complaintsAbout, parsedHtml } from '../../support/html.ts'
import { aCaseFile, paperWords } from '../../support/paper-builders.ts'
import { aProposal, documentLabels } from '../../support/proposal-builders.ts'
import { projectRoot } from '../../support/source-files.ts'

const css = readFileSync(join(projectRoot, 'resources/document/document.css'), 'utf8')
const logo = { png: 'iVBORw0KGgo=', width: 300, height: 60 }

const page = (document: PrintableDocument, brand = plainBrand) =>
  renderHtmlPage(document, { css, brand })

const letter = (language: 'en' | 'ja') =>
  proposalDocument(
    toCustomerProposal(aProposal({ letter: { language } })),
    documentLabels[language],
    '2 March 2026',
  )

test.each(['en', 'ja'] as const)(
  'a validator has nothing against a letter (%s)',
  async (language) => {
    const html = page(letter(language), { ...plainBrand, logo })
    expect(await complaintsAbout(html)).toEqual([])
    expect(html).toMatch(new RegExp(`^<!doctype html><html lang="${language}">`))
  },
)

test('the file needs nothing else and lets nothing in: no script, no address, a policy before all', () => {
  const html = page(letter('en'), { ...plainBrand, logo })
  const document = parsedHtml(html)
  const [first, policy] = document.head.querySelectorAll('meta')
  expect(first?.getAttribute('charset')).toBe('utf-8')
  expect(policy?.getAttribute('http-equiv')).toBe('Content-Security-Policy')
  expect(policy?.getAttribute('content')).toMatch(/^default-src 'none';/)
  expect(document.querySelectorAll('script, link, iframe, form, object').length).toBe(0)
  expect(html).not.toMatch(/https?:|url\(|@import/)
  expect(Array.from(document.querySelectorAll('[src]'), (one) => one.getAttribute('src'))).toEqual([
    'data:image/png;base64,iVBORw0KGgo=',
  ])
  expect(document.querySelector('style')?.textContent).toContain('.doc-option')
})

test('title, headings and tables say what they are to a screen reader', () => {
  const document = parsedHtml(page(letter('en')))
  const texts = (selector: string) =>
    Array.from(document.querySelectorAll(selector), (one) => one.textContent)
  expect(document.title).toBe('Our proposal to put this right')
  expect(texts('h1')).toEqual(['Our proposal to put this right'])
  expect(texts('h2')).toContain('Option 1: Part by courier today, line up by 18:00')
  expect(texts('thead th[scope="col"]')).toEqual(['Option 1', 'Option 2'])
  expect(texts('th[scope="row"]')).toContain('By when')
})

test('our own papers carry their mark and no letterhead', () => {
  const html = page(escalationMemo(aCaseFile(), null, paperWords()), { ...plainBrand, logo })
  expect(html).toContain('<p class="doc-mark">INTERNAL: not for the customer</p>')
  expect(html).not.toContain('<img')
})

const structure = (html: string) =>
  Array.from(parsedHtml(html).querySelectorAll('*'), ({ tagName }) => tagName)
    // How many lines a text has is its own.
    .filter((name) => name !== 'BR')

test.each(hostileTexts)('no text makes an element, and none is lost', async (text) => {
  const html = page(aDocument(text))
  expect(structure(html)).toEqual(structure(page(aDocument('plain'))))
  expect(await complaintsAbout(html)).toEqual([])
  expect(html).not.toMatch(/[^\P{Cc}\n]|[\u202A-\u202E\u2066-\u2069]|\p{Cs}/u)

  const seen = parsedHtml(html).body.textContent
  const words = text
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .split(' ')
  for (const word of words) expect(seen).toContain(word)
})

test('a text of 50,000 characters is there in full', () => {
  const long = 'ab </script> '.repeat(4000)
  expect(parsedHtml(page(aDocument(long))).body.textContent).toContain(long.trim())
})
