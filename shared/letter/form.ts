import { localTextSchema } from '../base/language.ts'
import { z } from '../base/schema.ts'
import { letterFormSchema } from './letter.ts'
import { type FormPart, formPartSchema, formParts } from './part.ts'

// What a letter is made of, as content: its parts in the order they are written, the first words of
// each, and how they stand on paper. A form exists in the languages it has a layout for.

const words = z.string().min(1).max(600)
const maxEach = 60

/** How a part is written: one line, a text, a list with an item a line, rows with a label each. */
const entrySchema = z.enum(['line', 'text', 'list', 'rows'])

const partSchema = z.strictObject({
  id: formPartSchema,
  /** On the screen, in the rep's language. */
  label: localTextSchema,
  hint: localTextSchema.optional(),
  entry: entrySchema,
  /** Whether the checklist asks for it. */
  isAskedFor: z.boolean(),
})
export type FormPartOf = z.infer<typeof partSchema>

/** What of the case decides which first words fit. */
const whenSchema = z.strictObject({
  direction: z.enum(['they-called', 'we-call-first']).optional(),
  hurt: z.boolean().optional(),
  stopped: z.boolean().optional(),
})

/** First words of a part. {{names}} are filled from the case; with an empty one they do not fit. */
const draftSchema = z.strictObject({
  part: formPartSchema,
  when: whenSchema.optional(),
  say: words,
})
export type FirstWords = z.infer<typeof draftSchema>

const labelled = z.strictObject({ part: formPartSchema, label: words })

/** A block of the document. What is not filled in is left out, with its heading. */
const layoutBlockSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('text'), part: formPartSchema }),
  z.strictObject({ kind: z.literal('list'), part: formPartSchema, ordered: z.boolean() }),
  z.strictObject({ kind: z.literal('rows'), part: formPartSchema }),
  z.strictObject({ kind: z.literal('facts'), rows: z.array(labelled).min(1).max(maxEach) }),
  /** Words that are always there: 記 in the centre, 以上 at the end of the line. */
  z.strictObject({
    kind: z.literal('words'),
    place: z.enum(['start', 'centre', 'end']),
    say: words,
    /** Only with one of these: nothing announces what does not follow. */
    with: z.array(formPartSchema).min(1).max(maxEach).optional(),
  }),
])
export type LayoutBlock = z.infer<typeof layoutBlockSchema>

const layoutSchema = z.strictObject({
  title: words,
  /** Its title once it is filled in. */
  titlePart: formPartSchema.optional(),
  /** Whom it is from, once it is filled in; else it is the rep. */
  signerPart: formPartSchema.optional(),
  fileName: z.string().min(1).max(60),
  /** A letter greets by name where its language does; a report does not. */
  greets: z.boolean(),
  sections: z
    .array(
      z.strictObject({
        /** {{n}} numbers it among those that are there. */
        heading: words.nullable(),
        blocks: z.array(layoutBlockSchema).min(1).max(maxEach),
      }),
    )
    .min(1)
    .max(maxEach),
  /** The first that fits of each part is taken. */
  drafts: z.array(draftSchema).max(maxEach),
})
export type FormLayout = z.infer<typeof layoutSchema>

export const letterFormContentSchema = z
  .strictObject({
    id: letterFormSchema,
    name: localTextSchema,
    /** What it is for. */
    lead: localTextSchema,
    /** Whether nothing goes out before responsibility is taken in it (R11). */
    isApology: z.boolean(),
    parts: z.array(partSchema).min(1).max(formParts.length),
    layout: z.strictObject({ en: layoutSchema.optional(), ja: layoutSchema.optional() }),
  })
  .superRefine((form, context) => {
    for (const complaint of complaintsAbout(form)) {
      context.addIssue({ code: 'custom', message: `${form.id}: ${complaint}` })
    }
  })
export type LetterForm = z.infer<typeof letterFormContentSchema>

/** How what happened is told, in the words of a letter. */
const happenedSchema = z.strictObject({
  /** What happened, when it became known; and where nobody has said what. */
  known: localTextSchema,
  knownAlone: localTextSchema,
  called: localTextSchema,
  visit: localTextSchema,
  phone: localTextSchema,
  video: localTextSchema,
  'e-mail': localTextSchema,
  promised: localTextSchema,
  offered: localTextSchema,
  agreed: localTextSchema,
  fixStarted: localTextSchema,
  fixed: localTextSchema,
  /** A promise with its date. */
  promise: localTextSchema,
  /** A look at whether the change holds. */
  held: localTextSchema,
  notHeld: localTextSchema,
})

export const letterFormsSchema = z.strictObject({
  schemaVersion: z.literal(1),
  happened: happenedSchema,
  forms: z.array(letterFormContentSchema).length(letterFormSchema.options.length),
})
export type LetterForms = z.infer<typeof letterFormsSchema>

/** What can be written, in the order it is read on paper. */
export function partsInOrder({ parts }: LetterForm, layout: FormLayout): FormPartOf[] {
  const order = partsIn(layout)
  return parts.toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id))
}

function complaintsAbout(form: {
  readonly isApology: boolean
  readonly parts: readonly FormPartOf[]
  readonly layout: LetterForm['layout']
}): string[] {
  const known = form.parts.map(({ id }) => id)
  const layouts = Object.values(form.layout).filter((layout) => layout !== undefined)
  const isTwice = (id: FormPart, index: number) => known.indexOf(id) !== index
  return [
    ...(layouts.length === 0 ? ['it exists in no language'] : []),
    ...(form.isApology && !known.includes('responsibility')
      ? ['an apology takes responsibility']
      : []),
    ...known.filter(isTwice).map((id) => `two parts are ${id}`),
    ...layouts.flatMap((layout) => {
      const used = partsIn(layout)
      return [
        ...known.filter((id) => !used.includes(id)).map((id) => `${id} stands nowhere on paper`),
        ...[...used, ...layout.drafts.map(({ part }) => part)]
          .filter((id) => !known.includes(id))
          .map((id) => `nobody can write ${id}`),
      ]
    }),
  ]
}

function partsIn({ titlePart, signerPart, sections }: FormLayout): FormPart[] {
  const inBlocks = sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => {
      if (block.kind === 'words') return []
      return block.kind === 'facts' ? block.rows.map(({ part }) => part) : [block.part]
    }),
  )
  return [titlePart, signerPart, ...inBlocks].filter((part) => part !== undefined)
}
