import { parseArgs } from 'node:util'

/**
 * @typedef {object} Options
 * @property {number} kills
 * @property {number} cuts
 * @property {number} damage
 * @property {number} seed
 * @property {string} only of the damage, the kinds with this in their name: to look into a finding
 */

/** @param {readonly string[]} args @returns {Options} */
export function parseOptions(args) {
  const { values } = parseArgs({
    args: [...args],
    options: {
      kills: { type: 'string', default: '200' },
      cuts: { type: 'string', default: '100' },
      damage: { type: 'string', default: '200' },
      only: { type: 'string', default: '' },
      seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    },
  })
  const { kills, cuts, damage, seed, only } = values
  return {
    kills: count('kills', kills),
    cuts: count('cuts', cuts),
    damage: count('damage', damage),
    seed: count('seed', seed),
    only,
  }
}

/** @param {string} name @param {string} text */
function count(name, text) {
  if (!/^\d+$/.test(text)) throw new Error(`--${name} wants a whole number, not "${text}"`)
  return Number(text)
}
