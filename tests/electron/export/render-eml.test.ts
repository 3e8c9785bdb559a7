import { hostname } from 'node:os'
import PostalMime from 'postal-mime'
import { expect, test } from 'vitest'
import { renderEml } from '#electron/main/export/render-eml.ts'
import { plainBrand } from '#shared/document/brand.ts'
import { proposalDocument } from '#shared/document/proposal-document.ts'
import { renderPlainText } from '#shared/document/render-plain-text.ts'
import { toCustomerProposal } from '#shared/proposal/customer-proposal.ts'
import { aDocument } from '../../support/document-builders.ts'
import { hostileTexts } from '../../support/hostile-texts.ts'
import { complaintsAbout } from '../../support/html.ts'
import { aProposal, documentLabels } from '../../support/proposal-builders.ts'

const letter = (parts: Parameters<typeof aProposal>[0] = {}) => {
  const proposal = aProposal(parts)
  const labels = documentLabels[proposal.letter.language]
  return proposalDocument(toCustomerProposal(proposal), labels, '2 March 2026')
}

const headOf = (message: Buffer) =>
  message.subarray(0, message.indexOf('\r\n\r\n')).toString('latin1')

/** The names of all header fields, in order; a line that goes on is none. */
const fieldsOf = (message: Buffer) =>
  headOf(message)
    .split('\r\n')
    .filter((line) => !/^\s/.test(line))
    .map((line) => line.split(':')[0])

test.each(['en', 'ja'] as const)(
  'a mail program opens a draft in two forms (%s)',
  async (language) => {
    const document = letter({ letter: { language } })
    const message = await renderEml(document, plainBrand)
    const read = await PostalMime.parse(message)
    expect(headOf(message)).toMatch(/^X-Unsent: 1\r?$/m)
    expect(read.subject).toContain(document.title)
    expect(read.subject).toContain('Northgate Tools')
    expect(read.from).toEqual({ name: 'A. Sample', address: 'a.sample@example.com' })
    expect(read.to ?? []).toEqual([])
    expect(read.text?.replaceAll('\r\n', '\n').trimEnd()).toBe(renderPlainText(document).trimEnd())
    expect(read.html).toContain(`lang="${language}"`)
    expect(await complaintsAbout(read.html ?? '')).toEqual([])
  },
)

test('nothing in it tells of this computer or of when it was made', async () => {
  const message = await renderEml(letter(), plainBrand)
  expect(fieldsOf(message)).toEqual(['X-Unsent', 'From', 'Subject', 'MIME-Version', 'Content-Type'])
  expect(message.toString('latin1')).not.toContain(hostname())
})

test('lines end as mail has them, and none is longer than it may be', async () => {
  const message = await renderEml(aDocument('長'.repeat(3000)), plainBrand)
  const text = message.toString('latin1')
  expect(text).not.toMatch(/[^\r]\n|\r[^\n]/)
  expect(Math.max(...text.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(998)
})

test('the logo comes with it and is shown in its place', async () => {
  const brand = { ...plainBrand, logo: { png: 'iVBORw0KGgo=', width: 600, height: 100 } }
  const { html, attachments } = await PostalMime.parse(await renderEml(letter(), brand))
  expect(html).toMatch(/<img src="cid:logo@tanto.invalid" width="220" height="37"/)
  expect(attachments).toMatchObject([{ mimeType: 'image/png', contentId: '<logo@tanto.invalid>' }])
})

const hostileHeads = [
  'x\r\nBcc: spy@example.com',
  'x\nX-Evil: 1\n\nbody',
  'x\u2028To: spy@example.com',
  '"a" <spy@example.com>, b',
  '=?utf-8?B?Qmxh?=',
  ...hostileTexts,
]

test.each(hostileHeads)('no title, customer or sender adds a field', async (text) => {
  const document = letter({
    letter: { customer: text.slice(0, 300), repName: text.slice(0, 300) },
  })
  const message = await renderEml({ ...document, title: text.slice(0, 300) }, plainBrand)
  expect(fieldsOf(message)).toEqual(['X-Unsent', 'From', 'Subject', 'MIME-Version', 'Content-Type'])
  const { from, to, cc, bcc } = await PostalMime.parse(message)
  expect([from?.address, to, cc, bcc]).toEqual([
    'a.sample@example.com',
    undefined,
    undefined,
    undefined,
  ])
})

test.each([
  '',
  'nobody',
  'a@b',
  'a@example.com, spy@example.com',
  'a@example.com\nBcc: x@y.z',
  '<a@example.com>',
])('an address that is none is left out: %j', async (repEmail) => {
  const document = { ...letter(), sender: { name: 'A. Sample', email: repEmail } }
  expect(fieldsOf(await renderEml(document, plainBrand))).not.toContain('From')
})
