import { z } from '../base/schema.ts'
import { type Leaf, sameLeaf } from './leaves.ts'

/** What can be changed, each sort of item by its name. The names are kept for ever. */
export const sections = [
  'steps',
  'prompts',
  'wait',
  'nudges',
  'ticks',
  'signs',
  'voice',
  'times',
  'cushion',
  'failures',
  'remedies',
  'cues',
  'costs',
  'letters',
  'phrases',
  'wording',
] as const
export type Section = (typeof sections)[number]

/** What a firm says otherwise of one item, by its key (`prompts/listen-welcome`): only the fields that differ from what is built in. */
export type ItemChange = Readonly<Record<string, Leaf>>

/**
 * All that a firm says otherwise. What is built in is not in it: a new version of the app brings its
 * new prompts, and taking a change out brings back what is built in.
 */
export type ContentChanges = Readonly<Record<string, ItemChange>>

/** Items with what they are to say from now on. Null: as built in, or gone if it was the firm's own. */
export type ContentPatch = Readonly<Record<string, ItemChange | null>>

/** Far more than anybody changes, so that a file from elsewhere has an end. */
export const mostOf = { items: 3000, fields: 200, text: 4000, list: 500, entry: 200 }

/** Longest file of content, in UTF-16 units. All there is takes a fifth of it. */
export const longestContentFile = 2_000_000

const keySchema = z.string().regex(new RegExp(`^(?:${sections.join('|')})/[A-Za-z0-9-]{1,60}$`))
const pathSchema = z.string().regex(/^[A-Za-z0-9-]{1,40}(?:\/[A-Za-z0-9-]{1,40}){0,4}$/)
const leafSchema = z.union([
  z.string().max(mostOf.text),
  z.int(),
  z.boolean(),
  z.array(z.string().max(mostOf.entry)).max(mostOf.list).readonly(),
  z.null(),
])
/** A patch as it is recorded: lists, for a list has an end. */
export const recordedPatchSchema = z
  .array(
    z.strictObject({
      key: keySchema,
      /** Null: as built in. */
      change: z
        .array(z.strictObject({ path: pathSchema, leaf: leafSchema }))
        .max(mostOf.fields)
        .nullable(),
    }),
  )
  .max(mostOf.items)
export type RecordedPatch = z.infer<typeof recordedPatchSchema>

export function toRecord(patch: ContentPatch): RecordedPatch {
  return Object.entries(patch).map(([key, change]) => ({
    key,
    change: change && Object.entries(change).map(([path, leaf]) => ({ path, leaf })),
  }))
}

export function asRecorded(items: RecordedPatch): ContentPatch {
  return Object.fromEntries(
    items.map(({ key, change }) => [
      key,
      change && Object.fromEntries(change.map(({ path, leaf }) => [path, leaf])),
    ]),
  )
}

export const noChanges: ContentChanges = {}

/** A field that says whether an item is there at all. */
export const removedField = 'removed'

export function sectionOf(key: string): Section {
  return key.slice(0, key.indexOf('/')) as Section
}

export function idOf(key: string): string {
  return key.slice(key.indexOf('/') + 1)
}

/** The changes with a patch on them. */
export function withPatch(changes: ContentChanges, patch: ContentPatch): ContentChanges {
  const next: Record<string, ItemChange> = { ...changes }
  for (const [key, change] of Object.entries(patch)) {
    if (change === null || Object.keys(change).length === 0) delete next[key]
    else next[key] = change
  }
  return next
}

/** What leads from one state of the changes to another; empty where they are the same. */
export function patchBetween(from: ContentChanges, to: ContentChanges): ContentPatch {
  const keys = [...new Set([...Object.keys(from), ...Object.keys(to)])]
  const different = keys.filter((key) => !sameChange(from[key], to[key]))
  return Object.fromEntries(different.map((key) => [key, to[key] ?? null]))
}

function sameChange(a: ItemChange = {}, b: ItemChange = {}): boolean {
  const paths = [...new Set([...Object.keys(a), ...Object.keys(b)])]
  return paths.every((path) => path in a === path in b && sameLeaf(a[path], b[path]))
}
