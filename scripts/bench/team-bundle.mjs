import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'vite'
import { projectRoot } from '../launch/project.mjs'

/**
 * The engine of a team as the app has it, with devices to simulate.
 * @returns {Promise<typeof import('./team/team-bench.ts')>}
 */
export async function teamBundle() {
  // Within the project, so that its libraries are found from there.
  const folder = path.join(projectRoot, 'node_modules/.cache/bench-team')
  await build({
    configFile: false,
    root: projectRoot,
    logLevel: 'error',
    build: {
      ssr: fileURLToPath(new URL('team/team-bench.ts', import.meta.url)),
      outDir: folder,
      emptyOutDir: true,
      target: 'node20',
      rollupOptions: { output: { entryFileNames: 'team-bench.mjs' } },
    },
  })
  return await import(pathToFileURL(path.join(folder, 'team-bench.mjs')).href)
}
