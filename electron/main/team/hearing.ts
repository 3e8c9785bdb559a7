import type { RecordedEvent } from '#shared/event/event.ts'
import { compactionKey } from '#shared/event/compaction.ts'
import type { MemberEvent } from '#shared/team/member-events.ts'
import { membersAfter } from '#shared/team/members-after.ts'
import type { Heard } from '#shared/team/heard.ts'
import type { DeviceId, SharedEvent, SharedEventId } from '#shared/team/shared-event.ts'
import { log } from '../log.ts'
import { createBreather } from './breather.ts'
import type { Cursor } from './cursor.ts'
import type { Epochs } from './epochs.ts'
import { judgeEvent, judgeMemberEvent } from './judge.ts'
import type { KnownEvents } from './known-events.ts'
import type { Membership } from './membership.ts'
import { openMessage, type OpenedMessage, type StoredMessage } from './message.ts'
import type { TeamJournal } from './team-journal.ts'

/** The journal did not take what came: it is heard again later. */
export class JournalRefused extends Error {
  override readonly name = 'JournalRefused'
}

/** Told in order and waited for: what comes later may need the key it brings. It may come again. */
export type OnMemberEvent = (event: MemberEvent, by: DeviceId) => Promise<void>

export type Hearing = {
  /** Takes messages in the engine's order. What counts is in the journal once it resolves. */
  readonly take: (messages: readonly StoredMessage[]) => Promise<void>
  /** Resolves once all up to a place of the engine's stream was taken. */
  readonly heardThrough: (sequence: number) => Promise<void>
  /** Events of ours that the team turned out to have before we told them in this run. */
  readonly isThere: (id: SharedEventId) => boolean
}

export type HearingOptions = {
  readonly membership: () => Membership
  readonly epochs: Epochs
  readonly journal: TeamJournal
  readonly known: KnownEvents
  readonly cursor: () => Cursor
  readonly changeCursor: (change: Partial<Cursor>) => void
  readonly onMemberEvent: OnMemberEvent
  readonly onGrew: () => void
}

/** What came of one batch, before it is in the journal. */
type Taken = { cursor: Cursor; readonly fresh: Map<string, SharedEvent> }

/** Opens, judges and writes down what the team tells. Everybody comes to the same by it. */
export function createHearing(options: HearingOptions): Hearing {
  const { epochs, journal, known } = options
  const there = new Set<SharedEventId>()
  let waiting: { sequence: number; resolve: () => void }[] = []

  const passOver = (taken: Taken, why: string) => {
    const before = taken.cursor.passedOver[why] ?? 0
    taken.cursor = {
      ...taken.cursor,
      passedOver: { ...taken.cursor.passedOver, [why]: before + 1 },
    }
    if (before === 0) log('passed over a message of the team:', why)
  }

  const takeMemberEvent = async (opened: OpenedMessage, taken: Taken) => {
    const membership = options.membership()
    const { members } = taken.cursor
    const judged = judgeMemberEvent(opened, { membership, members })
    if (!judged.ok) return passOver(taken, judged.error)
    const { team, founder } = membership
    const by = opened.device
    const after = membersAfter(members, { by, event: judged.value }, { team: team.id, founder })
    if (after === members) return passOver(taken, 'not-allowed')
    taken.cursor = { ...taken.cursor, members: after }
    await options.onMemberEvent(judged.value, by)
    options.membership().keys.forEach(epochs.add)
  }

  const takeOwn = async (heard: Heard, taken: Taken) => {
    const isKnown = await known.has(heard)
    if (!isKnown || taken.cursor.isAnew) there.add(heard.id)
    if (isKnown) return
    keep(heard, taken)
    // Of what was typed over since, the journal may have let go.
    const mayBeForgotten = heard.known === null || compactionKey(heard.known) !== null
    if (taken.cursor.isAnew || mayBeForgotten) return
    taken.cursor = { ...taken.cursor, isCopied: true }
  }

  const keep = ({ known: understood, ...shared }: Heard, taken: Taken) => {
    taken.fresh.set(`${shared.device} ${shared.id}`, shared)
    if (understood !== null) return
    taken.cursor = { ...taken.cursor, notUnderstood: taken.cursor.notUnderstood + 1 }
  }

  const takeEvent = async (opened: OpenedMessage, taken: Taken) => {
    const membership = options.membership()
    const { members } = taken.cursor
    const judged = judgeEvent(opened, { membership, tokenOf: epochs.tokenOf, members })
    const isOwn = opened.device === membership.device.id
    if (!judged.ok) {
      if (isOwn && judged.error === 'too-far-ahead') {
        taken.cursor = { ...taken.cursor, isClockAhead: true }
      }
      return passOver(taken, judged.error)
    }
    if (taken.fresh.has(`${opened.device} ${opened.id}`)) return
    if (isOwn) await takeOwn(judged.value, taken)
    else if (!(await known.has(judged.value))) keep(judged.value, taken)
  }

  const takeOne = async (message: StoredMessage, taken: Taken) => {
    const opened = openMessage(message, epochs.sealer)
    if (!opened.ok) passOver(taken, opened.error)
    else if (opened.value.place.kind === 'members') await takeMemberEvent(opened.value, taken)
    else if (opened.value.place.kind === 'events') await takeEvent(opened.value, taken)
    taken.cursor = { ...taken.cursor, sequence: message.sequence, messageId: message.id }
  }

  const writeDown = async (fresh: readonly SharedEvent[]) => {
    if (fresh.length === 0) return
    const events = fresh.map((shared): RecordedEvent => ({ kind: 'shared', shared }))
    const outcome = await journal.append(events)
    if (outcome.kind === 'failed') throw new JournalRefused(outcome.problem)
    fresh.forEach(known.note)
    options.onGrew()
  }

  return {
    take: async (messages) => {
      const breathe = createBreather()
      const taken: Taken = { cursor: options.cursor(), fresh: new Map() }
      for (const message of messages) {
        if (message.sequence <= taken.cursor.sequence) continue
        await takeOne(message, taken)
        await breathe()
      }
      await writeDown([...taken.fresh.values()])
      const { sequence, messageId, members, passedOver, notUnderstood } = taken.cursor
      const { isCopied, isClockAhead } = taken.cursor
      const newest = known.newest()
      const journaled = journal.lastSeq()
      options.changeCursor({
        sequence,
        messageId,
        members,
        passedOver,
        notUnderstood,
        isCopied,
        isClockAhead,
        newest,
        journaled,
      })
      waiting.filter((one) => one.sequence <= sequence).forEach(({ resolve }) => resolve())
      waiting = waiting.filter((one) => one.sequence > sequence)
    },
    heardThrough: (sequence) =>
      new Promise((resolve) => {
        if (options.cursor().sequence >= sequence) resolve()
        else waiting.push({ sequence, resolve })
      }),
    isThere: (id) => there.has(id),
  }
}
