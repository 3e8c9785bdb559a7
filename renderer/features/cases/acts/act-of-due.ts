import type { DueKind } from '#shared/today/due.ts'
import type { HandAct } from './act-fields.ts'

/** The act by which something due in a case is done. Promises are settled instead. */
export const actOfDue: Readonly<Partial<Record<DueKind, HandAct>>> = {
  contact: 'customer-contacted',
  chase: 'customer-contacted',
  update: 'customer-contacted',
  offer: 'options-offered',
  'start-fix': 'fix-started',
  'ask-verdict': 'verdict-given',
  'ask-residual': 'residual-asked',
  'check-in': 'checked-in',
  'note-prevention': 'prevention-noted',
  'tell-prevention': 'prevention-told',
  'prevention-check': 'prevention-checked',
  close: 'case-closed',
}
