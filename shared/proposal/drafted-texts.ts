import type { LocalText } from '../base/language.ts'
import type { RemedyCatalogue } from '../remedy/catalogue.ts'
import type { LetterTexts } from './letter-texts.ts'

/** Every text of the content that a draft puts into a proposal word for word. */
export function draftedTexts(
  catalogue: RemedyCatalogue,
  { apology, words, bySeverity, theirWay }: LetterTexts,
): readonly LocalText[] {
  return [
    ...Object.values(apology),
    words,
    ...Object.values(bySeverity).flatMap((texts) => [texts.whatWeChange, texts.updateRhythm]),
    theirWay.words,
    theirWay.costItem,
    catalogue.aboveLimit,
    ...catalogue.remedies.flatMap((remedy) => [
      remedy.headline,
      remedy.whatWeDo,
      remedy.tangible,
      remedy.words,
      remedy.yourPart,
      ...remedy.costItems.map((item) => item.label),
      ...[remedy.approval, remedy.legal].filter((text) => text !== undefined),
    ]),
  ]
}
