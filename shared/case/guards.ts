import type { Act, ActKind } from './acts.ts'
import type { Progress } from './lifecycle.ts'
import { endedStages, livingStages, type Stage } from './stage.ts'

/** Why an act is refused, in terms the interface has words for. */
export const refusals = [
  'not-at-this-stage',
  'words-needed',
  'mail-needs-reason',
  'not-fixed-yet',
  'no-good-verdict',
  'residual-open',
  'check-in-open',
  'prevention-open',
  'nothing-noted',
  'waits-already',
  'waits-for-nothing',
] as const
export type Refusal = (typeof refusals)[number]

const everywhere: readonly Stage[] = [...livingStages, ...endedStages]
const asked: readonly Stage[] = ['buyer-asked', 'checked-in']

/** The stages at which each act is allowed (method: "Until it is closed"). */
export const allowedAt: Readonly<Record<ActKind, readonly Stage[]>> = {
  'customer-contacted': livingStages,
  'options-offered': ['contacted', 'options-offered', 'option-agreed', 'fixing'],
  'option-agreed': ['options-offered'],
  'fix-started': ['option-agreed'],
  'fix-reported': ['fixing'],
  'verdict-given': ['fixing', ...asked],
  'residual-asked': asked,
  'checked-in': asked,
  'prevention-noted': livingStages,
  'prevention-told': [...livingStages, 'closed'],
  'prevention-checked': [...livingStages, 'closed'],
  'requirement-waived': livingStages,
  'case-closed': asked,
  'case-lost': livingStages,
  'case-withdrawn': livingStages,
  'case-repeated': endedStages,
  'ending-taken-back': endedStages,
  'waiting-began': livingStages,
  'waiting-ended': livingStages,
  'case-moment-rated': everywhere,
  'due-snoozed': everywhere,
  'due-woken': everywhere,
  'handed-over': everywhere,
  'case-binned': everywhere,
  'case-unbinned': everywhere,
  'case-assigned': everywhere,
}

/**
 * Why an act does not count now, or null. A case closes on the buyer's verdict, and not before the
 * residual question, the later check-in and the prevention item are done or waived with a reason.
 */
export function refusalOf(progress: Progress, act: Act): Refusal | null {
  if (!allowedAt[act.kind].includes(progress.stage)) return 'not-at-this-stage'
  switch (act.kind) {
    case 'customer-contacted':
      // Bad news by e-mail is warned against: a first contact by it needs its reason (R17).
      return progress.stage === 'open' && act.channel === 'e-mail' && isBlank(act.note)
        ? 'mail-needs-reason'
        : null
    case 'option-agreed':
      return needsWords(act.words)
    case 'verdict-given':
      if (progress.fixedAtMs === null) return 'not-fixed-yet'
      return act.verdict === 'solved' ? null : needsWords(act.words)
    case 'checked-in':
      return act.held ? null : needsWords(act.words)
    case 'prevention-noted':
      return needsWords(act.cause) ?? needsWords(act.change)
    case 'prevention-told':
    case 'prevention-checked':
      return progress.prevention ? null : 'nothing-noted'
    case 'requirement-waived':
    case 'case-lost':
    case 'case-withdrawn':
      return needsWords(act.reason)
    case 'case-repeated':
      return needsWords(act.words)
    case 'case-closed':
      return closingRefusal(progress)
    case 'waiting-began':
      return progress.waiting ? 'waits-already' : needsWords(act.forWhat)
    case 'waiting-ended':
      return progress.waiting ? null : 'waits-for-nothing'
    case 'options-offered':
    case 'fix-started':
    case 'fix-reported':
    case 'residual-asked':
    case 'ending-taken-back':
    case 'case-moment-rated':
    case 'due-snoozed':
    case 'due-woken':
    case 'handed-over':
    case 'case-binned':
    case 'case-unbinned':
    case 'case-assigned':
      return null
  }
}

function closingRefusal({ verdict, met }: Progress): Refusal | null {
  if (verdict?.value !== 'solved') return 'no-good-verdict'
  if (met.residual === undefined) return 'residual-open'
  if (met['check-in'] === undefined) return 'check-in-open'
  return met.prevention === undefined ? 'prevention-open' : null
}

const isBlank = (text: string) => text.trim() === ''
const needsWords = (text: string): Refusal | null => (isBlank(text) ? 'words-needed' : null)
