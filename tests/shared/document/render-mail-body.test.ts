import { expect, test } from 'vitest'
import { plainBrand } from '#shared/document/brand.ts'
import { proposalDocument } from '#shared/document/proposal-document.ts'
import { renderMailBody } from '#shared/document/render-mail-body.ts'
import { toCustomerProposal } from '#shared/proposal/customer-proposal.ts'
import { aDocument } from '../../support/document-builders.ts'
import { hostileTexts } from '../../support/hostile-texts.ts'
import { complaintsAbout, parsedHtml } from '../../support/html.ts'
import { aProposal, documentLabels } from '../../support/proposal-builders.ts'

const letter = proposalDocument(toCustomerProposal(aProposal()), documentLabels.en, '2 March 2026')

const elements = (html: string) => Array.from(parsedHtml(html).body.querySelectorAll('*'))

test('every part says by itself how it looks, for e-mail programs drop style sheets', async () => {
  const html = renderMailBody(letter, plainBrand)
  const bare = elements(html)
    .filter((one) => !one.hasAttribute('style'))
    .map(({ tagName }) => tagName)
  expect(new Set(bare)).toEqual(new Set(['BR', 'DIV', 'TBODY', 'THEAD', 'TR']))
  expect(html).not.toMatch(/class=|<style|<img|grid|flex|var\(/)
  expect(await complaintsAbout(html)).toEqual([])
})

test('no element is one that Outlook for Windows does not know', () => {
  const names = new Set(elements(renderMailBody(letter, plainBrand)).map(({ tagName }) => tagName))
  for (const name of ['SECTION', 'HEADER', 'FOOTER', 'ARTICLE']) expect(names).not.toContain(name)
})

test('lines have the colour of the brand, and headings one that can be read', () => {
  const html = renderMailBody(letter, { ...plainBrand, colour: '#ffdd00' })
  expect(html).toContain('border-top:2px solid #ffdd00')
  expect(html).not.toMatch(/[^-]color:#ffdd00/)
})

test.each(hostileTexts)('no text makes an element', (text) => {
  const names = (of: string) =>
    elements(renderMailBody(aDocument(of), plainBrand))
      .map(({ tagName }) => tagName)
      .filter((name) => name !== 'BR')
  expect(names(text)).toEqual(names('plain'))
})
