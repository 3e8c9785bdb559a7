import { createRandom } from './random.mjs'
import { lifeAppends } from './seed-lives.mjs'
import { customerName, lineText } from './seed-texts.mjs'

/** @typedef {import('#shared/event/event.ts').TantoEvent} TantoEvent */
/** @typedef {import('./random.mjs').Random} Random */

/** @typedef {import('./seed-lives.mjs').Promised} Promised */

/**
 * How much a profile holds. Each case has the same number of calls, each call of lines; the newest
 * cases still live.
 * @typedef {{ cases: number, callsPerCase: number, linesPerCall: number, living: number }} SeedSize
 */

/** @type {Readonly<Record<'small' | 'large' | 'cases', SeedSize>>} */
export const SEED_SIZES = Object.freeze({
  small: { cases: 40, callsPerCase: 5, linesPerCall: 50, living: 11 },
  large: { cases: 400, callsPerCase: 5, linesPerCall: 50, living: 44 },
  cases: { cases: 20_000, callsPerCase: 1, linesPerCall: 5, living: 154 },
})

const FIRST_CALL_AT_MS = Date.UTC(2024, 0, 8, 8)
const MINUTE_MS = 60_000
const STEPS = /** @type {const} */ ([
  'listen',
  'question',
  'cushion',
  'address',
  'test',
  'additional-help',
  'follow-up',
])
const KINDS = /** @type {const} */ ([
  'note',
  'note',
  'issue',
  'quote',
  'fact',
  'to-check',
  'feeling',
  'their-solution',
  'pressure',
  'promise-by-us',
  'promise-by-them',
])

/**
 * Everything that happened in a rep's months, as appends to the journal: what stands together became
 * durable together. Calls of different cases follow each other in time. The key presses behind each
 * line are left out: there would be fifty times as many events.
 * @param {SeedSize} size
 * @returns {Generator<TantoEvent[]>}
 */
export function* seedAppends({ cases, callsPerCase, linesPerCall, living }) {
  const random = createRandom(20_250_106)
  /** @type {{ caseId: string, promised: Promised[] }[]} */
  const opened = Array.from({ length: cases }, () => ({ caseId: random.id(), promised: [] }))
  let atMs = FIRST_CALL_AT_MS
  for (let round = 0; round < callsPerCase; round++) {
    for (const [index, { caseId, promised }] of opened.entries()) {
      const language = index % 2 === 0 ? 'en' : 'ja'
      if (round === 0) yield [caseOpened(random, caseId, language, index + 1, atMs)]
      const past = { caseId, startedAtMs: atMs, lines: linesPerCall, promised }
      yield* callAppends(random, { ...past, language })
      atMs += 45 * MINUTE_MS
      if (round < callsPerCase - 1) continue
      const lives = index >= cases - living
      yield* lifeAppends({ caseId, nth: index, lives, promised, fromMs: atMs })
    }
  }
}

/**
 * @param {Random} random
 * @param {string} caseId
 * @param {'en' | 'ja'} language
 * @param {number} number
 * @param {number} atMs
 */
function caseOpened(random, caseId, language, number, atMs) {
  const answer = () => random.pick(/** @type {const} */ (['yes', 'no', 'no', 'unknown']))
  return event({
    kind: 'case-opened',
    caseId,
    atMs,
    details: {
      customer: customerName(language, number),
      contact: language === 'en' ? `Contact ${number}` : `担当者${number}`,
      phone: `00 000 ${String(number).padStart(4, '0')}`,
      whatHappened: lineText(random, language),
      failureKind: 'late-delivery',
      direction: random.pick(/** @type {const} */ (['they-called', 'we-call-first'])),
      knownAtMs: atMs - random.whole(0, 90) * MINUTE_MS,
      anyoneHurt: random.chance(0.02) ? 'yes' : 'no',
      productionStopped: answer(),
      moneyAtStake: random.chance(0.5)
        ? { minor: random.whole(1, 900) * 1000, currency: language === 'en' ? 'EUR' : 'JPY' }
        : null,
    },
  })
}

/**
 * @param {Random} random
 * @param {{ caseId: string, language: 'en' | 'ja', startedAtMs: number, lines: number, promised: Promised[] }} call
 *   `promised` gets what was promised in it
 */
function* callAppends(random, { caseId, language, startedAtMs, lines, promised }) {
  const callId = random.id()
  let atMs = startedAtMs
  let step = 0
  yield [event({ kind: 'call-started', callId, caseId, atMs })]
  for (let line = 0; line < lines; line++) {
    atMs += random.whole(5_000, 30_000)
    if (line >= ((step + 1) * lines) / STEPS.length) {
      yield [event({ kind: 'step-entered', callId, atMs, step: STEPS[++step] })]
    }
    const entryId = random.id()
    const content = lineContent(random, language, atMs)
    if (isPromise(content.kind)) promised.push({ entryId, callId })
    yield [
      event({ kind: 'entry-captured', entryId, callId, caseId, atMs, step: STEPS[step], content }),
      event({ kind: 'draft-typed', callId, atMs, text: '' }),
    ]
    if (random.chance(0.03)) {
      const edited = { ...content, text: lineText(random, language) }
      yield [event({ kind: 'entry-edited', entryId, callId, atMs: atMs + 1000, content: edited })]
    }
  }
  yield [event({ kind: 'call-ended', callId, atMs: atMs + 2000 })]
  const moment = random.pick(/** @type {const} */ (['misery', 'truth', 'magic']))
  yield [event({ kind: 'moment-rated', callId, atMs: atMs + 9000, moment })]
  yield [event({ kind: 'wrap-up-finished', callId, atMs: atMs + 12_000 })]
}

/** @param {Random} random @param {'en' | 'ja'} language @param {number} atMs */
function lineContent(random, language, atMs) {
  const kind = random.pick(KINDS)
  return {
    kind,
    text: lineText(random, language),
    dueAtMs: isPromise(kind) ? atMs + random.whole(1, 5 * 24) * 60 * MINUTE_MS : null,
  }
}

/** @param {string} kind */
function isPromise(kind) {
  return kind === 'promise-by-us' || kind === 'promise-by-them'
}

/**
 * Ids are plain texts here and branded ones in the app; a test reads every event with its schema.
 * @param {{ kind: TantoEvent['kind'], atMs: number } & Record<string, unknown>} plain
 */
function event(plain) {
  return /** @type {TantoEvent} */ (/** @type {unknown} */ (plain))
}
