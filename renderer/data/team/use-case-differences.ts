import { useLiveQuery } from 'dexie-react-hooks'
import { useEffect, useState } from 'react'
import type { CaseId } from '#shared/base/ids.ts'
import { type Differences, differencesIn, noDifferences } from '#shared/team/differences.ts'
import { heard } from '#shared/team/heard.ts'
import { caseStream } from '#shared/team/sharing.ts'
import type { TantoDatabase } from '../database.ts'
import { useStore } from '../store.tsx'
import { endOf } from './held-stream.ts'

/** A case is folded for it from its first event on: not at every key press. */
const waitMs = 300

/** What colleagues wrote of a case at the same time, as far as somebody should look at it. */
export function useCaseDifferences(caseId: CaseId): Differences {
  const { db } = useStore()
  const [found, setFound] = useState<Differences>(noDifferences)
  const end = useLiveQuery(async () => endOfMany(db, caseId), [db, caseId])
  useEffect(() => {
    if (end === undefined) return
    let isWanted = true
    const show = (differences: Differences) => isWanted && setFound(differences)
    const timer = setTimeout(
      () => void (end === null ? show(noDifferences) : caseDifferences(db, caseId).then(show)),
      waitMs,
    )
    return () => {
      isWanted = false
      clearTimeout(timer)
    }
  }, [db, caseId, end])
  return found
}

export async function caseDifferences(db: TantoDatabase, caseId: CaseId): Promise<Differences> {
  const held = await db.sharedEvents.where({ stream: caseStream(caseId) }).toArray()
  return differencesIn(held.map(({ shared }) => heard(shared)))
}

/** Where a case ends in which more than one device wrote; null: there is nothing to compare. */
async function endOfMany(db: TantoDatabase, caseId: CaseId): Promise<number | null> {
  const held = await db.streams.get(caseStream(caseId))
  return held && Object.keys(held.seen).length > 1 ? endOf(held) : null
}
