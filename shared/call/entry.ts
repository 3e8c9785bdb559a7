import {
  type CallId,
  callIdSchema,
  type CaseId,
  caseIdSchema,
  type EntryId,
  entryIdSchema,
} from '../base/ids.ts'
import { patched } from '../base/patched.ts'
import { z } from '../base/schema.ts'
import { endOfTimeMs, timestampMsSchema } from '../base/time.ts'
import { type StepId, stepIdSchema } from '../method/step.ts'
import {
  noTerms,
  promiseOutcomeSchema,
  type PromiseTerms,
  promiseTermsSchema,
  type Settlement,
} from '../promise/terms.ts'
import type { Authored } from '../team/shared-event.ts'
import { voiceCueSchema } from './voice-cue.ts'

/** What a captured line is (product: "Capture"). `cushion` and `verdict` belong to their steps. */
export const entryKinds = [
  'note',
  'issue',
  'quote',
  'promise-by-us',
  'promise-by-them',
  'internal-ask',
  'fact',
  'to-check',
  'feeling',
  'their-solution',
  'pressure',
  'cushion',
  'verdict',
] as const
export const entryKindSchema = z.enum(entryKinds)
export type EntryKind = z.infer<typeof entryKindSchema>

/** Something somebody owes: to the buyer, by the buyer, or by a colleague to us. */
export const promiseKinds = ['promise-by-us', 'promise-by-them', 'internal-ask'] as const
export type PromiseKind = (typeof promiseKinds)[number]

export function isPromise<Kind extends string>(kind: Kind): kind is Kind & PromiseKind {
  return (promiseKinds as readonly string[]).includes(kind)
}

/** Longest line, in UTF-16 units. */
export const maxLine = 4000

/** What a line says once its sign and its date in plain words are understood. */
export const entryContentSchema = z.strictObject({
  kind: entryKindSchema,
  text: z.string().max(maxLine),
  /** When a promise is due; null when no date was said. */
  dueAtMs: timestampMsSchema.nullable(),
  /** What the voice did, where a feeling was noted by one key. */
  cue: voiceCueSchema.optional(),
})
export type EntryContent = z.infer<typeof entryContentSchema>

/** One line of what was said or seen, in a call or between calls. */
export type Entry = EntryContent &
  Authored & {
    readonly id: EntryId
    readonly caseId: CaseId
    /** Null: written down between calls. */
    readonly callId: CallId | null
    readonly step: z.infer<typeof stepIdSchema>
    readonly atMs: number
    /** The place of what captured it among all that ever happened: clocks go wrong, counts do not. */
    readonly seq: number
    /** Taken out by the rep. Kept, so that it can be put back. */
    readonly removed: boolean
    /** The step an issue has come to since; null: it is where it was raised. */
    readonly issueStep: StepId | null
    readonly promise: PromiseTerms
    /** How a promise ended; null: it is open. */
    readonly settled: Settlement | null
    /** There while a promise is open: when it is due, or the end of time if no date was said. */
    readonly owedAtMs?: number
    /** There once a promise has ended, so that the ledger finds the newest of them. */
    readonly settledAtMs?: number
    /** There if it is the rep's alone: nothing of it is told to a team. */
    readonly mine?: true
  }

const base = {
  entryId: entryIdSchema,
  callId: callIdSchema.nullable(),
  atMs: timestampMsSchema,
  /** All that happens to a private line says so itself: whoever sends it need not know the line. */
  mine: z.literal(true).optional(),
}

export const entryEventSchemas = [
  z.strictObject({
    kind: z.literal('entry-captured'),
    ...base,
    caseId: caseIdSchema,
    step: stepIdSchema,
    content: entryContentSchema,
  }),
  z.strictObject({ kind: z.literal('entry-edited'), ...base, content: entryContentSchema }),
  z.strictObject({ kind: z.literal('entry-removed'), ...base }),
  z.strictObject({ kind: z.literal('entry-restored'), ...base }),
  z.strictObject({ kind: z.literal('issue-moved'), ...base, step: stepIdSchema }),
  z.strictObject({
    kind: z.literal('promise-amended'),
    ...base,
    patch: promiseTermsSchema.partial(),
  }),
  z.strictObject({
    kind: z.literal('promise-settled'),
    ...base,
    outcome: promiseOutcomeSchema,
    note: z.string().max(maxLine),
  }),
  z.strictObject({ kind: z.literal('promise-reopened'), ...base }),
  z.strictObject({ kind: z.literal('entry-erased'), ...base }),
] as const
export type EntryEvent = z.infer<(typeof entryEventSchemas)[number]>

/** In the order they were captured. */
export function inOrder<T extends Pick<Entry, 'seq'>>(entries: readonly T[]): T[] {
  return entries.toSorted((a, b) => a.seq - b.seq)
}

/** What may go into something that is written for others: all but the rep's own lines. */
export function forOthers<T extends Pick<Entry, 'mine'>>(entries: readonly T[]): T[] {
  return entries.filter(({ mine }) => !mine)
}

/** Folds one event into its line. Erased: there is no such line any more. */
export function reduceEntry(
  current: Entry | undefined,
  event: EntryEvent & { readonly seq: number },
): Entry | undefined {
  const next = changed(current, event)
  return next && marked(next)
}

function changed(
  current: Entry | undefined,
  event: EntryEvent & { readonly seq: number },
): Entry | undefined {
  if (event.kind === 'entry-captured') {
    return {
      ...event.content,
      ...unsettled,
      id: event.entryId,
      caseId: event.caseId,
      callId: event.callId,
      step: event.step,
      atMs: event.atMs,
      seq: event.seq,
      removed: false,
      ...(event.mine && { mine: event.mine }),
    }
  }
  if (!current) return undefined
  switch (event.kind) {
    case 'entry-edited':
      return { ...current, ...event.content }
    case 'entry-removed':
      return { ...current, removed: true }
    case 'entry-restored':
      return { ...current, removed: false }
    case 'issue-moved':
      return { ...current, issueStep: event.step }
    case 'promise-amended':
      return { ...current, promise: patched<PromiseTerms>(current.promise, event.patch) }
    case 'promise-settled':
      return {
        ...current,
        settled: { outcome: event.outcome, note: event.note, atMs: event.atMs },
      }
    case 'promise-reopened':
      return { ...current, settled: null }
    case 'entry-erased':
      return undefined
  }
}

/** What a line has before anybody said more of it. Rows of before there was a ledger lack it. */
export const unsettled = { issueStep: null, promise: noTerms, settled: null } as const

/** Marks a promise as open or ended, so that the ledger and Today need not look at the rest. */
function marked({ owedAtMs: _owed, settledAtMs: _settled, ...entry }: Entry): Entry {
  if (!isPromise(entry.kind) || entry.removed) return entry
  return entry.settled === null
    ? { ...entry, owedAtMs: entry.dueAtMs ?? endOfTimeMs }
    : { ...entry, settledAtMs: entry.settled.atMs }
}
