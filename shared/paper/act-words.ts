import type { Act } from '../case/acts.ts'
import { crmNames } from '../crm/crm.ts'
import type { PaperLabels } from './paper-labels.ts'
import { withNote } from './said-in-case.ts'

/** What was done to a case, on one line. */
export function actWords(act: Act, labels: PaperLabels): string {
  return withNote(labels.act[act.kind], actDetail(act, labels), labels.text.withNote)
}

/** What there is to say of an act beside its name. */
export function actDetail(act: Act, labels: PaperLabels): string {
  switch (act.kind) {
    case 'customer-contacted':
      return joined(labels.channel[act.channel], act.note)
    case 'options-offered':
    case 'fix-reported':
    case 'case-assigned':
      return act.note
    case 'option-agreed':
    case 'prevention-told':
    case 'case-repeated':
      return act.words
    case 'verdict-given':
      return joined(labels.verdict[act.verdict], act.words)
    case 'residual-asked':
      return act.left
    case 'prevention-noted':
      return joined(act.cause, act.change)
    case 'checked-in':
      return joined(held(act, labels), act.words)
    case 'prevention-checked':
      return joined(String(act.day), held(act, labels), act.note)
    case 'requirement-waived':
      return joined(labels.requirement[act.requirement], act.reason)
    case 'case-lost':
    case 'case-withdrawn':
    case 'due-snoozed':
      return act.reason
    case 'waiting-began':
      return act.forWhat
    case 'handed-over':
      return crmNames[act.crm]
    case 'case-moment-rated':
      return labels.moment[act.moment]
    case 'fix-started':
    case 'case-closed':
    case 'ending-taken-back':
    case 'waiting-ended':
    case 'due-woken':
    case 'case-binned':
    case 'case-unbinned':
      return ''
  }
}

function joined(...parts: readonly string[]): string {
  return parts.filter((part) => part.trim() !== '').join(' · ')
}

function held(act: { readonly held: boolean }, labels: PaperLabels): string {
  return act.held ? labels.held : labels.notHeld
}
