/**
 * The licences of everything that ships as one text, for the folder of the installed program. The
 * same text is told once, with all that it is of.
 * @param {readonly import('./licences.mjs').Licence[]} licences
 */
export function licenceBook(licences) {
  /** @type {Map<string, string[]>} */
  const byText = new Map()
  for (const { name, version, licence, text } of licences) {
    byText.set(text, [...(byText.get(text) ?? []), `${name} ${version} (${licence})`])
  }
  const chapters = [...byText].map(
    ([text, names]) => `${names.join('\n')}\n\n${text || 'Its package brings no text along.'}`,
  )
  return `${[HEAD, ...chapters].join(`\n\n${'-'.repeat(72)}\n\n`)}\n`
}

const HEAD = `Tanto is made of the work of many others. These are their licences. Those of Chromium and what is
in it are in LICENSES.chromium.html beside this file.`
