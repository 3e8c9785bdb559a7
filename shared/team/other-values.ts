import type { TantoEvent } from '../event/event.ts'
import { subjectOf } from '../event/projection.ts'
import { withoutErased } from './fold-stream.ts'
import { knows } from './in-order.ts'
import type { Heard } from './heard.ts'
import type { SharedEvent } from './shared-event.ts'

/** What somebody wrote where somebody else wrote too, neither knowing of the other. */
export type OtherValue = {
  /** Which field it is: its row and its name there. */
  readonly field: string
  readonly value: unknown
  readonly by: Pick<SharedEvent, 'id' | 'author' | 'stamp'>
}

type Written = { readonly value: unknown; readonly shared: Heard }

/**
 * What lost against a later writer who did not know of it. The rows hold what the last one wrote; here
 * is the rest, until somebody who has seen all of it writes that field again. So nothing is lost by
 * writing at the same time, and nothing is kept of what was changed on purpose.
 */
export function otherValues(log: readonly Heard[]): readonly OtherValue[] {
  const fields = new Map<string, readonly Written[]>()
  for (const shared of withoutErased(log)) {
    if (shared.known === null) continue
    for (const [name, value] of valuesIn(shared.known)) {
      const field = `${wholeOf(shared.known)}/${name}`
      const left = (fields.get(field) ?? []).filter((one) => !knows(shared, one.shared))
      fields.set(field, [...left, { value, shared }])
    }
  }
  return [...fields].flatMap(([field, written]) => lostOf(written).map((one) => told(field, one)))
}

/** What is empty, or the same as what counts, is no loss. */
function lostOf(written: readonly Written[]): readonly Written[] {
  const textOf = ({ value }: Written) => JSON.stringify(value)
  const last = written.at(-1)
  return written.filter((one) => !isNothing(one.value) && last && textOf(one) !== textOf(last))
}

function isNothing(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0
  return value === null || (typeof value === 'string' && value.trim() === '')
}

function told(field: string, { value, shared: { id, author, stamp } }: Written): OtherValue {
  return { field, value, by: { id, author, stamp } }
}

/** What the fields of an event belong to: a row, or a part of it. */
function wholeOf(event: TantoEvent): string {
  const { table, id } = subjectOf(event)
  const part = ['optionId', 'contactId', 'issueId'].flatMap(
    (name): unknown => Reflect.get(event, name) ?? [],
  )
  return [table, id, ...part].join('/')
}

/** What an event puts in the place of something else, field by field. */
function valuesIn(event: TantoEvent): readonly (readonly [string, unknown])[] {
  if ('patch' in event) return Object.entries(event.patch)
  if (event.kind === 'entry-edited') return [['text', event.content.text]]
  if (event.kind === 'promise-settled') return [['settled', event.note]]
  return event.kind === 'issue-worded' || event.kind === 'read-back-confirmed'
    ? [['text', event.text]]
    : []
}
