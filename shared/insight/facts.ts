import type { Account } from '../account/account.ts'
import type { CallId, CaseId } from '../base/ids.ts'
import type { Call } from '../call/call.ts'
import type { Entry } from '../call/entry.ts'
import type { Case } from '../case/case.ts'
import type { Rows } from '../event/projection.ts'
import type { Proposal } from '../proposal/proposal.ts'
import { type CaseFacts, factsOf } from './case-facts.ts'
import { type PackedCase, packCase, unpackCase } from './packed-case.ts'
import { type PromiseFacts, promiseFactsOf } from './promises-on-time.ts'
import { type RemedyFacts, remedyFactsOf, type WorthFacts, worthFactsOf } from './remedy-worth.ts'
import { type TalkFacts, talkFactsOf } from './talk-shares.ts'

/** All that insight counts, by what it was taken from. */
export type Facts = {
  readonly cases: Map<CaseId, CaseFacts>
  readonly calls: Map<CallId, TalkFacts>
  readonly entries: Map<string, PromiseFacts>
  readonly proposals: Map<string, RemedyFacts>
  readonly accounts: Map<string, WorthFacts>
}

/** The tables with anything to count. */
export const factTables = ['cases', 'calls', 'entries', 'proposals', 'accounts'] as const
export type FactTable = (typeof factTables)[number]

export function isFactTable(table: keyof Rows): table is FactTable {
  return (factTables as readonly string[]).includes(table)
}

/** The facts of one row as they are kept. */
export type KeptFact = PackedCase | TalkFacts | PromiseFacts | RemedyFacts | WorthFacts

/**
 * The facts of many rows of one table, as they lie on the disk: a few hundred pages are read at once,
 * where 20,000 rows take seconds. They say nothing that the rows do not say.
 */
export type FactPage = {
  readonly id: string
  readonly table: FactTable
  /** By the ids of their rows. */
  readonly facts: readonly (readonly [string, KeptFact])[]
}

/** A page of 20,000 cases has some 150 of them. */
const pagesOfTable = 128

/** The page a row's facts are on, for ever: it follows from the id alone. */
export function factPageId(table: FactTable, rowId: string): string {
  // FNV-1a: any even spread would do.
  let hash = 0x811c9dc5
  for (let at = 0; at < rowId.length; at++) {
    hash = Math.imul(hash ^ rowId.charCodeAt(at), 0x01000193)
  }
  return `${table}-${(hash >>> 0) % pagesOfTable}`
}

/** Null: nothing of the row counts. */
export function keptFact(table: FactTable, row: Rows[FactTable]): KeptFact | null {
  switch (table) {
    case 'cases': {
      const facts = factsOf(row as Case)
      return facts && packCase(facts)
    }
    case 'calls':
      return talkFactsOf(row as Call)
    case 'entries':
      return promiseFactsOf(row as Entry)
    case 'proposals':
      return remedyFactsOf(row as Proposal)
    case 'accounts':
      return worthFactsOf(row as Account)
  }
}

/** What stands on some pages. */
export function factsOn(pages: Iterable<FactPage>): Facts {
  const all: Facts = {
    cases: new Map(),
    calls: new Map(),
    entries: new Map(),
    proposals: new Map(),
    accounts: new Map(),
  }
  for (const { table, facts } of pages) {
    for (const [id, fact] of facts) {
      if (table === 'cases')
        all.cases.set(id as CaseId, unpackCase(id as CaseId, fact as PackedCase))
      else (all[table] as Map<string, KeptFact>).set(id, fact)
    }
  }
  return all
}
