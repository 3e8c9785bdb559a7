import fc from 'fast-check'

const inSigns = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** The signs of a text as a person counts them. */
export function signs(text: string): string[] {
  return [...inSigns.segment(text)].map(({ segment }) => segment)
}

const english = 'The flange of order 1042 came late; ask Ms. Müller for lot A-77 (hall 4). '
const japanese = 'フランジ４個に割れがあり、第二ラインが停止。ﾊﾞﾙﾌﾞも㈱見本商事へ返品予定。ぱぴぷぺぽ'

/** Texts as reps type them, in both languages, and any other there can be. */
export const texts = fc.oneof(
  fc
    .array(fc.constantFrom(...english.split(/(?<= )/)), { maxLength: 20 })
    .map((all) => all.join('')),
  fc.array(fc.constantFrom(...signs(japanese)), { maxLength: 40 }).map((all) => all.join('')),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
)

/** A text and a part of it, whole signs each. */
export const partsOfTexts = texts.chain((text) => {
  const all = signs(text)
  return fc.tuple(fc.nat(all.length), fc.nat(all.length)).map(([one, other]) => {
    const [from, to] = [Math.min(one, other), Math.max(one, other)]
    return { text, part: all.slice(from, to).join('') }
  })
})
