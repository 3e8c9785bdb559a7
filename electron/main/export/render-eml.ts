import MailComposer from 'nodemailer/lib/mail-composer'
import type { Brand, Logo } from '#shared/document/brand.ts'
import type { Picture } from '#shared/document/document-tree.ts'
import type { PrintableDocument } from '#shared/document/internal-document.ts'
import { mailSubject } from '#shared/document/mail-subject.ts'
import { renderMailPage } from '#shared/document/render-mail-body.ts'
import { renderPlainText } from '#shared/document/render-plain-text.ts'

/** An address nobody can write anything into a header with. What does not fit is left out. */
const plainAddress = /^[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[a-z\d-]+(\.[a-z\d-]+)+$/i

/**
 * The document as an e-mail that is not sent yet (RFC 5322, MIME): text and HTML, nobody it is to.
 * `X-Unsent` makes Outlook open it as a draft. Who sends it gives it its date and its id, so this
 * has neither, nor anything of this computer. Load this file lazily: the library is big.
 */
export async function renderEml(document: PrintableDocument, brand: Brand): Promise<Buffer> {
  const { sender, mark } = document
  // Our own papers are nobody's letters.
  const logo = mark === undefined ? brand.logo : null
  const message = new MailComposer({
    ...(sender && plainAddress.test(sender.email)
      ? { from: { name: sender.name, address: sender.email } }
      : {}),
    subject: mailSubject(document),
    headers: { 'X-Unsent': '1' },
    text: renderPlainText(document),
    html: renderMailPage(document, brand, logo && pictureOf(logo)),
    ...(logo ? { attachments: [attached(logo)] } : {}),
    textEncoding: document.language === 'ja' ? 'base64' : 'quoted-printable',
    messageId: placeholders.id,
    date: placeholders.date,
    newline: 'windows',
    disableFileAccess: true,
    disableUrlAccess: true,
  }).compile()
  return withoutPlaceholders(await message.build())
}

const logoId = 'logo@tanto.invalid'

function attached({ png }: Logo) {
  return {
    filename: 'logo.png',
    content: Buffer.from(png, 'base64'),
    contentType: 'image/png',
    contentDisposition: 'inline' as const,
    cid: logoId,
  }
}

/** Largest size of a logo in an e-mail, in pixels. */
const largest = { width: 220, height: 56 }

function pictureOf({ width, height }: Logo): Picture {
  const scale = Math.min(1, largest.width / width, largest.height / height)
  const scaled = (size: number) => Math.max(1, Math.round(size * scale))
  return { src: `cid:${logoId}`, width: scaled(width), height: scaled(height) }
}

// The library insists on both; so they get values that are known, and their lines are cut out.
const placeholders = { id: '<draft@tanto.invalid>', date: new Date(0) }

function withoutPlaceholders(message: Buffer): Buffer {
  const headEnd = message.indexOf('\r\n\r\n')
  const head = message.subarray(0, headEnd).toString('latin1')
  const kept = head.split('\r\n').filter((line) => !/^(Date|Message-ID): /i.test(line))
  return Buffer.concat([Buffer.from(kept.join('\r\n'), 'latin1'), message.subarray(headEnd)])
}
