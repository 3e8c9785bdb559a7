import { withHeard, emptyStream } from './fold-stream.ts'
import type { Heard } from './heard.ts'
import { isBehind, knows } from './in-order.ts'
import { type OtherValue, otherValues } from './other-values.ts'

/** What several did to one case without knowing of each other, as far as somebody should look at it. */
export type Differences = {
  /** What was written where somebody else wrote later. */
  readonly others: readonly OtherValue[]
  /** What did not count any more, for somebody else had done something it does not go with. */
  readonly turnedAway: readonly Heard[]
}

export const noDifferences: Differences = { others: [], turnedAway: [] }

/** Of a stream that one device alone wrote in there are none. */
export function differencesIn(log: readonly Heard[]): Differences {
  const { log: ordered, turnedAway: ids } = withHeard(emptyStream, log)
  const devices = new Set(ordered.map(({ device }) => device))
  if (devices.size < 2) return noDifferences
  const refused = new Set(ids)
  const turnedAway = ordered.filter(
    (shared) => refused.has(shared.id) && ordered.some((other) => isUnknownTo(shared, other)),
  )
  return { others: otherValues(ordered), turnedAway }
}

/** What somebody does that changes nothing, and knew it could not, is no conflict. */
function isUnknownTo(shared: Heard, other: Heard): boolean {
  return other.device !== shared.device && isBehind(shared, other) && !knows(shared, other)
}
