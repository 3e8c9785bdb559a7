import type { CallId, CaseId } from '../base/ids.ts'

// All that can reach a CRM. Cost, lifetime value, the worst case, pressures, feelings and what was
// prepared for ourselves have no field here, so no layout can name them.

/** Who it is about, as far as it is known: what people match on in a CRM. Empty: not known. */
type About = {
  readonly caseId: CaseId
  readonly customer: string
  readonly contact: string
  /** As it was written down. */
  readonly phone: string
  readonly email: string
  /** The e-mail address of the rep, whose call or task it is. */
  readonly rep: string
}

export const whoCalled = ['we', 'unknown'] as const
export const outcomes = ['talked', 'unknown'] as const

/** A call that has ended. */
export type HandedCall = About & {
  readonly callId: CallId
  readonly id: string
  readonly title: string
  readonly notes: string
  readonly startedAtMs: number
  readonly durationMs: number
  /** Where we call first, the first call is ours. Of the others nobody wrote down who rang. */
  readonly whoCalled: (typeof whoCalled)[number]
  /** Something was written down in it. */
  readonly outcome: (typeof outcomes)[number]
}

export const taskPriorities = ['high', 'normal'] as const
export const kindsOfTask = ['call', 'to-do'] as const

/** Something we owe: a promise of ours that is open, or what is due next. */
export type HandedTask = About & {
  /** Its key among all that is due in its case. */
  readonly key: string
  readonly id: string
  readonly title: string
  readonly notes: string
  /** Null: no date was said. */
  readonly dueAtMs: number | null
  readonly priority: (typeof taskPriorities)[number]
  readonly kind: (typeof kindsOfTask)[number]
}

const aboutTexts = ['id', 'customer', 'contact', 'phone', 'email', 'rep', 'title', 'notes'] as const
export const callTexts = aboutTexts
export const taskTexts = aboutTexts
