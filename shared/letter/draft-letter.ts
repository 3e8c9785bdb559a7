import { clipped } from '../base/clipped.ts'
import { filled } from '../document/document-labels.ts'
import { printableLine } from '../document/printable.ts'
import { maxHeadline } from '../proposal/option.ts'
import type { FirstWords, FormLayout, FormPartOf, LetterForm } from './form.ts'
import { type KnownFacts, knownFacts } from './known-facts.ts'
import type { LetterWords } from './letter.ts'
import type { LetterSource } from './letter-source.ts'
import { maxPart } from './part.ts'

/**
 * The first words of a letter from what is known of its case; the same source gives the same words.
 * Where nothing is known a part stays empty: nothing is made up.
 */
export function draftLetter(form: LetterForm, source: LetterSource): LetterWords {
  const layout = form.layout[source.language]
  const facts = knownFacts(source)
  const { of, settings } = source
  const words = layout
    ? form.parts.map((part) => [part.id, firstWords(part, layout, facts, source)] as const)
    : []
  const { repName, repFirm, repPhone, repEmail } = settings
  const people = {
    customer: of.customer,
    contact: of.contact,
    repName,
    repFirm,
    repPhone,
    repEmail,
  }
  const all = [...Object.entries(people), ...words].filter(([, text]) => text !== '')
  return Object.fromEntries(all)
}

function firstWords(
  { id, entry }: FormPartOf,
  { drafts }: FormLayout,
  facts: KnownFacts,
  source: LetterSource,
): string {
  for (const draft of drafts) {
    if (draft.part !== id || !fits(draft, source)) continue
    const text = filledWhole(draft.say, facts)
    if (text === null) continue
    if (entry === 'line') return clipped(printableLine(text), maxHeadline)
    return entry === 'text' ? clipped(text, maxPart) : wholeLines(text)
  }
  return ''
}

function fits({ when = {} }: FirstWords, { of }: LetterSource): boolean {
  const { direction = of.direction, hurt, stopped } = when
  return (
    direction === of.direction &&
    (hurt === undefined || hurt === (of.anyoneHurt === 'yes')) &&
    (stopped === undefined || stopped === (of.productionStopped === 'yes'))
  )
}

/** Null: one of its names has nothing to be filled with. */
function filledWhole(say: string, facts: KnownFacts): string | null {
  const names = [...say.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? '')
  return names.some((name) => (facts[name] ?? '') === '') ? null : filled(say, facts)
}

/** As many lines as there is room for, none of them cut. */
function wholeLines(text: string): string {
  if (text.length <= maxPart) return text
  const end = text.lastIndexOf('\n', maxPart)
  return end > 0 ? text.slice(0, end) : clipped(text, maxPart)
}
