import { setTimeout as pause } from 'node:timers/promises'
import { codeOf, log } from '../log.ts'
import type { Speaker } from './lead-acts.ts'
import type { MembershipStore } from './membership-store.ts'
import type { TeamLife } from './team-life.ts'

/** How long the team's first word may take, in ms: the stream was made a moment ago. */
const begunWithinMs = 15_000
/** Of several leads who see the same, not all do the same at once, in ms. */
const laterMs = 15_000

/** What is to be done for the team without anybody asking, whenever its servers are there. */
export type Tending = {
  /** Something is other than it was. */
  readonly look: () => void
  /** At once: this device did what it follows from. */
  readonly now: () => Promise<void>
  /** Once the team has its first word, or later if that takes long. */
  readonly begun: () => Promise<void>
}

export function createTending(deps: {
  readonly store: MembershipStore
  readonly life: TeamLife
  readonly speaker: () => Speaker | null
}): Tending {
  const { store, life, speaker } = deps
  let revoked: ReadonlySet<string> = new Set()
  let seen: unknown = null
  let telling: Promise<void> | null = null

  const tellBegun = async () => {
    const stored = store.now()
    const engine = life.engine()
    if (stored?.kind !== 'joined' || !stored.begun || !engine?.connection()) return
    const isBegun = () => engine.members().people.length > 0
    if (!isBegun()) await engine.tellMembers(stored.begun)
    const later = store.now()
    if (isBegun() && later?.kind === 'joined') await store.set({ ...later, begun: null })
  }
  const tellBegunOnce = () => {
    telling ??= tellBegun().finally(() => (telling = null))
    return telling
  }
  /** One after the other: who sees the same a second time finds it done. */
  let turn: Promise<void> = Promise.resolve()
  const tendNow = () => {
    const done = turn.then(tendOnce)
    turn = done.catch(() => {})
    return done
  }
  const tendOnce = async () => {
    const who = speaker()
    if (!who || !who.membership().lead) return
    const { tend } = await import('./lead-acts.ts')
    revoked = await tend(who, revoked)
  }
  const untold = (error: unknown) => log('the team was not tended:', codeOf(error))

  return {
    look: () => {
      const engine = life.engine()
      if (!engine?.connection()) return
      tellBegunOnce().catch(untold)
      // Each state of the members once: what could not be done then is done at the next start.
      if (engine.link().kind !== 'all-here' || engine.members() === seen) return
      seen = engine.members()
      void pause(Math.random() * laterMs, undefined, { ref: false })
        .then(tendNow)
        .catch(untold)
    },
    now: () => tendNow().catch(untold),
    begun: async () => {
      const until = Date.now() + begunWithinMs
      while (Date.now() < until) {
        await tellBegunOnce().catch(untold)
        const stored = store.now()
        if (stored?.kind !== 'joined' || !stored.begun) return
        await pause(200)
      }
    },
  }
}
