/**
 * Refuses to have anything published that users must not get: `npm run release-check`. The release
 * workflow runs it before it uploads. `--unsigned` lets packages without a signature through.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { projectRoot, say } from './launch/project.mjs'
import { releaseProblems } from './package/release-problems.mjs'
import { signingHere } from './package/signing.mjs'
import { officialVersion } from './runtime/official-runtime.mjs'

const dist = path.join(projectRoot, 'dist')
const found = existsSync(dist) ? readdirSync(dist, { withFileTypes: true }) : []
const { homepage } = JSON.parse(readFileSync(path.join(projectRoot, 'package.json'), 'utf8'))
const problems = releaseProblems({
  files: found.flatMap((one) => (one.isFile() && one.name.startsWith('tanto-') ? [one.name] : [])),
  versions: found.flatMap((one) => {
    const file = path.join(dist, one.name, 'version')
    return existsSync(file) ? [readFileSync(file, 'utf8').trim().replace(/^v/, '')] : []
  }),
  official: officialVersion(),
  homepage,
  unsigned: process.argv.includes('--unsigned')
    ? []
    : signingHere(process.env, process.platform).warnings,
})
for (const problem of problems) say(`not to be published: ${problem}`)
process.exitCode = problems.length > 0 ? 1 : 0
