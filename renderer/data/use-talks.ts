import { useLiveQuery } from 'dexie-react-hooks'
import type { CallId, CaseId } from '#shared/base/ids.ts'
import type { Call } from '#shared/call/call.ts'
import { inOrder } from '#shared/call/entry.ts'
import type { Case } from '#shared/case/case.ts'
import { isSample } from '#shared/case/sample.ts'
import { firstCalls } from '#shared/case/story.ts'
import { asOneTalk, isWorthReviewing, type Talk } from '#shared/review/talk.ts'
import type { TantoDatabase } from './database.ts'
import { useStore } from './store.tsx'
import { usePeople } from './team/use-standpoint.ts'

/** A talk and the case it was about. */
export type TalkOfCase = Talk & { readonly theCase: Case }

/** The talk a call was, or was a part of. Undefined while it loads, null when there is none. */
export function useTalk(callId: CallId): TalkOfCase | null | undefined {
  const { db } = useStore()
  return useLiveQuery(async () => {
    const asked = await db.calls.get(callId)
    if (!asked) return null
    const calls = await db.calls.where('caseId').equals(asked.caseId).toArray()
    const firsts = firstCalls(calls)
    const parts = calls.filter(({ id }) => firsts.get(id) === firsts.get(callId))
    const [talk = null] = await talksOf(db, parts)
    return talk
  }, [db, callId])
}

/** The last talks that ended and have anything to look back at, the oldest of them first. */
export function useRecentTalks(most: number): readonly TalkOfCase[] | undefined {
  const { db } = useStore()
  const me = usePeople()?.me.memberId
  return useLiveQuery(async () => {
    // Parts of one talk, calls nobody took, the sample and cases in the bin fall out.
    const newest = await db.calls
      .orderBy('startedAtMs')
      .reverse()
      // How colleagues talk is theirs to look back at.
      .filter(({ by }) => by === undefined || by === me)
      .limit(2 * most)
      .toArray()
    const talks = await talksOf(db, newest)
    return talks
      .filter(({ call, theCase }) => call.endedAtMs !== null && theCase.binnedAtMs === null)
      .filter(({ theCase }) => !isSample(theCase.id))
      .filter(isWorthReviewing)
      .toSorted((a, b) => a.call.startedAtMs - b.call.startedAtMs)
      .slice(-most)
  }, [db, most, me])
}

async function talksOf(db: TantoDatabase, calls: readonly Call[]): Promise<TalkOfCase[]> {
  const firsts = firstCalls(calls)
  const firstOf = (callId: string | null) => firsts.get(callId ?? '')
  const caseIds = [...new Set(calls.map(({ caseId }) => caseId))]
  const [entries, found] = await Promise.all([
    db.entries
      .where('callId')
      .anyOf(calls.map(({ id }) => id))
      .toArray(),
    db.cases.bulkGet(caseIds),
  ])
  const cases = new Map<CaseId, Case>(found.flatMap((one) => (one ? [[one.id, one]] : [])))
  const lines = inOrder(entries.filter(({ removed }) => !removed))
  return calls.flatMap((call): TalkOfCase[] => {
    const theCase = cases.get(call.caseId)
    if (!theCase || firstOf(call.id) !== call.id) return []
    const others = calls.filter(({ id }) => id !== call.id && firstOf(id) === call.id)
    const said = lines.filter(({ callId }) => firstOf(callId) === call.id)
    return [{ call: asOneTalk(call, others), entries: said, theCase }]
  })
}
