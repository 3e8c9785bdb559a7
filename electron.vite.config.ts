import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import type { Plugin } from 'vite'
import { noteLicences } from './scripts/package/licence-plugin.mjs'

// Targets are named by hand: electron-vite derives them from the electron package and does not
// know the pinned major, and the built app must also run on the older test runtime.
const nodeTarget = 'node20.18'
const chromiumTarget = 'chrome130'

// Every Chromium reads woff2; the packages of fonts bring woff too, as many files again.
const woff2Only: Plugin = {
  name: 'woff2-only',
  enforce: 'pre',
  transform: (code, id) =>
    /@fontsource.*\.css/.test(id)
      ? code.replaceAll(/, url\([^)]+\.woff\) format\('woff'\)/g, '')
      : undefined,
}

// Where updates come from and whose signature they must have; a build without both has none.
const updateSource = {
  url: process.env['TANTO_UPDATE_URL'] ?? '',
  publicKey: process.env['TANTO_UPDATE_PUBLIC_KEY'] ?? '',
}

export default defineConfig({
  main: {
    plugins: [noteLicences()],
    define: { TANTO_UPDATE_SOURCE: JSON.stringify(updateSource) },
    build: {
      target: nodeTarget,
      externalizeDeps: false,
      minify: true,
      lib: { entry: 'electron/main/index.ts', formats: ['cjs'] },
      rollupOptions: { output: { entryFileNames: '[name].cjs', chunkFileNames: '[name].cjs' } },
    },
  },
  preload: {
    plugins: [noteLicences()],
    build: {
      target: nodeTarget,
      // A sandboxed preload can load nothing but electron itself: one CommonJS file.
      externalizeDeps: false,
      isolatedEntries: true,
      rollupOptions: {
        input: { index: resolve('electron/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    publicDir: resolve('resources/public'),
    plugins: [react(), woff2Only, noteLicences()],
    worker: { plugins: () => [noteLicences()] },
    build: {
      target: chromiumTarget,
      minify: true,
      modulePreload: { polyfill: false },
      // A font within a style sheet is none of our own files, and is refused.
      assetsInlineLimit: (path) => (path.endsWith('.woff2') ? false : undefined),
      rollupOptions: {
        input: {
          desk: resolve('renderer/desk.html'),
          companion: resolve('renderer/companion.html'),
          print: resolve('renderer/print.html'),
          talk: resolve('renderer/talk.html'),
        },
        output: {
          // Each file is a request. What the pages share from their start on comes in one piece, and
          // so do Today and the rules of what falls due, each with all it needs beyond that.
          codeSplitting: {
            groups: [
              { name: 'start', tags: ['$initial'], minShareCount: 2, priority: 2 },
              { name: 'dues', test: 'renderer/data/use-dues.ts', priority: 1 },
              { name: 'today', test: 'features/cases/today/today-page.tsx' },
            ],
          },
        },
      },
    },
  },
})
