/** Fails when anything that the lock names has a licence we have not decided on: `npm run licences`. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { projectRoot, say } from './launch/project.mjs'
import { undecidedLicences } from './package/licences.mjs'

const lock = JSON.parse(readFileSync(path.join(projectRoot, 'package-lock.json'), 'utf8'))
const undecided = undecidedLicences(lock.packages)
for (const line of undecided) say(line)
const count = Object.keys(lock.packages).length - 1
if (undecided.length === 0) say(`the licences of all ${count} packages are known and allowed.`)
process.exitCode = undecided.length > 0 ? 1 : 0
