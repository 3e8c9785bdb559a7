import { z } from '../base/schema.ts'

/** Whom a letter is for, and who answers for it. Every form has them. */
export const addresseeParts = ['customer', 'contact'] as const
export const senderParts = ['repName', 'repFirm', 'repPhone', 'repEmail'] as const

/** What a letter can say. Each form takes those it needs, in its own order (`forms.json`). */
export const formParts = [
  'subject',
  'opening',
  'responsibility',
  'repair',
  'regret',
  'explanation',
  'repentance',
  'forgiveness',
  'closing',
  'signer',
  'reportNo',
  'occurredOn',
  'place',
  'item',
  'quantity',
  'team',
  'phenomenon',
  'course',
  'cause',
  'effect',
  'done',
  'prevention',
  'interim',
  'interimBy',
  'interimOwner',
  'sorting',
  'occurrenceWhys',
  'occurrenceCause',
  'escapeWhys',
  'escapeCause',
  'permanent',
  'escapeMeasure',
  'permanentBy',
  'permanentOwner',
  'rollOut',
  'effectCheck',
  'effectCheckBy',
  'effectResult',
  'responsible',
] as const
export const formPartSchema = z.enum(formParts)
export type FormPart = z.infer<typeof formPartSchema>

export const letterParts = [...addresseeParts, ...senderParts, ...formParts] as const
export type LetterPart = (typeof letterParts)[number]

/** Longest text of a part, in UTF-16 units. */
export const maxPart = 4000

/** The six parts of an apology, what works best first (R11). */
export const apologyParts = [
  'responsibility',
  'repair',
  'regret',
  'explanation',
  'repentance',
  'forgiveness',
] as const satisfies readonly FormPart[]
