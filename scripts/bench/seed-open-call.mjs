import { createRandom } from './random.mjs'
import { lineText } from './seed-texts.mjs'

/** @typedef {import('#shared/event/event.ts').TantoEvent} TantoEvent */

const STARTED_AT_MS = Date.UTC(2025, 6, 7, 8)
/** No promise by us: then step 4 asks for one and names the newest of their solutions. */
const KINDS = /** @type {const} */ ([
  'note',
  'issue',
  'quote',
  'fact',
  'feeling',
  'their-solution',
  'pressure',
])

/**
 * One call that is still live, in step 4, as appends to the journal.
 * @param {{ events: number, isKeyByKey: boolean }} size how many events, and whether the key presses
 *   behind each line are among them: with them a line takes about fifty events, without them two
 * @returns {Generator<TantoEvent[]>}
 */
export function* openCallAppends({ events, isKeyByKey }) {
  const random = createRandom(20_250_707)
  const [caseId, callId] = [random.id(), random.id()]
  let atMs = STARTED_AT_MS
  const details = {
    customer: 'Sample Customer, on the line',
    contact: 'Contact 1',
    phone: '',
    whatHappened: lineText(random, 'en'),
    failureKind: 'late-delivery',
    direction: 'they-called',
    knownAtMs: atMs,
    anyoneHurt: 'no',
    productionStopped: 'yes',
    moneyAtStake: null,
  }
  let count = 3
  yield [event({ kind: 'case-opened', caseId, atMs, details })]
  yield [event({ kind: 'call-started', callId, caseId, atMs })]
  yield [event({ kind: 'step-entered', callId, atMs: ++atMs, step: 'address' })]
  while (count + 2 <= events) {
    const text = lineText(random, 'en')
    for (let length = 1; isKeyByKey && length <= text.length && count + 3 <= events; length++) {
      yield [
        event({ kind: 'draft-typed', callId, atMs: (atMs += 60), text: text.slice(0, length) }),
      ]
      count++
    }
    const content = { kind: random.pick(KINDS), text, dueAtMs: null }
    const place = { callId, caseId, atMs: (atMs += 60), step: 'address' }
    yield [
      event({ kind: 'entry-captured', entryId: random.id(), ...place, content }),
      event({ kind: 'draft-typed', callId, atMs, text: '' }),
    ]
    count += 2
  }
}

/**
 * Ids are plain texts here and branded ones in the app; a test reads every event with its schema.
 * @param {{ kind: TantoEvent['kind'], atMs: number } & Record<string, unknown>} plain
 */
function event(plain) {
  return /** @type {TantoEvent} */ (/** @type {unknown} */ (plain))
}
