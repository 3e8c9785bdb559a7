import type { Account } from '../account/account.ts'
import { type AccountEvent, accountEventSchemas, reduceAccount } from '../account/account-events.ts'
import { assertNever } from '../base/assert-never.ts'
import { type Call, type CallEvent, callEventSchemas, reduceCall } from '../call/call.ts'
import { type Entry, type EntryEvent, entryEventSchemas, reduceEntry } from '../call/entry.ts'
import { type Case, type CaseEvent, caseEventSchemas } from '../case/case.ts'
import { reduceCase } from '../case/reduce-case.ts'
import {
  type ContentEvent,
  contentEventSchemas,
  firmContentId,
  type FirmContent,
  reduceContent,
} from '../content/content-events.ts'
import {
  type ImportProfile,
  type ImportProfileEvent,
  importProfileEventSchemas,
  reduceImportProfile,
} from '../import/import-profile.ts'
import {
  type ImportEvent,
  importEventSchemas,
  type ImportRecord,
  reduceImport,
} from '../import/import-record.ts'
import type { Letter } from '../letter/letter.ts'
import { type LetterEvent, letterEventSchemas, reduceLetter } from '../letter/letter-events.ts'
import {
  type OrderPage,
  type OrderPageEvent,
  orderPageEventSchemas,
  orderPageId,
  reduceOrderPage,
} from '../order/order-page.ts'
import {
  type OrderWatch,
  type OrderWatchEvent,
  orderWatchEventSchemas,
  orderWatchId,
  reduceOrderWatch,
} from '../order-watch/watch-events.ts'
import type { Proposal } from '../proposal/proposal.ts'
import { type ProposalEvent, reduceProposal } from '../proposal/proposal-events.ts'
import { isOfRehearsals, reduceRehearsal, type Rehearsal } from '../rehearsal/rehearsal.ts'
import type { PlacedEvent, TantoEvent } from './event.ts'
import { restoredRow } from './restored-row.ts'

/** The rows the interface reads, by table. Each event changes exactly one row of one table. */
export type Rows = {
  cases: Case
  calls: Call
  entries: Entry
  proposals: Proposal
  letters: Letter
  rehearsals: Rehearsal
  /** What was rehearsed, apart from all that is real. */
  rehearsedCases: Case
  rehearsedCalls: Call
  rehearsedEntries: Entry
  accounts: Account
  imports: ImportRecord
  importProfiles: ImportProfile
  orderPages: OrderPage
  /** What the firm says otherwise than what is built in: one row. */
  content: FirmContent
  /** One row: what the rep decided about what the watch found. */
  orderWatch: OrderWatch
}
export type TableName = keyof Rows

/** The one row an event is about. */
export type Subject = { readonly table: TableName; readonly id: string }

const kindsOf = (schemas: readonly { shape: { kind: { value: string } } }[]) =>
  new Set(schemas.map((schema) => schema.shape.kind.value))

const caseKinds = kindsOf(caseEventSchemas)
const callKinds = kindsOf(callEventSchemas)
const entryKinds = kindsOf(entryEventSchemas)
const letterKinds = kindsOf(letterEventSchemas)
const accountKinds = kindsOf(accountEventSchemas)
const importKinds = kindsOf(importEventSchemas)
const importProfileKinds = kindsOf(importProfileEventSchemas)
const orderPageKinds = kindsOf(orderPageEventSchemas)
const contentKinds = kindsOf(contentEventSchemas)
const orderWatchKinds = kindsOf(orderWatchEventSchemas)

const isCaseEvent = (event: TantoEvent): event is CaseEvent => caseKinds.has(event.kind)
const isCallEvent = (event: TantoEvent): event is CallEvent => callKinds.has(event.kind)
const isEntryEvent = <E extends TantoEvent>(event: E): event is E & EntryEvent =>
  entryKinds.has(event.kind)
const isLetterEvent = (event: TantoEvent): event is LetterEvent => letterKinds.has(event.kind)
const isAccountEvent = (event: TantoEvent): event is AccountEvent => accountKinds.has(event.kind)
const isImportEvent = <E extends TantoEvent>(event: E): event is E & ImportEvent =>
  importKinds.has(event.kind)
const isImportProfileEvent = (event: TantoEvent): event is ImportProfileEvent =>
  importProfileKinds.has(event.kind)
const isOrderPageEvent = (event: TantoEvent): event is OrderPageEvent =>
  orderPageKinds.has(event.kind)
const isContentEvent = (event: TantoEvent): event is ContentEvent => contentKinds.has(event.kind)

const isOrderWatchEvent = (event: TantoEvent): event is OrderWatchEvent =>
  orderWatchKinds.has(event.kind)

/** Where the rows of a rehearsal are kept, by where they would be kept if it were real. */
const rehearsedTables = {
  cases: 'rehearsedCases',
  calls: 'rehearsedCalls',
  entries: 'rehearsedEntries',
} as const satisfies Partial<Record<TableName, TableName>>

export function subjectOf(event: TantoEvent): Subject {
  if (event.kind === 'row-restored') return { table: event.table, id: event.row.id }
  if (event.kind === 'rehearsed') {
    const { table, id } = subjectOf(event.event)
    return { table: rehearsedTables[table as keyof typeof rehearsedTables], id }
  }
  if (isOfRehearsals(event)) return { table: 'rehearsals', id: event.callId }
  if (isCaseEvent(event)) return { table: 'cases', id: event.caseId }
  if (isCallEvent(event)) return { table: 'calls', id: event.callId }
  if (isEntryEvent(event)) return { table: 'entries', id: event.entryId }
  if (isLetterEvent(event)) return { table: 'letters', id: event.letterId }
  if (isAccountEvent(event)) return { table: 'accounts', id: event.accountId }
  if (isImportEvent(event)) return { table: 'imports', id: event.importId }
  if (isImportProfileEvent(event)) return { table: 'importProfiles', id: event.profileId }
  if (isOrderPageEvent(event)) return { table: 'orderPages', id: orderPageId(event) }
  if (isContentEvent(event)) return { table: 'content', id: firmContentId }
  if (isOrderWatchEvent(event)) return { table: 'orderWatch', id: orderWatchId }
  return { table: 'proposals', id: (event satisfies ProposalEvent).proposalId }
}

/** The row of an event's subject after the event. Undefined: there is no such row. */
export function reduceRow(
  table: TableName,
  current: Rows[TableName] | undefined,
  event: PlacedEvent,
): Rows[TableName] | undefined {
  if (event.kind === 'row-restored') return restoredRow(event)
  if (event.kind === 'rehearsed') {
    const real = { ...event.event, seq: event.seq }
    return reduceRow(subjectOf(real).table, current, real)
  }
  switch (table) {
    case 'cases':
      return isCaseEvent(event) ? reduceCase(current as Case | undefined, event) : current
    case 'calls':
      return isCallEvent(event) ? reduceCall(current as Call | undefined, event) : current
    case 'entries':
      return isEntryEvent(event) ? reduceEntry(current as Entry | undefined, event) : current
    case 'proposals':
      return reduceProposal(current as Proposal | undefined, event as ProposalEvent)
    case 'letters':
      return isLetterEvent(event) ? reduceLetter(current as Letter | undefined, event) : current
    case 'rehearsals':
      return isOfRehearsals(event)
        ? reduceRehearsal(current as Rehearsal | undefined, event)
        : current
    case 'accounts':
      return isAccountEvent(event) ? reduceAccount(current as Account | undefined, event) : current
    case 'imports':
      return isImportEvent(event)
        ? reduceImport(current as ImportRecord | undefined, event)
        : current
    case 'importProfiles':
      return isImportProfileEvent(event)
        ? reduceImportProfile(current as ImportProfile | undefined, event)
        : current
    case 'orderPages':
      return isOrderPageEvent(event)
        ? reduceOrderPage(current as OrderPage | undefined, event)
        : current
    case 'content':
      return isContentEvent(event)
        ? reduceContent(current as FirmContent | undefined, event)
        : current
    case 'orderWatch':
      return isOrderWatchEvent(event)
        ? reduceOrderWatch(current as OrderWatch | undefined, event)
        : current
    // Only what is rehearsed is kept there.
    case 'rehearsedCases':
    case 'rehearsedCalls':
    case 'rehearsedEntries':
      return current
    default:
      return assertNever(table)
  }
}
