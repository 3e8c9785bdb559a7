import type { Call } from '../call/call.ts'
import { stepNumber, type StepId } from '../method/step.ts'
import { lookFor, type Seen } from './look-for.ts'
import { endMarkId, stepMarkId } from './marks.ts'
import type { ReviewAnswer, ReviewQuestionId } from './question.ts'
import type { ReviewContent } from './review-content.ts'
import type { Talk } from './talk.ts'

/** What is known about one question, and what it rests on. */
export type Finding = {
  readonly question: ReviewQuestionId
  /** Unknown: neither the call nor the rep says. */
  readonly answer: ReviewAnswer | 'unknown'
  /**
   * Who says so. Passed over: a later step was taken, the question's own never. Not reached: the call
   * ended before it.
   */
  readonly basis: 'call' | 'rep' | 'passed-over' | 'not-reached'
  /** Ids of the marks of the call it rests on (`marks.ts`). */
  readonly evidence: readonly string[]
}

export type ReviewRules = {
  readonly questions: ReviewContent['questions']
  readonly nowMs: number
  /** Whether a sentence of ours moves the fault elsewhere. Without it nothing is said about that. */
  readonly movesTheFault?: (text: string) => boolean
}

/**
 * Looks back at a call (method: "Self-review"; R20): for each question what the call shows, unless
 * the rep said otherwise. What was not captured may well have been said, so nothing that is merely
 * missing is held against the rep: it stays unknown, unless its step was passed over.
 */
export function reviewOf(talk: Talk, rules: ReviewRules): Finding[] {
  const seen: Seen = {
    call: talk.call,
    lines: talk.entries.filter(({ removed }) => !removed),
    nowMs: rules.nowMs,
    movesTheFault: rules.movesTheFault ?? (() => false),
  }
  return rules.questions.map(({ id: question, step, asksTheRep }) => {
    const shown = shownBy(seen, question, step)
    const said = asksTheRep ? talk.call.reviewAnswers[question] : undefined
    return said === undefined ? shown : { ...shown, answer: said, basis: 'rep' }
  })
}

function shownBy(seen: Seen, question: ReviewQuestionId, step: StepId | null): Finding {
  const { answer, evidence } = lookFor[question](seen)
  if (answer !== 'unknown') return { question, answer, basis: 'call', evidence }
  const nearest = evidence.length > 0 ? evidence : nearestMarks(seen.call, step)
  if (step === null || seen.call.stepsEntered.includes(step)) {
    return { question, answer, basis: 'call', evidence: nearest }
  }
  const passed = seen.call.stepsTaken.findIndex(
    (taken) => stepNumber(taken.step) > stepNumber(step),
  )
  return passed === -1
    ? { question, answer, basis: 'not-reached', evidence: nearest }
    : { question, answer: 'no', basis: 'passed-over', evidence: [stepMarkId(passed)] }
}

/** Where to look for what the call does not show: its step, else where the call ended or began. */
function nearestMarks({ stepsTaken, endedAtMs }: Call, step: StepId | null): string[] {
  const visited = stepsTaken.flatMap((taken, index) =>
    taken.step === step ? [stepMarkId(index)] : [],
  )
  if (visited.length > 0) return visited
  if (endedAtMs !== null) return [endMarkId]
  return stepsTaken.length > 0 ? [stepMarkId(0)] : []
}

/** What to try in the next call: the first that went wrong, the headlines before the rest (R20). */
export function nextTime(findings: readonly Finding[]): ReviewQuestionId | null {
  return findings.find(({ answer }) => answer === 'no')?.question ?? null
}
