import actsJson from '#resources/rehearsal/acts.json'
import again from '#resources/rehearsal/callers/again.json'
import beforeTheFair from '#resources/rehearsal/callers/before-the-fair.json'
import coldAndLegal from '#resources/rehearsal/callers/cold-and-legal.json'
import lineDown from '#resources/rehearsal/callers/line-down.json'
import noFullStop from '#resources/rehearsal/callers/no-full-stop.json'
import politeFarewell from '#resources/rehearsal/callers/polite-farewell.json'
import quoteGap from '#resources/rehearsal/callers/quote-gap.json'
import twelveYears from '#resources/rehearsal/callers/twelve-years.json'
import {
  type ActRules,
  actRulesSchema,
  type Caller,
  callerSchema,
} from '#shared/rehearsal/caller.ts'

export const actRules: ActRules = actRulesSchema.parse(actsJson).acts

/** Whom one can practise on, the simplest first. */
export const callers: readonly Caller[] = [
  lineDown,
  twelveYears,
  beforeTheFair,
  noFullStop,
  again,
  quoteGap,
  coldAndLegal,
  politeFarewell,
].map((caller) => callerSchema.parse(caller))

export function callerOf(id: string): Caller | null {
  return callers.find((caller) => caller.id === id) ?? null
}
