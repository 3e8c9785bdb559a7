import { entryIdSchema } from '../base/ids.ts'
import { z } from '../base/schema.ts'
import { channelSchema } from '../case/preparation.ts'

/** Longest name of an owner, in UTF-16 units. */
export const maxOwner = 200

/** What a promise says beside its words and its date (method: "Promise ledger"). */
export const promiseTermsSchema = z.strictObject({
  /** Who keeps it; empty: the rep for ours, the contact for theirs, nobody yet for an ask. */
  owner: z.string().max(maxOwner),
  /** How it is kept; null: not said. */
  channel: channelSchema.nullable(),
  /** The issue it puts right; null: none in particular. */
  issueId: entryIdSchema.nullable(),
})
export type PromiseTerms = z.infer<typeof promiseTermsSchema>

export const noTerms: PromiseTerms = { owner: '', channel: null, issueId: null }

/** Kept, broken, or released by the one it was made to. */
export const promiseOutcomeSchema = z.enum(['kept', 'broken', 'released'])
export type PromiseOutcome = z.infer<typeof promiseOutcomeSchema>

export type Settlement = {
  readonly outcome: PromiseOutcome
  readonly note: string
  readonly atMs: number
}
