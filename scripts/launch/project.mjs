import { readFileSync, realpathSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { fileURLToPath, pathToFileURL } from 'node:url'

/** The folder of this clone, however and from wherever a script was started. */
export const projectRoot = fileURLToPath(new URL('../../', import.meta.url)).replace(/[/\\]$/, '')

/** Whether a script is the one that was started, not one that was imported. @param {string} moduleUrl */
export function isEntryPoint(moduleUrl) {
  const started = process.argv[1]
  return started !== undefined && pathToFileURL(realpathSync(started)).href === moduleUrl
}

/**
 * Says one line to the person who started the script; standard output stays free for results.
 * @param {string} line
 */
export function say(line) {
  process.stderr.write(`tanto: ${line}\n`)
}

/**
 * The command that runs an installed tool. Its script is started by Node itself, because the
 * shims in node_modules/.bin need a shell on Windows.
 * @param {string} name the package
 * @param {string} [tool] if it is not named like the package
 * @returns {[string, ...string[]]} the first words of a command line
 */
export function localTool(name, tool = name) {
  const folder = path.join(projectRoot, 'node_modules', name)
  const { bin } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))
  return [process.execPath, path.join(folder, typeof bin === 'string' ? bin : bin[tool])]
}
