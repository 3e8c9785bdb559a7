import { readFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
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
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
}

const said = (value: unknown) => JSON.stringify(value) ?? ''
