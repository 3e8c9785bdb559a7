import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { licenceOf } from './licences.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Where the packages are whose modules were built in, of all parts so far. @type {Set<string>} */
const folders = new Set([path.join(root, 'node_modules/electron')])

/**
 * Notes which packages get into the program, as the bundler itself takes them in, and puts the
 * licences of all into the pages' folder as `licences.json`. The pages are built last.
 * @returns {import('vite').Plugin}
 */
export function noteLicences() {
  return {
    name: 'note-licences',
    generateBundle(options, bundle) {
      // A font that a style sheet takes from another is no module, only a file.
      const files = Object.values(bundle).flatMap((made) =>
        made.type === 'asset' ? made.originalFileNames : [],
      )
      for (const id of [...this.getModuleIds(), ...files]) {
        const folder = packageFolderOf(id)
        if (folder !== undefined) folders.add(path.resolve(root, 'renderer', folder))
      }
      if (path.basename(options.dir ?? '') !== 'renderer') return
      const all = [...folders].map(licenceOf).map((one) => [`${one.name}@${one.version}`, one])
      const licences = [...new Map(/** @type {[string, object][]} */ (all))]
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([, one]) => one)
      this.emitFile({
        type: 'asset',
        fileName: 'licences.json',
        source: JSON.stringify(licences),
      })
    },
  }
}

/**
 * The package that a module is of: the last one in its path, for packages lie in packages.
 * @param {string} id as the bundler names it, maybe with a question behind
 * @returns {string | undefined}
 */
export function packageFolderOf(id) {
  const file = id.replace(/^\0/, '').replace(/\?.*$/, '').replaceAll('\\', '/')
  return /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(file)?.[0]
}
