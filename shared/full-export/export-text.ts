import {
  type ExportedList,
  exportedLists,
  type ExportPage,
  type FullExport,
} from './full-export.ts'

/** The text of an export, piece by piece. */
export type ExportText = {
  /** Pages come in the order of the lists; one that comes late is an error of the caller. */
  readonly add: (page: ExportPage) => string
  readonly end: () => string
}

/** One item a line: big files stay readable, and two exports can be compared line by line. */
const between = ',\n'

/** Begins the text of an export. What is returned, in its order, is one JSON document. */
export function exportText(exportedAtMs: number): ExportText {
  const { format, version } = { format: 'tanto-export', version: 1 } satisfies Partial<FullExport>
  let text = `${JSON.stringify({ format, version, exportedAtMs }).slice(0, -1)}${between}`
  let list = 0
  let hasItems = false
  const opened = (name: ExportedList) => `${JSON.stringify(name)}:[`
  text += opened(exportedLists[0] ?? 'cases')

  const goTo = (wanted: number): string => {
    if (wanted < list) throw new Error('The lists of an export have an order')
    let passed = ''
    for (; list < wanted; hasItems = false) {
      passed += hasItems ? '\n]' : ']'
      list += 1
      const next = exportedLists[list]
      if (next) passed += `${between}${opened(next)}`
    }
    return passed
  }
  const flushed = (more: string) => {
    const all = text + more
    text = ''
    return all
  }
  return {
    add: ({ of, items }) => {
      const start = goTo(exportedLists.indexOf(of))
      const first = hasItems ? between : '\n'
      hasItems = true
      return flushed(`${start}${first}${items.map((item) => JSON.stringify(item)).join(between)}`)
    },
    end: () => flushed(`${goTo(exportedLists.length)}}\n`),
  }
}
