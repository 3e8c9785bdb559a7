import { median } from '../bench/statistics.mjs'

/**
 * What the pages and the main process hold, garbage collected.
 * @typedef {object} Counters
 * @property {number} deskHeapMb
 * @property {number} companionHeapMb
 * @property {number} mainHeapMb
 * @property {number} nodes of both pages, those that only scripts still hold included
 * @property {number} documents
 * @property {number} listeners
 */

/**
 * What was seen after a call, everything at rest.
 * @typedef {Counters & {
 *   keys: number,
 *   pssMb: number,
 *   processes: number,
 *   handles: number,
 *   journalMb: number,
 *   storeMb: number,
 *   snapshotsMb: number,
 *   otherMb: number,
 * }} Sample `keys` were pressed since the start, `handles` are files, sockets and pipes that are open,
 *   `otherMb` is all else in the profile
 */

/** @typedef {{ what: keyof Sample, middle: number, last: number, limit: number, ok: boolean }} Check */

/**
 * How far the last third of the day may lie above the middle one: a share of it and a fixed amount.
 * What leaks per call goes over by the end of the day; what only breathes does not.
 * @type {readonly { what: keyof Sample, share: number, plus: number }[]}
 */
const LEVEL = [
  { what: 'pssMb', share: 0.03, plus: 4 },
  { what: 'processes', share: 0, plus: 0 },
  { what: 'handles', share: 0.02, plus: 6 },
  { what: 'deskHeapMb', share: 0.03, plus: 0.5 },
  { what: 'companionHeapMb', share: 0.03, plus: 0.5 },
  { what: 'mainHeapMb', share: 0.03, plus: 0.5 },
  { what: 'nodes', share: 0.05, plus: 100 },
  { what: 'documents', share: 0, plus: 1 },
  { what: 'listeners', share: 0.05, plus: 30 },
  // It holds what two snapshots do not have yet.
  { what: 'journalMb', share: 0.1, plus: 1 },
  { what: 'otherMb', share: 0.05, plus: 2 },
]

/**
 * How much more a key press may cost on the disk in the last third than in the middle one. Both grow
 * in steps: the store writes anew what it has, and a snapshot holds all there is.
 * @type {readonly { what: keyof Sample, share: number, plusMb: number }[]}
 */
const BY_KEY = [
  { what: 'storeMb', share: 0.5, plusMb: 8 },
  { what: 'snapshotsMb', share: 0.5, plusMb: 2 },
]

/**
 * Judges a day by its thirds; the first is for warming up.
 * @param {readonly Sample[]} samples at least nine, in order
 * @returns {{ ok: boolean, checks: Check[] }}
 */
export function judgeDay(samples) {
  const third = Math.floor(samples.length / 3)
  if (third < 3) throw new Error(`${samples.length} calls are too few to say anything.`)
  const middle = samples.slice(-2 * third, -third)
  const last = samples.slice(-third)
  const checks = [
    ...LEVEL.map((limit) => level(middle, last, limit)),
    ...BY_KEY.map((limit) => byKey(middle, last, limit)),
  ]
  return { ok: checks.every(({ ok }) => ok), checks }
}

/**
 * @param {readonly Sample[]} middle
 * @param {readonly Sample[]} last
 * @param {(typeof LEVEL)[number]} limit
 * @returns {Check}
 */
function level(middle, last, { what, share, plus }) {
  const [before, after] = [middle, last].map((third) => median(third.map((sample) => sample[what])))
  return check(what, before ?? 0, after ?? 0, (before ?? 0) * (1 + share) + plus)
}

/**
 * @param {readonly Sample[]} middle
 * @param {readonly Sample[]} last
 * @param {(typeof BY_KEY)[number]} limit
 * @returns {Check}
 */
function byKey(middle, last, { what, share, plusMb }) {
  const before = growth(middle, what)
  const after = growth(last, what)
  const limit = (before.mb / before.keys) * after.keys * (1 + share) + plusMb
  return check(what, before.mb, after.mb, limit)
}

/** @param {readonly Sample[]} third @param {keyof Sample} what */
function growth(third, what) {
  const [from, to] = [third[0], third.at(-1)]
  if (from === undefined || to === undefined) throw new Error('There is nothing to compare.')
  return { mb: to[what] - from[what], keys: to.keys - from.keys }
}

/**
 * @param {keyof Sample} what
 * @param {number} middle
 * @param {number} last
 * @param {number} limit
 * @returns {Check}
 */
function check(what, middle, last, limit) {
  return { what, middle: short(middle), last: short(last), limit: short(limit), ok: last <= limit }
}

/** @param {number} value */
function short(value) {
  return Math.round(value * 100) / 100
}
