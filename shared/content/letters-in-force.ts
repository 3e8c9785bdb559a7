import { type Language, languages } from '../base/language.ts'
import type { FormLayout, LetterForm, LetterForms } from '../letter/form.ts'
import { type LetterTexts, letterTextsSchema } from '../proposal/letter-texts.ts'
import type { ContentChanges } from './changes.ts'
import { overlaid } from './check-leaf.ts'
import { anItem, type Item } from './item.ts'
import { itemOf, type Leaf, type Leaves, leavesOf } from './leaves.ts'
import { severities } from './playbook-items.ts'

/** First words of what goes to the customer: around a proposal, and of each form of letter. */
export function itemsOfLetters(texts: LetterTexts, { forms }: LetterForms): Item[] {
  const { apology, words, bySeverity, theirWay } = texts
  return [
    anItem('letters/they-called', leavesOf({ text: apology['they-called'] })),
    anItem('letters/we-call-first', leavesOf({ text: apology['we-call-first'] })),
    anItem('letters/words', leavesOf({ text: words })),
    ...severities.map((level) => anItem(`letters/severity-${level}`, leavesOf(bySeverity[level]))),
    anItem('letters/their-way', leavesOf({ text: theirWay.words, costItem: theirWay.costItem })),
    ...forms.map((form) => anItem(formKey(form), firstWordsOf(form))),
  ]
}

const formKey = ({ id }: LetterForm) => `letters/${id}`

/** `ja/regret-2`: of a part in a language the second that may fit. */
function firstWordsOf({ layout }: LetterForm): Leaves {
  const leaves: Record<string, Leaf> = {}
  for (const language of languages) {
    eachFirstWords(layout[language], (part, say) => (leaves[`${language}/${part}`] = say))
  }
  return leaves
}

function eachFirstWords(layout: FormLayout | undefined, tell: (part: string, say: string) => void) {
  const met = new Map<string, number>()
  for (const { part, say } of layout?.drafts ?? []) {
    const nth = (met.get(part) ?? 0) + 1
    met.set(part, nth)
    tell(`${part}-${nth}`, say)
  }
}

export function letterTextsInForce(builtIn: LetterTexts, changes: ContentChanges): LetterTexts {
  const at = wordsIn(itemsOfLetters(builtIn, noForms), changes)
  if (!at) return builtIn
  const { text, costItem } = at('their-way') as { text: unknown; costItem: unknown }
  const next = {
    ...builtIn,
    apology: {
      'they-called': at('they-called')['text'],
      'we-call-first': at('we-call-first')['text'],
    },
    words: at('words')['text'],
    bySeverity: Object.fromEntries(severities.map((level) => [level, at(`severity-${level}`)])),
    theirWay: { ...builtIn.theirWay, words: text, costItem },
  }
  const outcome = letterTextsSchema.safeParse(next)
  return outcome.success ? outcome.data : builtIn
}

const noForms: LetterForms = { schemaVersion: 1, happened: {} as never, forms: [] }

function wordsIn(items: readonly Item[], changes: ContentChanges) {
  if (!items.some(({ key }) => changes[key])) return null
  return (id: string) => {
    const item = items.find(({ key }) => key === `letters/${id}`)
    const leaves = item ? overlaid(item.leaves, changes[item.key] ?? {}, item.fields) : {}
    return itemOf(leaves) as Record<string, unknown>
  }
}

export function letterFormsInForce(builtIn: LetterForms, changes: ContentChanges): LetterForms {
  if (!builtIn.forms.some((form) => changes[formKey(form)])) return builtIn
  return { ...builtIn, forms: builtIn.forms.map((form) => formInForce(form, changes)) }
}

function formInForce(form: LetterForm, changes: ContentChanges): LetterForm {
  const change = changes[formKey(form)]
  if (!change) return form
  const item = anItem(formKey(form), firstWordsOf(form))
  const leaves = overlaid(item.leaves, change, item.fields)
  const inLanguage = (language: Language) => {
    const layout = form.layout[language]
    if (!layout) return undefined
    const says: string[] = []
    eachFirstWords(layout, (part, say) => {
      const leaf = leaves[`${language}/${part}`]
      says.push(typeof leaf === 'string' ? leaf : say)
    })
    const drafts = layout.drafts.map((draft, nth) => ({ ...draft, say: says[nth] ?? draft.say }))
    return { ...layout, drafts }
  }
  return { ...form, layout: { en: inLanguage('en'), ja: inLanguage('ja') } }
}
