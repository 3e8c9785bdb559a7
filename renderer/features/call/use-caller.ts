import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { actRules } from '#renderer/data/callers.ts'
import { useChanges } from '#renderer/data/content.tsx'
import { playbookWith } from '#renderer/data/playbook.ts'
import { endRehearsal } from '#renderer/data/rehearsals.ts'
import { type Store, useStore } from '#renderer/data/store.tsx'
import { ownWordingIn } from '#renderer/data/wording-in.ts'
import type { Call } from '#shared/call/call.ts'
import type { Entry } from '#shared/call/entry.ts'
import type { Case } from '#shared/case/case.ts'
import type { ContentChanges } from '#shared/content/changes.ts'
import { callFacts } from '#shared/method/call-facts.ts'
import type { Caller } from '#shared/rehearsal/caller.ts'
import { callerMoment } from '#shared/rehearsal/caller-moment.ts'
import type { Rehearsal, Word } from '#shared/rehearsal/rehearsal.ts'
import type { OwnWords } from '#shared/wording/own-words.ts'
import { useNextMoment } from './use-next-moment.ts'

/** A rehearsal as it stands, with all that a caller goes by. */
export type Rehearsed = {
  readonly caller: Caller
  readonly rehearsal: Rehearsal
  readonly call: Call
  readonly theCase: Case
  readonly entries: readonly Entry[]
}

/**
 * Lets a caller speak when it is their turn: what they say is recorded, and shown once the record
 * says so. Hands back how to give them the word; null while they would not take it.
 */
export function useCaller(rehearsed: Rehearsed): (() => void) | null {
  const { caller, rehearsal, call } = rehearsed
  const store = useStore()
  const changes = useChanges()
  const [, setTurn] = useState(0)
  const { due, onTurn, nextMs } = momentOf(rehearsed, changes, store.nowMs())

  // Until the store shows it, what was said looks unsaid still.
  const lastSaid = useRef<string | null>(null)
  const say = (word: Word | null) => {
    if (!word || lastSaid.current === word.line) return
    lastSaid.current = word.line
    store.record({ kind: 'caller-spoke', callId: call.id, atMs: store.nowMs(), word })
    if (word.end) void endRehearsal(store, call.id)
  }
  const sayDue = useEffectEvent(() => say(due))
  const dueLine = due?.line
  // oxlint-disable-next-line react/exhaustive-effect-dependencies -- each line is said once
  useEffect(() => sayDue(), [dueLine])
  useNextMoment(nextMs, store.nowMs, () => setTurn((last) => last + 1))

  // What was kept with the key before counts, whether it is on the screen already or not.
  const giveWord = async () => {
    const now = await stored(store, rehearsal, caller)
    if (now) say(momentOf(now, changes, store.nowMs()).onTurn)
  }
  return onTurn ? () => void giveWord() : null
}

function momentOf(rehearsed: Rehearsed, changes: ContentChanges, nowMs: number) {
  const { caller, rehearsal, call, theCase, entries } = rehearsed
  const facts = callFacts(theCase, call, entries)
  const { spoken, language } = rehearsal
  const { cushion } = playbookWith(changes)
  const wordingIn = (text: string, are: OwnWords) => ownWordingIn(text, are, changes)
  const now = { caller, facts, spoken, cushion, wordingIn }
  return callerMoment(actRules, now, language, nowMs)
}

/** The rehearsal with all that was recorded until now. */
async function stored(
  { db, settled }: Store,
  { id }: Rehearsal,
  caller: Caller,
): Promise<Rehearsed | null> {
  await settled()
  const [rehearsal, call, entries] = await Promise.all([
    db.rehearsals.get(id),
    db.calls.get(id),
    db.entries.where({ callId: id }).toArray(),
  ])
  const theCase = call && (await db.cases.get(call.caseId))
  return rehearsal && call && theCase ? { caller, rehearsal, call, theCase, entries } : null
}
