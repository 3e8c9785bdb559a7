import type { Language } from '../base/language.ts'
import type { Call } from '../call/call.ts'
import type { Entry } from '../call/entry.ts'
import type { Case } from '../case/case.ts'
import type { LetterTexts } from '../proposal/letter-texts.ts'
import type { Proposal } from '../proposal/proposal.ts'
import type { RemedyCatalogue } from '../remedy/catalogue.ts'
import type { SayTime } from '../remedy/draft-options.ts'
import type { Settings } from '../settings/settings.ts'
import type { LetterForms } from './form.ts'

/** How what happened is told, in the language of the letter. */
export type HappenedWords = Readonly<Record<keyof LetterForms['happened'], string>>

/** All that a draft is made of. The same source gives the same letter. */
export type LetterSource = {
  readonly of: Case
  readonly calls: readonly Call[]
  readonly entries: readonly Entry[]
  readonly proposals: readonly Proposal[]
  readonly settings: Pick<Settings, 'repName' | 'repFirm' | 'repPhone' | 'repEmail'>
  readonly catalogue: Pick<RemedyCatalogue, 'failureKinds'>
  readonly texts: Pick<LetterTexts, 'bySeverity'>
  readonly words: HappenedWords
  /** The language the customer reads. */
  readonly language: Language
  readonly sayTime: SayTime
}
