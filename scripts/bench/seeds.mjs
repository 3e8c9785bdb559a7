import { SEED_SIZES, seedAppends } from './seed-events.mjs'
import { openCallAppends } from './seed-open-call.mjs'
import { teamAppends } from './seed-team.mjs'

/** What a profile can hold, by name. */
export const SEEDS = Object.freeze({
  /** 10,000 notes */
  small: () => seedAppends(SEED_SIZES.small),
  /** 100,000 notes */
  large: () => seedAppends(SEED_SIZES.large),
  /** 20,000 cases */
  cases: () => seedAppends(SEED_SIZES.cases),
  /** 20,000 cases that 1,000 people of a team told of */
  team: () => teamAppends(SEED_SIZES.cases, 1_000),
  /** 10,000 notes, and a live call of 10,000 events as they are typed: some 90 lines, key by key */
  typedCall: () => withOpenCall({ events: 10_000, isKeyByKey: true }),
  /** 10,000 notes, and a live call of 5,000 lines */
  longCall: () => withOpenCall({ events: 10_003, isKeyByKey: false }),
})

/** @param {{ events: number, isKeyByKey: boolean }} size */
function* withOpenCall(size) {
  yield* seedAppends(SEED_SIZES.small)
  yield* openCallAppends(size)
}
