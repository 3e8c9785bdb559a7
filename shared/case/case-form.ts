import { z } from '../base/schema.ts'
import { parseAmount } from '../money/parse-amount.ts'
import { decimalText } from '../money/total.ts'
import { currencyCodeSchema } from '../money/money.ts'
import { type CaseDetails, directionSchema, longest } from './case.ts'
import { triageAnswerSchema } from './triage-answer.ts'

/** What can be wrong with a field, in terms the interface has words for. */
export const caseFormProblems = [
  'required',
  'not-a-time',
  'in-the-future',
  'not-an-amount',
] as const
export type CaseFormProblem = (typeof caseFormProblems)[number]

const problem = (code: CaseFormProblem) => code

/** A clock may run a little ahead of ours: a minute is not the future. */
const toleranceMs = 60_000

/**
 * The case as it is typed. `knownAt` is a local time as a date-and-time field gives it; `timeOf`
 * reads it in the user's zone. Needed: who and what. All else can come later, in the call.
 */
export function caseFormSchema(nowMs: number, timeOf: (local: string) => number) {
  return z
    .object({
      customer: z.string().trim().min(1, problem('required')).max(longest.customer),
      contact: z.string().trim().max(longest.contact),
      phone: z.string().trim().max(longest.phone),
      whatHappened: z.string().trim().min(1, problem('required')).max(longest.whatHappened),
      failureKind: z.string().max(60),
      direction: directionSchema,
      knownAt: z.string(),
      anyoneHurt: triageAnswerSchema,
      productionStopped: triageAnswerSchema,
      amount: z.string(),
      currency: currencyCodeSchema,
    })
    .superRefine((form, context) => {
      const complain = (path: string, code: CaseFormProblem) =>
        context.addIssue({ code: 'custom', path: [path], message: code })
      const knownAtMs = timeOf(form.knownAt)
      // Before 1970 is a year half typed ("26"): no moment that an event can hold.
      if (!(knownAtMs >= 0)) complain('knownAt', 'not-a-time')
      else if (knownAtMs > nowMs + toleranceMs) complain('knownAt', 'in-the-future')
      if (form.amount.trim() !== '' && !parseAmount(form.amount, form.currency).ok) {
        complain('amount', 'not-an-amount')
      }
    })
}
export type CaseForm = z.infer<ReturnType<typeof caseFormSchema>>

/** The case a valid form says. */
export function detailsFromForm(form: CaseForm, timeOf: (local: string) => number): CaseDetails {
  const { knownAt, amount, currency, ...rest } = form
  const money = amount.trim() === '' ? null : parseAmount(amount, currency)
  return {
    ...rest,
    knownAtMs: timeOf(knownAt),
    moneyAtStake: money?.ok === true ? money.value : null,
  }
}

/** What a form changed of a case. What was left as it stood may have changed elsewhere meanwhile. */
export function changedDetails(before: CaseDetails, after: CaseDetails): Partial<CaseDetails> {
  const changed = Object.entries(after).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(before[name as keyof CaseDetails]),
  )
  return Object.fromEntries(changed)
}

/** A case as the form shows it. `localOf` writes a time as a date-and-time field wants it. */
export function formFromDetails(
  details: CaseDetails,
  currency: string,
  localOf: (atMs: number) => string,
): CaseForm {
  const { knownAtMs, moneyAtStake, ...rest } = details
  return {
    customer: rest.customer,
    contact: rest.contact,
    phone: rest.phone,
    whatHappened: rest.whatHappened,
    failureKind: rest.failureKind,
    direction: rest.direction,
    anyoneHurt: rest.anyoneHurt,
    productionStopped: rest.productionStopped,
    knownAt: localOf(knownAtMs),
    amount: moneyAtStake ? decimalText(moneyAtStake) : '',
    currency: moneyAtStake?.currency ?? currency,
  }
}
