import path from 'node:path'
import { runToEnd } from './processes.mjs'

/**
 * Runs the npm that started us, or the one on the PATH.
 * @param {readonly string[]} args
 * @param {import('./processes.mjs').RunOptions} [options]
 */
export function runNpm(args, options) {
  const npm = findNpm(process.env['npm_execpath'], process.platform)
  return runToEnd(npm.command, [...npm.args, ...args], options)
}

/**
 * `npm_execpath` is npm's own script, or that of another package manager, which we must not use.
 * @param {string | undefined} execPath
 * @param {NodeJS.Platform} platform
 * @returns {{ command: string, args: string[] }}
 */
export function findNpm(execPath, platform) {
  if (execPath !== undefined && path.basename(execPath) === 'npm-cli.js') {
    return { command: process.execPath, args: [execPath] }
  }
  // On Windows npm is a command file, which only the command interpreter can start.
  if (platform === 'win32') return { command: 'cmd.exe', args: ['/d', '/s', '/c', 'npm'] }
  return { command: 'npm', args: [] }
}
