import { useEffect, useState } from 'react'
import type { Account } from '#shared/account/account.ts'
import type { AccountId, ContactId, ImportId } from '#shared/base/ids.ts'
import { type CardsPlan, planCards } from '#shared/vcard/plan-cards.ts'
import { inTurns } from '../in-turns.ts'
import { type Store, useStore } from '../store.tsx'
import { type ReadCards, readVcards } from './read-vcards.ts'
import { undoImport } from './undo-import.ts'
import { writeImport, type WrittenImport } from './write-import.ts'

/** Customers that are written at once. */
const firmsAtOnce = 50

export type CardsStage =
  | { readonly kind: 'reading' }
  | Extract<ReadCards, { kind: 'refused' }>
  | {
      readonly kind: 'read'
      readonly plan: CardsPlan
      readonly unreadable: readonly number[]
      /** Writing it has failed before. */
      readonly failed?: Extract<WrittenImport, { kind: 'failed' }>['problem']
    }
  | { readonly kind: 'writing'; readonly plan: CardsPlan }
  | { readonly kind: 'written'; readonly plan: CardsPlan; readonly importId: ImportId }
  | { readonly kind: 'undone' }

/** Takes in a file of contact cards: read, shown, and only then written; and undone as a whole. */
export function useCardsImport(file: File): {
  readonly stage: CardsStage
  readonly write: () => Promise<void>
  readonly undo: () => Promise<void>
} {
  const store = useStore()
  const [stage, setStage] = useState<CardsStage>({ kind: 'reading' })
  const [leaving] = useState(() => new AbortController())
  useEffect(() => {
    const search = new AbortController()
    void readAndPlan(store, file, search.signal).then((read) => {
      if (!search.signal.aborted) setStage(read)
    })
    return () => search.abort()
  }, [store, file])

  const write = async () => {
    if (stage.kind !== 'read') return
    const { plan, unreadable } = stage
    setStage({ kind: 'writing', plan })
    const outcome = await writeImport(store, pagesOf(plan), {
      what: 'contacts',
      fileName: file.name,
      counts: plan.counts,
      onShare: () => {},
      signal: leaving.signal,
    })
    if (outcome.kind === 'written') setStage({ kind: 'written', plan, importId: outcome.importId })
    else if (outcome.kind === 'failed') {
      setStage({ kind: 'read', plan, unreadable, failed: outcome.problem })
    }
  }
  const undo = async () => {
    if (stage.kind !== 'written') return
    await undoImport(store, stage.importId)
    setStage({ kind: 'undone' })
  }
  return { stage, write, undo }
}

async function readAndPlan(store: Store, file: File, search: AbortSignal): Promise<CardsStage> {
  const read = await readVcards(file, search)
  if (read.kind === 'refused') return read
  const accounts: Account[] = []
  await inTurns(store.db.accounts, (rows) => void accounts.push(...rows), search)
  const newIds = {
    account: () => store.newId<AccountId>(),
    contact: () => store.newId<ContactId>(),
  }
  const plan = planCards(read.cards, accounts, newIds)
  const { counts } = plan
  const refused = counts.refused + read.unreadable.length
  return {
    kind: 'read',
    plan: { ...plan, counts: { ...counts, refused } },
    unreadable: read.unreadable,
  }
}

function pagesOf({ news }: CardsPlan) {
  let at = 0
  return {
    nextPage: async () => {
      const accounts = news.slice(at, (at += firmsAtOnce))
      return accounts.length === 0 ? null : { what: 'accounts' as const, accounts }
    },
  }
}
