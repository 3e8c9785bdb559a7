import { resolve } from 'node:path'
import { defineConfig } from 'electron-vite'
import type { Plugin } from 'vite'
import config from '../../electron.vite.config.ts'
import { pseudoTexts } from './pseudo-text.mjs'

/** Puts the pseudo-language in the place of English, in everything that is built. */
const pseudoLocale: Plugin = {
  name: 'pseudo-locale',
  enforce: 'pre',
  transform: (code, id) =>
    /resources\/locales\/en\/[\w-]+\.json$/.test(id)
      ? JSON.stringify(pseudoTexts(JSON.parse(code)))
      : undefined,
}

/** Where the app in the pseudo-language is built to; it is for tests alone. */
const folder = resolve('test-results/pseudo-locale/out')

const { main, preload, renderer } = config as Record<'main' | 'preload' | 'renderer', object>

const built = (part: object, name: string) => {
  const { plugins = [], build = {} } = part as { plugins?: Plugin[]; build?: object }
  return {
    ...part,
    plugins: [...plugins, pseudoLocale],
    build: { ...build, outDir: resolve(folder, name) },
  }
}

export default defineConfig({
  main: built(main, 'main'),
  preload: built(preload, 'preload'),
  renderer: built(renderer, 'renderer'),
})
