import type { KeyMeaning } from '#renderer/ui/use-key-list.ts'
import type { Language } from '#shared/base/language.ts'
import type { CustomerDocument, DocumentSection } from '#shared/document/customer-document.ts'

type Words = {
  readonly language: Language
  readonly title: string
  readonly signs: { title: string; head: string[]; rows: string[][] }
  readonly tables: readonly { title: string; keys: readonly KeyMeaning[] }[]
  /** Over the two columns of each table of keys. */
  readonly head: string[]
}

/** The sheet as paper, to lie beside the telephone: signs of the line first, they are typed most. */
export function sheetOfKeys({ language, title, signs, tables, head }: Words): CustomerDocument {
  const section = (heading: string, columns: string[], rows: string[][]): DocumentSection => ({
    role: 'plain',
    heading,
    blocks: [{ kind: 'table', head: columns, rows }],
  })
  return {
    language,
    title,
    dateLine: '',
    to: [],
    from: [],
    sections: [
      section(signs.title, signs.head, signs.rows),
      ...tables.map((table) =>
        section(
          table.title,
          head,
          table.keys.map(({ keys, meaning }) => [keys, meaning]),
        ),
      ),
    ],
    closing: [],
  }
}
