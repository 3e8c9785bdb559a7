/**
 * Runs `npm start` until the program has made its data folder, then ends it as a terminal does. For
 * machines that have nobody to look: it exits with 1 when nothing was started within two minutes.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { setTimeout as sleep } from 'node:timers/promises'
import { projectRoot, say } from '../launch/project.mjs'
import { endChild, startChild } from '../launch/processes.mjs'

const WITHIN_MS = 120_000

const folder = mkdtempSync(path.join(tmpdir(), 'tanto-smoke-'))
const journal = path.join(folder, 'journal')
const words = ['scripts/run.mjs', 'start', `--user-data-dir=${folder}`]
const child = startChild(process.execPath, words, { cwd: projectRoot, stdio: 'inherit' })
const deadline = Date.now() + WITHIN_MS
while (!existsSync(journal) && child.exitCode === null && Date.now() < deadline) await sleep(250)
const isThere = existsSync(journal) && child.exitCode === null
await endChild(child)
rmSync(folder, { recursive: true, force: true, maxRetries: 10 })
say(isThere ? 'the app started and ended.' : 'the app did not start.')
process.exitCode = isThere ? 0 : 1
