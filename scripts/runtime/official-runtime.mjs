import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { runToEnd } from '../launch/processes.mjs'
import { projectRoot } from '../launch/project.mjs'

const electronPackage = path.join(projectRoot, 'node_modules', 'electron')

/** The version that users get. */
export function officialVersion() {
  const file = path.join(electronPackage, 'package.json')
  return /** @type {string} */ (JSON.parse(readFileSync(file, 'utf8')).version)
}

/**
 * Finds the official Electron if it was downloaded, whole and in the version that this project wants.
 * @returns {string | undefined} path of the executable
 */
export function findOfficial() {
  const version = readText(path.join(electronPackage, 'dist', 'version'))
  const executable = readText(path.join(electronPackage, 'path.txt'))
  if (version?.replace(/^v/, '') !== officialVersion() || executable === undefined) return undefined
  const file = path.join(electronPackage, 'dist', executable)
  return existsSync(file) ? file : undefined
}

/**
 * Downloads the official Electron with the installer that its package brings along.
 * @param {number} limitMs a network that swallows everything must not hang us for ever
 * @returns {Promise<string>} path of the executable
 */
export async function downloadOfficial(limitMs) {
  const installer = path.join(electronPackage, 'install.js')
  const run = await runToEnd(process.execPath, [installer], { output: 'keep', timeoutMs: limitMs })
  if (run.timedOut) throw new Error(`not finished after ${limitMs / 1000} s`)
  const executable = findOfficial()
  if (run.code !== 0 || executable === undefined) throw new Error(reason(run.output))
  return executable
}

/** Picks from an installer's complaint the line that says what happened. @param {string} output */
export function reason(output) {
  const lines = output.split('\n').map((line) => line.trim())
  const telling = lines.filter((line) => /\b\w*Error\b|\bE[A-Z]{4,}\b|getaddrinfo/.test(line))
  return telling.at(-1) ?? lines.find((line) => line !== '') ?? 'the installer did not say why'
}

/** @param {string} file */
function readText(file) {
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined
}
