import { z } from '../base/schema.ts'
import { crmSchema } from './crm.ts'
import {
  callTexts,
  kindsOfTask,
  outcomes,
  taskPriorities,
  taskTexts,
  whoCalled,
} from './handed-over.ts'

// How a CRM wants its files: content (resources/crm), written by one engine (crm-table.ts). What
// each column is for is told in docs/crm.md.

/** Longest cell, in UTF-16 units: as much as a spreadsheet takes. */
export const longestCell = 32_767

const header = z.string().min(1).max(80)
const choice = z.string().max(80)

/** How a moment is written, in the rep's own time zone. */
const momentFormatSchema = z.enum(['yyyy-MM-dd', 'yyyy-MM-dd HH:mm'])
export type MomentFormat = z.infer<typeof momentFormatSchema>

const fixed = z.strictObject({ header, is: z.literal('fixed'), text: choice })
/** Longer ones are cut at a character and end in an ellipsis. */
const text = <const From extends readonly string[]>(from: From) =>
  z.strictObject({
    header,
    is: z.literal('text'),
    from: z.enum(from),
    longest: z.int().min(1).max(longestCell),
  })
const moment = <const From extends string>(from: From) =>
  z.strictObject({
    header,
    is: z.literal('moment'),
    from: z.literal(from),
    format: momentFormatSchema,
  })
/** The CRM's word for each value; an empty one: nothing is said. */
const words = <const From extends string, const Values extends readonly string[]>(
  from: From,
  values: Values,
) =>
  z.strictObject({
    header,
    is: z.literal('words'),
    from: z.literal(from),
    words: z.record(z.enum(values), choice),
  })

const callColumnSchema = z.union([
  fixed,
  text(callTexts),
  moment('startedAtMs'),
  z.strictObject({
    header,
    is: z.literal('duration'),
    from: z.literal('durationMs'),
    unit: z.enum(['seconds', 'milliseconds']),
  }),
  words('whoCalled', whoCalled),
  words('outcome', outcomes),
])
const taskColumnSchema = z.union([
  fixed,
  text(taskTexts),
  moment('dueAtMs'),
  words('priority', taskPriorities),
  words('kind', kindsOfTask),
])
export type CallColumn = z.infer<typeof callColumnSchema>
export type TaskColumn = z.infer<typeof taskColumnSchema>

const noTwoAlike = (columns: readonly { readonly header: string }[]) =>
  new Set(columns.map((column) => column.header)).size === columns.length

export const crmLayoutSchema = z.strictObject({
  crm: crmSchema,
  /** Always UTF-8. With a mark spreadsheets read it right; some imports take the mark for a letter. */
  byteOrderMark: z.boolean(),
  lineEnd: z.enum(['crlf', 'lf']),
  calls: z.array(callColumnSchema).min(1).max(40).refine(noTwoAlike, 'two headers are the same'),
  tasks: z.array(taskColumnSchema).min(1).max(40).refine(noTwoAlike, 'two headers are the same'),
})
export type CrmLayout = z.infer<typeof crmLayoutSchema>
