import type { ActKind } from './acts.ts'
import type { Progress } from './lifecycle.ts'

/** The act that brings a case on from where it stands; null: it has ended. */
export function nextAct(progress: Progress): ActKind | null {
  const { stage, fixedAtMs, met, prevention } = progress
  switch (stage) {
    case 'open':
      return 'customer-contacted'
    case 'contacted':
      return 'options-offered'
    case 'options-offered':
      return 'option-agreed'
    case 'option-agreed':
      return 'fix-started'
    case 'fixing':
      return fixedAtMs === null ? 'fix-reported' : 'verdict-given'
    case 'buyer-asked':
    case 'checked-in':
      if (met.residual === undefined) return 'residual-asked'
      if (met['check-in'] === undefined) return 'checked-in'
      if (met.prevention !== undefined) return 'case-closed'
      return prevention ? 'prevention-told' : 'prevention-noted'
    case 'closed':
    case 'lost':
    case 'withdrawn':
      return null
  }
}
