import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve, sep } from 'node:path'

export const projectRoot = resolve(import.meta.dirname, '../..')

export type SourceFile = { readonly path: string; readonly text: string }

/** Every source file below a folder of the project, with its path from the project's root. */
export function sourceFiles(folder: string): SourceFile[] {
  const names = readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8' })
  return names
    .filter((name) => /\.(ts|tsx|mjs|html)$/.test(name))
    .map((name) => join(projectRoot, folder, name))
    .map((path) => ({
      path: relative(projectRoot, path).split(sep).join('/'),
      text: readFileSync(path, 'utf8'),
    }))
}
