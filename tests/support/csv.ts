/** Reads CSV as RFC 4180 has it, apart from the library that writes it. */
export function readCsv(text: string): string[][] {
  const rows: string[][] = [[]]
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/gy
  const body = text.replace(/^\uFEFF/, '')
  while (field.lastIndex < body.length) {
    const at = field.lastIndex
    const [whole, quoted, bare = '', end] = field.exec(body) ?? []
    if (whole === undefined) throw new Error(`No field at ${at}: ${body.slice(at, at + 40)}`)
    rows.at(-1)?.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'))
    if (end === '\r\n' && field.lastIndex < body.length) rows.push([])
  }
  return rows
}
