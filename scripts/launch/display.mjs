import process from 'node:process'
import { openHiddenDisplay } from './hidden-display.mjs'
import { say } from './project.mjs'

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {NodeJS.Platform} [platform]
 * @returns {boolean} whether windows can be shown here
 */
export function hasDisplay(env, platform = process.platform) {
  return platform !== 'linux' || Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY'])
}

/**
 * Tests type keys and move windows, so on Linux they get a display of their own, even on a desktop;
 * `TANTO_DISPLAY=own` lets you watch them. Everything else is shown where there is a screen.
 * @param {boolean} isTest
 * @param {NodeJS.ProcessEnv} env
 * @param {NodeJS.Platform} [platform]
 */
export function wantsHiddenDisplay(isTest, env, platform = process.platform) {
  if (!hasDisplay(env, platform)) return true
  return isTest && platform === 'linux' && env['TANTO_DISPLAY'] !== 'own'
}

/**
 * Runs some work with a display to draw on, and ends the display with it.
 * @template T
 * @param {(env: NodeJS.ProcessEnv) => Promise<T>} work gets the environment for its programs
 * @param {{ env?: NodeJS.ProcessEnv, isTest?: boolean }} [options]
 * @returns {Promise<T>}
 */
export async function withDisplay(work, { env = process.env, isTest = false } = {}) {
  if (!wantsHiddenDisplay(isTest, env)) return await work(env)
  const display = await openHiddenDisplay(env)
  say(`running on a hidden display (${display.env['DISPLAY']}).`)
  try {
    return await work(display.env)
  } finally {
    await display.close()
  }
}
