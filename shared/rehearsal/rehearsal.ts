import { callIdSchema } from '../base/ids.ts'
import { type Language, languageSchema } from '../base/language.ts'
import { z } from '../base/schema.ts'
import { timestampMsSchema } from '../base/time.ts'
import { callEventSchemas } from '../call/call.ts'
import { entryEventSchemas } from '../call/entry.ts'
import { caseEventSchemas } from '../case/case.ts'

/** At this heat they have had enough. */
export const hottest = 10

/** How a caller ends the call. One that the rep ended has none of these. */
export const ends = ['accepts', 'asks-for-boss', 'hangs-up'] as const
export const endSchema = z.enum(ends)
export type End = z.infer<typeof endSchema>

const nameSchema = z.string().regex(/^[a-z0-9-]{1,60}$/)

/** A sentence of a caller as it was said, and what it came of. */
const wordSchema = z.strictObject({
  /** By the id of the line in the content, which may be gone from it since. */
  line: nameSchema,
  text: z.string().min(1).max(600),
  /** What the rep had done, the gravest first. */
  because: z.array(nameSchema).max(50),
  /** How angry they were as they said it. */
  heat: z.int().min(0).max(hottest),
  end: endSchema.nullable(),
})
export type Word = z.infer<typeof wordSchema>
export type Spoken = Word & { readonly atMs: number }

/** Practice on a scripted caller. It goes by the id of its call. */
export type Rehearsal = {
  readonly id: z.infer<typeof callIdSchema>
  /** By the id in the content, which may be gone from it since. */
  readonly caller: string
  readonly language: Language
  readonly startedAtMs: number
  readonly spoken: readonly Spoken[]
}

const base = { callId: callIdSchema, atMs: timestampMsSchema }

export const rehearsalEventSchemas = [
  z.strictObject({
    kind: z.literal('rehearsal-started'),
    ...base,
    caller: nameSchema,
    language: languageSchema,
  }),
  z.strictObject({ kind: z.literal('caller-spoke'), ...base, word: wordSchema }),
  z.strictObject({ kind: z.literal('rehearsal-erased'), ...base }),
] as const
export type RehearsalEvent = z.infer<(typeof rehearsalEventSchemas)[number]>

const kinds: readonly string[] = rehearsalEventSchemas.map(({ shape }) => shape.kind.value)

/** Whether an event tells of a rehearsal as a whole, and not of a call in it. */
export function isOfRehearsals<E extends { readonly kind: string }>(
  event: E,
): event is E & RehearsalEvent {
  return kinds.includes(event.kind)
}

const practised = [...caseEventSchemas, ...callEventSchemas, ...entryEventSchemas] as const

/**
 * What happened in a rehearsal: the same events as in a real call, in a world of their own. Nothing
 * that looks at real cases, calls and lines can meet them (ADR 0018).
 */
export const rehearsedEventSchema = z.strictObject({
  kind: z.literal('rehearsed'),
  event: z.discriminatedUnion('kind', practised),
})
export type RehearsedEvent = z.infer<typeof rehearsedEventSchema>

/** Folds one event into its rehearsal. After their end a caller says nothing more. */
export function reduceRehearsal(
  current: Rehearsal | undefined,
  event: RehearsalEvent,
): Rehearsal | undefined {
  switch (event.kind) {
    case 'rehearsal-started': {
      const { callId: id, caller, language, atMs: startedAtMs } = event
      return { id, caller, language, startedAtMs, spoken: [] }
    }
    case 'caller-spoke': {
      const { word, atMs } = event
      if (!current || endOf(current) || isSaid(current, word.line)) return current
      return { ...current, spoken: [...current.spoken, { ...word, atMs }] }
    }
    case 'rehearsal-erased':
      return undefined
  }
}

/** How the caller ended it; null: they did not. */
export function endOf({ spoken }: Pick<Rehearsal, 'spoken'>): End | null {
  return spoken.at(-1)?.end ?? null
}

/** Each line is said once in a call: two windows that speak at once say it together. */
export function isSaid({ spoken }: Pick<Rehearsal, 'spoken'>, line: string): boolean {
  return spoken.some((word) => word.line === line)
}
