import { execFileSync } from 'node:child_process'
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from './running-app.ts'

/** Where the app in the pseudo-language is, once it is built. */
export const pseudoFolder = join(projectRoot, 'test-results/pseudo-locale')

/** Builds the app with a language in the place of English that is longer and reads like none. */
export function buildPseudoApp(): void {
  const vite = join(projectRoot, 'node_modules/electron-vite/bin/electron-vite.js')
  const config = join(projectRoot, 'scripts/pseudo-locale/electron.vite.config.ts')
  execFileSync(process.execPath, [vite, 'build', '--config', config], {
    cwd: projectRoot,
    stdio: 'pipe',
  })
  cpSync(join(projectRoot, 'package.json'), join(pseudoFolder, 'package.json'))
}
