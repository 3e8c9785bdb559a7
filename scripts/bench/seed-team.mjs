import { createRandom } from './random.mjs'
import { seedAppends } from './seed-events.mjs'

/** @typedef {import('#shared/event/event.ts').TantoEvent} TantoEvent */

/** As `perMs` of shared/team/stamp.ts. */
const STAMPS_PER_MS = 2048

/**
 * What a device of a team has heard: the cases of all, each told by the device of somebody.
 * @param {import('./seed-events.mjs').SeedSize} size
 * @param {number} members
 */
export function* teamAppends(size, members) {
  const random = createRandom(20_261_123)
  const caseOf = casesOfCalls()
  /** The newest stamp of each case: its device tells one after the other. @type {Map<string, number>} */
  const newest = new Map()
  for (const events of seedAppends(size)) {
    // What others type is not heard before it is kept.
    const leaving = events.filter(({ kind }) => kind !== 'draft-typed')
    if (leaving.length === 0) continue
    yield leaving.map((event) => {
      const caseId = caseOf(event)
      const nth = [...caseId].reduce(
        (sum, letter) => (sum * 31 + letter.charCodeAt(0)) % members,
        7,
      )
      const before = newest.get(caseId)
      const stamp = Math.max((before ?? 0) + 1, atMsOf(event) * STAMPS_PER_MS)
      newest.set(caseId, stamp)
      const device = `device-${nth}`
      const shared = {
        id: random.id(),
        team: 'sample-team',
        stream: `case/${caseId}`,
        device,
        author: `member-${nth}`,
        stamp,
        seen: before === undefined ? {} : { [device]: before },
        event,
      }
      return { kind: 'shared', shared }
    })
  }
}

/** The events of each case of a past, in their order. @param {import('./seed-events.mjs').SeedSize} size */
export function eventsByCase(size) {
  const caseOf = casesOfCalls()
  /** @type {Map<string, TantoEvent[]>} */
  const cases = new Map()
  for (const event of [...seedAppends(size)].flat()) {
    const caseId = caseOf(event)
    cases.set(caseId, [...(cases.get(caseId) ?? []), event])
  }
  return [...cases.values()]
}

/** Finds the case of each event of a past that is read in order. */
function casesOfCalls() {
  /** @type {Map<string, string>} */
  const byCall = new Map()
  return (/** @type {TantoEvent} */ event) => {
    const { caseId, callId } = /** @type {{ caseId?: string, callId?: string }} */ (
      /** @type {unknown} */ (event)
    )
    if (caseId && callId) byCall.set(callId, caseId)
    const found = caseId ?? byCall.get(String(callId))
    if (found === undefined) throw new Error(`${event.kind} belongs to no case.`)
    return found
  }
}

/** @param {TantoEvent} event */
const atMsOf = (event) => ('atMs' in event ? event.atMs : 0)
