import type { NewAct } from '#renderer/data/case-acts.ts'
import { type ActKind, requirements } from '#shared/case/acts.ts'
import { channels } from '#shared/case/preparation.ts'

/** What is asked before an act is done. */
export type ActField =
  | { readonly name: string; readonly is: 'text' }
  | { readonly name: string; readonly is: 'choice'; readonly of: readonly string[] }

const text = (name: string): ActField => ({ name, is: 'text' })
const choice = (name: string, of: readonly string[]): ActField => ({ name, is: 'choice', of })
const held = choice('held', ['yes', 'no'])

/** The fields of every act that somebody does by hand; without any it is done at once. */
export const actFields = {
  'customer-contacted': [choice('channel', channels), text('note')],
  'options-offered': [text('note')],
  'option-agreed': [text('words')],
  'fix-started': [],
  'fix-reported': [text('note')],
  'verdict-given': [choice('verdict', ['solved', 'partly', 'not']), text('words')],
  'residual-asked': [text('left')],
  'checked-in': [held, text('words')],
  'prevention-noted': [text('cause'), text('change')],
  'prevention-told': [text('words')],
  'prevention-checked': [held, text('note')],
  'requirement-waived': [choice('requirement', requirements), text('reason')],
  'case-closed': [],
  'case-lost': [text('reason')],
  'case-withdrawn': [text('reason')],
  'case-repeated': [text('words')],
  'ending-taken-back': [],
  'waiting-began': [text('forWhat')],
  'waiting-ended': [],
  'case-binned': [],
  'case-unbinned': [],
} as const satisfies Partial<Record<ActKind, readonly ActField[]>>

export type HandAct = keyof typeof actFields

export type ActValues = Readonly<Record<string, string>>

/** What stands in the fields at first: the best channel, the good answer, nothing written. */
export function firstValues(kind: HandAct): Record<string, string> {
  const first = (field: ActField) =>
    field.is === 'text' ? '' : field.name === 'channel' ? 'phone' : (field.of[0] ?? '')
  return Object.fromEntries(actFields[kind].map((field) => [field.name, first(field)]))
}

/** What an act says beside its fields. */
const besides: Partial<Record<HandAct, object>> = {
  'customer-contacted': { callId: null },
  'options-offered': { proposalId: null },
  'option-agreed': { proposalId: null, optionId: null },
}

/** The act that filled-in fields say. `known` is what is not asked: which proposal, which day. */
export function actFrom(kind: HandAct, values: ActValues, known: object = {}): NewAct {
  const { held: answer, ...rest } = values
  const said = answer === undefined ? rest : { ...rest, held: answer === 'yes' }
  return { kind, ...besides[kind], ...said, ...known } as NewAct
}
