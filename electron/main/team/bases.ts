import type { RecordedEvent } from '#shared/event/event.ts'
import type { Heard } from '#shared/team/heard.ts'
import { authorOf } from '#shared/team/members.ts'
import type { RandomBytes } from '../keys/data-key.ts'
import { codeOf, log } from '../log.ts'
import { openEpochs } from './epochs.ts'
import { JournalRefused } from './hearing.ts'
import { keepBases } from './keep-bases.ts'
import { loadBase } from './load-base.ts'
import type { Membership } from './membership.ts'
import { newId } from './new-id.ts'
import type { LoadBase } from './session.ts'
import type { TeamEngine } from './team-engine.ts'

/** How often a lead's device looks whether a base is due, in ms. */
const lookEveryMs = 10 * 60_000

/** What an engine begins its sessions with. `onGrew`: the journal has more of the team. */
export function baseLoader(membership: () => Membership, onGrew: () => void): LoadBase {
  return async ({ connection, epochs, cursor, known, journal, onMemberEvent }) => {
    let notUnderstood = 0
    const isFirst = Object.keys(known.newest()).length === 0
    const named = new Set<string>()
    const isThere = async (heard: Heard) => {
      const name = `${heard.device} ${heard.id}`
      // What stands in a base is not in the order in which it was told: it would all be looked for.
      return isFirst ? named.has(name) || !named.add(name) : known.has(heard)
    }
    const writeDown = async (all: readonly Heard[]) => {
      const fresh: Heard[] = []
      for (const heard of all) if (!(await isThere(heard))) fresh.push(heard)
      if (fresh.length === 0) return
      const outcome = await journal.append(fresh.map(recorded))
      if (outcome.kind === 'failed') throw new JournalRefused(outcome.problem)
      fresh.forEach(known.note)
      notUnderstood += fresh.filter((heard) => heard.known === null).length
      onGrew()
    }
    const parts = { connection, membership, epochs, from: cursor, onMemberEvent, writeDown }
    const { sequence, members } = await loadBase(parts)
    if (sequence === cursor.sequence) return cursor
    return {
      ...cursor,
      sequence,
      members,
      messageId: null,
      newest: known.newest(),
      notUnderstood: cursor.notUnderstood + notUnderstood,
    }
  }
}

const recorded = ({ known: _known, ...shared }: Heard): RecordedEvent => ({
  kind: 'shared',
  shared,
})

/** Looks now and then whether the team needs a base, where this device is a lead's. Gives how to stop. */
export function watchBases(options: {
  readonly engine: TeamEngine
  readonly membership: () => Membership
  readonly nowMs: () => number
  readonly randomBytes: RandomBytes
}): () => void {
  const { engine, membership, nowMs, randomBytes } = options
  let isAtIt = false
  let isStopped = false
  const look = async () => {
    const connection = engine.connection()
    const { device, keys } = membership()
    const isLead = authorOf(engine.members(), device.id)?.role === 'lead'
    if (isAtIt || isStopped || !connection || !isLead || engine.link().kind !== 'all-here') return
    isAtIt = true
    const epochs = openEpochs(keys, randomBytes)
    const parts = { connection, membership, epochs, tellMembers: engine.tellMembers }
    const keep = () =>
      keepBases({ ...parts, members: engine.members(), nowMs: nowMs(), newName: newId })
    try {
      while (!isStopped && (await keep()) !== null);
    } catch (error) {
      log('no base of the team was written:', codeOf(error))
    } finally {
      isAtIt = false
    }
  }
  const timer = setInterval(() => void look(), lookEveryMs)
  timer.unref()
  return () => {
    isStopped = true
    clearInterval(timer)
  }
}
