import { expect, test } from 'vitest'
import type { CustomerDocument } from '#shared/document/customer-document.ts'
import { mailSubject } from '#shared/document/mail-subject.ts'
import { mailtoLink, maxMailtoLink } from '#shared/document/mailto-link.ts'
import { aDocument } from '../../support/document-builders.ts'
import { hostileTexts } from '../../support/hostile-texts.ts'

const short = (parts: Partial<CustomerDocument> = {}): CustomerDocument => ({
  language: 'en',
  title: 'Our proposal',
  dateLine: '',
  to: ['Northgate Tools'],
  from: [],
  sections: [
    {
      role: 'plain',
      heading: null,
      blocks: [{ kind: 'paragraph', text: 'Dear M. Ito & all,\n50 %?' }],
    },
  ],
  closing: ['A. Sample'],
  ...parts,
})

/** As a mail program reads it (RFC 6068). */
function read(link: string | null) {
  expect(link).toMatch(/^mailto:\?subject=[\w%.!~*'()-]*&body=[\w%.!~*'()-]*$/)
  const [subject = '', body = ''] = (link ?? '').split('?')[1]?.split('&') ?? []
  const value = (part: string) => decodeURIComponent(part.split('=')[1] ?? '')
  return { subject: value(subject), body: value(body) }
}

test('a short letter is a link with its subject and its text, to nobody yet', () => {
  const { subject, body } = read(mailtoLink(short()))
  expect(subject).toBe('Our proposal: Northgate Tools')
  expect(body).toContain('Dear M. Ito & all,\r\n50 %?')
  expect(body).not.toMatch(/[^\r]\n/)
})

test('a Japanese letter counts by what it takes once it is encoded', () => {
  const paragraph = (text: string) =>
    short({
      language: 'ja',
      sections: [{ role: 'plain', heading: null, blocks: [{ kind: 'paragraph', text }] }],
    })
  expect(read(mailtoLink(paragraph('長'.repeat(100)))).subject).toBe(
    'Our proposal：Northgate Tools',
  )
  expect(mailtoLink(paragraph('長'.repeat(200)))).toBeNull()
})

test('up to the limit it is a link, one character more and it is none', () => {
  const padded = (count: number) => short({ closing: ['x'.repeat(count)] })
  const room = maxMailtoLink - (mailtoLink(padded(1))?.length ?? 0)
  expect(mailtoLink(padded(1 + room))).toHaveLength(maxMailtoLink)
  expect(mailtoLink(padded(2 + room))).toBeNull()
})

test.each(hostileTexts)('no text adds a field or an address', (text) => {
  const cut = text.slice(0, 40)
  expect(read(mailtoLink(short({ title: cut, closing: [cut] }))).body).toContain(
    'Dear M. Ito & all,',
  )
  expect(mailSubject(aDocument(text))).not.toMatch(/[\p{Cc}\u202A-\u202E\u2028]|\p{Cs}/u)
})
