/** Writes docs/schemas anew: `npm run schemas`, after what is exported changed. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runnerImport } from 'vite'
import { projectRoot, say } from './launch/project.mjs'

/** @type {{ module: { publishedSchemas: Record<string, string> } }} */
const { module } = await runnerImport(join(projectRoot, 'tests/support/published-schemas.ts'))
const folder = join(projectRoot, 'docs', 'schemas')
mkdirSync(folder, { recursive: true })
for (const [name, text] of Object.entries(module.publishedSchemas)) {
  const path = join(folder, `${name}.schema.json`)
  writeFileSync(path, text)
  say(`wrote ${path}`)
}
