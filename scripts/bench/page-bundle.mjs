import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { projectRoot } from '../launch/project.mjs'

/**
 * The text of a module of pages/ with all it imports: run in a page, it leaves its exports there as
 * `tantoBenchPage`.
 * @param {string} name of the file
 */
export async function pageBundle(name) {
  const built = await build({
    configFile: false,
    root: projectRoot,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'chrome130',
      lib: {
        entry: fileURLToPath(new URL(`pages/${name}`, import.meta.url)),
        formats: ['iife'],
        name: 'tantoBenchPage',
      },
    },
  })
  const [first] = Array.isArray(built) ? built : [built]
  const chunk = first !== undefined && 'output' in first ? first.output[0] : undefined
  if (chunk === undefined) throw new Error(`${name} was not built.`)
  return chunk.code
}
