import { type Account, accountFields, contactsOf } from '../account/account.ts'
import type { CaseId } from '../base/ids.ts'
import { type Entry, type EntryKind, isPromise } from '../call/entry.ts'
import type { Case } from '../case/case.ts'
import { factNames, insideNames, pressureNames } from '../case/preparation.ts'
import { type Severity, severityOf } from '../case/severity.ts'
import { isLiving } from '../case/stage.ts'
import type { Rows } from '../event/projection.ts'
import type { Letter, LetterFormName } from '../letter/letter.ts'
import { formParts } from '../letter/part.ts'
import type { Order } from '../order/order.ts'
import type { Proposal } from '../proposal/proposal.ts'
import { fieldBreak } from './marks.ts'

/** What is found, in the order it is shown. */
export const sources = [
  'case',
  'account',
  'order',
  'promise',
  'line',
  'proposal',
  'letter',
] as const
export type Source = (typeof sources)[number]

/** What kind of line, or which form of letter. */
export type Kind = EntryKind | LetterFormName

type Found = {
  readonly source: Source
  readonly id: string
  /** 0: at no time. */
  readonly atMs: number
  /** Its fields, with a `fieldBreak` between each two. */
  readonly text: string
  readonly kind?: Kind
}

/** What is found by its names too, and decides whether anything that belongs to it is found. */
export type Named = {
  readonly customer: string
  readonly contact: string
  /** Further names and telephone numbers: looked for like a name, and not shown as one. */
  readonly further: string
  /** Null: neither open nor closed. */
  readonly isOpen: boolean | null
  readonly severity: Severity | null
}

/** A thing that can be found by its text, and by its own names or those of the case it belongs to. */
export type Searchable = Found & (Named | { readonly caseId: CaseId })

export function isNamed(found: Searchable): found is Found & Named {
  return 'customer' in found
}

/**
 * The rows that are searched, by table: how each becomes something that can be found. Null: it is
 * not to be found. Something new to search is a line here, its name in `sources`, how many of it are
 * shown in `search-index.ts`, and a place to open in `renderer/features/search/place-of.ts`. What
 * does not lie in rows of its own, as orders, is read in `renderer/data/search/read-store.ts`.
 */
export const searchables = {
  cases: ofCase,
  accounts: ofAccount,
  entries: ofEntry,
  proposals: ofProposal,
  letters: ofLetter,
} satisfies { readonly [Table in keyof Rows]?: (row: Rows[Table]) => Searchable | null }

export type SearchedTable = keyof typeof searchables
export const searchedTables = Object.keys(searchables) as SearchedTable[]

function ofCase(row: Case): Searchable | null {
  if (row.binnedAtMs !== null) return null
  const { id, customer, contact, phone, openedAtMs: atMs } = row
  return {
    source: 'case',
    id,
    atMs,
    customer,
    contact,
    further: phone,
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

function ofAccount(row: Account): Searchable {
  const { name: customer, number, phone, email, address, products, note } = accountFields(row)
  const contacts = contactsOf(row)
  const people = contacts.map((one) => joined(one.name, one.role, one.phone, one.email))
  const further = [phone, ...contacts.flatMap((one) => [one.name, one.phone])]
  return {
    source: 'account',
    id: row.id,
    atMs: 0,
    customer,
    contact: '',
    further: further.join(' '),
    isOpen: null,
    severity: null,
    text: fields(joined(number, email, phone), ...people, address, products, note),
  }
}

/** An order, by its key: it is open until it was delivered. */
export function ofOrder(order: Order): Searchable {
  const { key: id, number, line = '', product = '', productNumber = '', deliveredOn } = order
  const day = order.orderedOn ?? order.promisedOn ?? order.expectedOn
  return {
    source: 'order',
    id,
    // The same day wherever one is.
    atMs: day === undefined ? 0 : Date.parse(`${day}T12:00Z`),
    customer: order.customer ?? '',
    contact: order.contact ?? '',
    further: order.phone ?? '',
    isOpen: deliveredOn === undefined,
    severity: null,
    text: fields(
      joined(number, line, product, productNumber),
      order.reference ?? '',
      order.customerNumber ?? '',
    ),
  }
}

/** Short fields that are shown as one line. */
function joined(...texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join(' · ')
}

function fields(...texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join(fieldBreak)
}
