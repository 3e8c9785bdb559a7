import type { CaseId } from '../base/ids.ts'
import { type Entry, type EntryKind, isPromise } from '../call/entry.ts'
import type { Case } from '../case/case.ts'
import { factNames, insideNames, pressureNames } from '../case/preparation.ts'
import { type Severity, severityOf } from '../case/severity.ts'
import { isLiving } from '../case/stage.ts'
import type { Rows } from '../event/projection.ts'
import type { Letter, LetterFormName } from '../letter/letter.ts'
import { formParts } from '../letter/part.ts'
import type { Proposal } from '../proposal/proposal.ts'
import { fieldBreak } from './marks.ts'

/** What is found, in the order it is shown. */
export const sources = ['case', 'promise', 'line', 'proposal', 'letter'] as const
export type Source = (typeof sources)[number]

/** A thing that can be found by its text. */
export type Searchable = {
  readonly source: Source
  readonly id: string
  readonly caseId: CaseId
  readonly atMs: number
  /** Its fields, with a `fieldBreak` between each two. */
  readonly text: string
  /** What kind of line, or which form of letter. */
  readonly kind?: EntryKind | LetterFormName
}

/** What is found by its names too, and decides whether anything of its case is found. */
export type SearchableCase = Searchable & {
  readonly customer: string
  readonly contact: string
  readonly phone: string
  readonly isOpen: boolean
  readonly severity: Severity
}

/**
 * The rows that are searched, by table: how each becomes something that can be found. Null: it is
 * not to be found. Something new to search (orders, accounts) is a line here, its name in `sources`,
 * and a place to open in `renderer/features/search/place-of.ts`.
 */
export const searchables: {
  readonly [Table in keyof Rows]?: (row: Rows[Table]) => Searchable | SearchableCase | null
} = { cases: ofCase, entries: ofEntry, proposals: ofProposal, letters: ofLetter }

export type SearchedTable = 'cases' | 'entries' | 'proposals' | 'letters'
export const searchedTables = Object.keys(searchables) as SearchedTable[]

function ofCase(row: Case): SearchableCase | null {
  if (row.binnedAtMs !== null) return null
  const { id, customer, contact, phone, openedAtMs: atMs } = row
  return {
    source: 'case',
    id,
    caseId: id,
    atMs,
    customer,
    contact,
    phone,
    isOpen: isLiving(row),
    severity: severityOf(row),
    text: fields(row.whatHappened, ...preparedTexts(row), ...row.acts.flatMap(actTexts)),
  }
}

function preparedTexts({ preparation }: Case): string[] {
  const { promisedIn, rightInLaw } = preparation
  const facts = factNames.map((name) => preparation[name].text)
  const others = [...pressureNames, ...insideNames].map((name) => preparation[name])
  return [...facts, promisedIn, ...others, rightInLaw]
}

const actWords = ['note', 'words', 'left', 'cause', 'change', 'reason', 'forWhat'] as const

function actTexts(act: object): string[] {
  return actWords.flatMap((name) => {
    const text: unknown = Reflect.get(act, name)
    return typeof text === 'string' ? [text] : []
  })
}

function ofEntry(row: Entry): Searchable | null {
  if (row.removed) return null
  const { id, caseId, atMs, kind, text, promise, settled } = row
  return {
    source: isPromise(kind) ? 'promise' : 'line',
    id,
    caseId,
    atMs,
    kind,
    text: fields(text, promise.owner, settled?.note ?? ''),
  }
}

function ofProposal({ id, caseId, draftedAtMs: atMs, options }: Proposal): Searchable {
  const text = fields(...options.map(({ customer }) => customer.headline))
  return { source: 'proposal', id, caseId, atMs, text }
}

function ofLetter({ id, caseId, draftedAtMs: atMs, form, parts }: Letter): Searchable {
  const text = fields(...formParts.map((part) => parts[part] ?? ''))
  return { source: 'letter', id, caseId, atMs, kind: form, text }
}

function fields(...texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join(fieldBreak)
}
