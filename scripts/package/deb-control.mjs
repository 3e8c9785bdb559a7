/**
 * What electron-builder asks of fpm, as far as a `.deb` is concerned.
 * @typedef {object} FpmWords
 * @property {string} package the file to write
 * @property {string} name
 * @property {string} version
 * @property {string} architecture
 * @property {string} maintainer
 * @property {string} vendor
 * @property {string} url
 * @property {string} license
 * @property {string} description its first line may be empty: a synopsis goes there
 * @property {string} category
 * @property {string} priority
 * @property {string[]} depends
 * @property {string[]} recommends
 * @property {'gzip' | 'xz' | 'zstd' | 'none'} compression
 * @property {string} afterInstall path of a script
 * @property {string} afterRemove path of a script
 * @property {{ from: string, to: string }[]} files
 */

const COMPRESSIONS = Object.freeze({ gz: 'gzip', xz: 'xz', zst: 'zstd', none: 'none' })

/** Words that say nothing here: we take folders alone, and write over what is there. */
const FLAGS = new Set(['--force', '--debug'])
const KNOWN = new Set(
  '-s -t -d --deb-recommends --deb-compression --deb-priority --architecture --after-install --after-remove --description --version --package --name --maintainer --vendor --url --license --category --log'.split(
    ' ',
  ),
)

/**
 * Throws at any word it does not know: a new release of electron-builder that asks for more must not
 * be given less.
 * @param {readonly string[]} args
 * @returns {FpmWords}
 */
export function parseFpmWords(args) {
  /** @type {Map<string, string[]>} */
  const said = new Map()
  /** @type {FpmWords['files']} */
  const files = []
  for (let at = 0; at < args.length; at++) {
    const word = args[at] ?? ''
    if (FLAGS.has(word)) continue
    if (!word.startsWith('-')) {
      const cut = word.lastIndexOf('=')
      files.push({ from: word.slice(0, cut), to: word.slice(cut + 1) })
      continue
    }
    if (!KNOWN.has(word)) throw new Error(`fpm is asked for ${word}, which is not known here.`)
    said.set(word, [...(said.get(word) ?? []), args[++at] ?? ''])
  }
  const one = (/** @type {string} */ name) => said.get(name)?.at(-1) ?? ''
  if (one('-t') !== 'deb') throw new Error(`Only .deb is made here, not ${one('-t')}.`)
  const compression = Object.entries(COMPRESSIONS).find(
    ([name]) => name === one('--deb-compression'),
  )
  if (compression === undefined)
    throw new Error(`The compression ${one('--deb-compression')} is not known here.`)
  return {
    package: one('--package'),
    name: one('--name'),
    version: one('--version'),
    architecture: one('--architecture'),
    maintainer: one('--maintainer'),
    vendor: one('--vendor'),
    url: one('--url'),
    license: one('--license'),
    description: one('--description'),
    category: one('--category') || 'default',
    priority: one('--deb-priority') || 'optional',
    depends: said.get('-d') ?? [],
    recommends: said.get('--deb-recommends') ?? [],
    compression: compression[1],
    afterInstall: one('--after-install'),
    afterRemove: one('--after-remove'),
    files,
  }
}

/**
 * The control file (Debian policy, chapter 5).
 * @param {FpmWords} words
 * @param {number} kib what it takes on the disk
 */
export function controlOf(words, kib) {
  const [first = '', ...rest] = words.description.split('\n').map((line) => line.trim())
  const synopsis = first || (rest.shift() ?? words.name)
  const fields = {
    Package: words.name,
    Version: words.version,
    Architecture: words.architecture,
    Maintainer: words.maintainer,
    'Installed-Size': String(kib),
    Depends: words.depends.join(', '),
    Recommends: words.recommends.join(', '),
    Section: words.category,
    Priority: words.priority,
    Homepage: words.url,
    // A line of its own begins with a blank; an empty one is a point.
    Description: [synopsis, ...rest.map((line) => ` ${line || '.'}`)].join('\n'),
  }
  const lines = Object.entries(fields).flatMap(([name, value]) =>
    value === '' ? [] : [`${name}: ${value}`],
  )
  return `${lines.join('\n')}\n`
}
