import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import PostalMime from 'postal-mime'
import { extractText, getDocumentProxy, getMeta } from 'unpdf'

/** A document as somebody opens it who does not have the app. */
export type ReadDocument = {
  readonly text: string
  /** What the file itself marks as a heading, in order. */
  readonly headings: readonly string[]
  /** Everything in the file that is text in any way: content, properties, comments. */
  readonly everything: string
}

export async function readPdf(path: string): Promise<ReadDocument> {
  const pdf = await getDocumentProxy(new Uint8Array(readFileSync(path)))
  const { text } = await extractText(pdf, { mergePages: true })
  const outline = (await pdf.getOutline()) as { title: string; items: { title: string }[] }[]
  const { info, metadata } = await getMeta(pdf)
  const headings = outline.flatMap(({ title, items }) => [title, ...titlesOf(items)])
  return { text, headings, everything: [text, ...headings, said(info), said(metadata)].join('\n') }
}

export function readDocx(path: string): ReadDocument {
  const parts = Object.entries(unzipSync(readFileSync(path)))
    .filter(([name]) => /\.(xml|rels)$/.test(name))
    .map(([name, bytes]) => ({ name, xml: strFromU8(bytes) }))
  const body = parts.find(({ name }) => name === 'word/document.xml')?.xml ?? ''
  const paragraphs = body.split('</w:p>')
  return {
    text: paragraphs.map(textOfXml).join('\n'),
    headings: paragraphs
      .filter((paragraph) => /<w:pStyle w:val="[^"]*Heading[^"]*"/.test(paragraph))
      .map(textOfXml),
    everything: parts.map(({ xml }) => `${xml}\n${textOfXml(xml)}`).join('\n'),
  }
}

export function readMarkdown(path: string): ReadDocument {
  const text = readFileSync(path, 'utf8')
  const headings = text.split('\n').filter((line) => /^#+ /.test(line))
  return { text, headings: headings.map((line) => line.replace(/^#+ /, '')), everything: text }
}

export function readText(path: string): ReadDocument {
  const text = readFileSync(path, 'utf8')
  const lines = text.split('\n')
  const headings = lines.filter((_line, index) => /^[=-]{3,}$/.test(lines[index + 1] ?? ''))
  return { text, headings, everything: text }
}

export function readHtml(path: string): ReadDocument {
  const html = readFileSync(path, 'utf8')
  const headings = Array.from(html.matchAll(/<h\d[^>]*>(.*?)<\/h\d>/gs), ([, inner = '']) => inner)
  const text = textOfXml(html.replaceAll(/<style>.*?<\/style>/gs, ''))
  return { text, headings: headings.map(textOfXml), everything: html }
}

/** An e-mail as two programs read it: its parts must say the same to both. */
export async function readEml(path: string): Promise<ReadDocument> {
  const raw = readFileSync(path)
  const { subject = '', from, text = '', html = '' } = await PostalMime.parse(raw)
  const reader = `
import email, email.policy, json, sys
message = email.message_from_binary_file(open(sys.argv[1], 'rb'), policy=email.policy.default)
bodies = [message.get_body((kind,)).get_content() for kind in ('plain', 'html')]
print(json.dumps([message['X-Unsent'], message['Subject'], *bodies]))`
  const python = spawnSync('python3', ['-c', reader, path], { encoding: 'utf8' })
  const [unsent, subjectToo, ...bodies] = JSON.parse(python.stdout) as string[]
  expect([unsent, subjectToo]).toEqual(['1', subject])
  expect(bodies.map(squeezed)).toEqual([text, html].map(squeezed))

  const headings = Array.from(html.matchAll(/<h\d[^>]*>(.*?)<\/h\d>/gs), ([, inner = '']) => inner)
  const everything = [raw.toString('latin1'), subject, said(from), text, html, textOfXml(html)]
  return { text, headings: headings.map(textOfXml), everything: everything.join('\n') }
}

/** A text without its white space: a page breaks lines where it likes. */
export function squeezed(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s+/gu, '')
}

function titlesOf(items: readonly { title: string }[]): string[] {
  return items.map((item) => item.title)
}

function textOfXml(xml: string): string {
  return xml
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&#x([0-9a-f]+);/gi, (_whole, code: string) =>
      String.fromCodePoint(Number.parseInt(code, 16)),
    )
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
}

const said = (value: unknown) => JSON.stringify(value) ?? ''
