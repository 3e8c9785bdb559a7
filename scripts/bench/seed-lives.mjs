/** @typedef {import('#shared/event/event.ts').TantoEvent} TantoEvent */
/** @typedef {{ entryId: string, callId: string }} Promised */

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

/** What brings a case from its first call to its end, each some working days after the one before. */
const COURSE = /** @type {const} */ ([
  { kind: 'customer-contacted', channel: 'phone', callId: null, note: '' },
  { kind: 'options-offered', proposalId: null, note: '' },
  { kind: 'option-agreed', proposalId: null, optionId: null, words: 'The courier, then' },
  { kind: 'fix-started' },
  { kind: 'fix-reported', note: '' },
  { kind: 'verdict-given', verdict: 'solved', words: 'Runs again' },
  { kind: 'residual-asked', left: '' },
  { kind: 'checked-in', held: true, words: '' },
  { kind: 'prevention-noted', cause: 'Label on the wrong pallet', change: 'Two people check it' },
  { kind: 'prevention-told', words: '' },
  { kind: 'case-closed' },
])
const CHECKS = /** @type {const} */ ([30, 60, 90])

/** Of so many ended cases one was lost, another withdrawn. */
const ONE_OF = 40
/** What a case that lives still owes. */
const OPEN_PROMISES = 3

/**
 * What became of a case after its calls. Most are closed with everything done; those that still live
 * stand at every stage, the same number at each. What an ended case promised is settled.
 * @param {{ caseId: string, nth: number, lives: boolean, promised: readonly Promised[], fromMs: number }} past
 * @returns {Generator<TantoEvent[]>}
 */
export function* lifeAppends({ caseId, nth, lives, promised, fromMs }) {
  const settled = lives ? promised.slice(0, -OPEN_PROMISES) : promised
  const kept = settled.map((about) =>
    event({ kind: 'promise-settled', ...about, atMs: fromMs, outcome: 'kept', note: '' }),
  )
  if (kept.length > 0) yield kept
  for (const [index, act] of actsOf(nth, lives).entries()) {
    yield [event({ ...act, caseId, atMs: fromMs + (index + 1) * 2 * HOUR_MS })]
  }
  if (lives || nth % ONE_OF < 2) return
  for (const day of CHECKS) {
    const check = {
      kind: /** @type {const} */ ('prevention-checked'),
      caseId,
      held: true,
      note: '',
    }
    yield [event({ ...check, day, atMs: fromMs + (day + 1) * DAY_MS })]
  }
}

/** @param {number} nth @param {boolean} lives */
function actsOf(nth, lives) {
  const words = { reason: 'Taken elsewhere' }
  if (lives) return COURSE.slice(0, nth % COURSE.length)
  if (nth % ONE_OF === 0) return [...COURSE.slice(0, 2), { kind: 'case-lost', ...words }]
  if (nth % ONE_OF === 1) return [...COURSE.slice(0, 2), { kind: 'case-withdrawn', ...words }]
  return COURSE
}

/**
 * Ids are plain texts here and branded ones in the app; a test reads every event with its schema.
 * @param {{ kind: string, atMs: number } & Record<string, unknown>} plain
 */
function event(plain) {
  return /** @type {TantoEvent} */ (/** @type {unknown} */ (plain))
}
