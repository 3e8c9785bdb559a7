import { readFileSync } from 'node:fs'
import { getDocumentProxy, getMeta } from 'unpdf'

/** What a PDF says about itself, besides its text. */
export type PdfFacts = {
  readonly title: string
  readonly language: string
  readonly pages: number
  /** In points, of the first page. */
  readonly size: readonly [width: number, height: number]
  /** What screen readers are told there is: H1, Table, Figure … */
  readonly roles: ReadonlySet<string>
  readonly alternativeTexts: readonly string[]
  readonly fonts: readonly { readonly name: string; readonly kind: string }[]
  /** Fonts whose letters come with the file. */
  readonly embedded: number
}

type Node = { readonly role?: string; readonly alt?: string; readonly children?: readonly Node[] }

export async function pdfFacts(path: string): Promise<PdfFacts> {
  const bytes = readFileSync(path)
  // Chromium leaves its objects uncompressed, all but the content of the pages.
  const objects = bytes.toString('latin1')
  const pdf = await getDocumentProxy(new Uint8Array(bytes))
  const first = await pdf.getPage(1)
  const trees = await Promise.all(
    Array.from({ length: pdf.numPages }, async (_, index) =>
      (await pdf.getPage(index + 1)).getStructTree(),
    ),
  )
  const nodes = trees.flatMap((tree) => allOf(tree as Node | null))
  const { info } = await getMeta(pdf)
  const [left = 0, bottom = 0, right = 0, top = 0] = first.view
  return {
    title: String(info['Title']),
    language: String(info['Language']),
    pages: pdf.numPages,
    size: [Math.round(right - left), Math.round(top - bottom)],
    roles: new Set(nodes.flatMap(({ role }) => role ?? [])),
    alternativeTexts: nodes.flatMap(({ alt }) => alt ?? []),
    fonts: Array.from(
      objects.matchAll(/\/Type \/Font\s+\/Subtype \/(\w+)([^]*?)endobj/g),
      ([, kind = '', rest = '']) => ({ kind, name: /\/BaseFont \/(\S+)/.exec(rest)?.[1] ?? '' }),
    ).filter(({ kind }) => !kind.startsWith('CIDFont')),
    embedded: objects.match(/\/FontFile[23]? /g)?.length ?? 0,
  }
}

function allOf(node: Node | null): Node[] {
  return node === null ? [] : [node, ...(node.children ?? []).flatMap(allOf)]
}
