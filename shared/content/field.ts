import { type Language, languages } from '../base/language.ts'

/** The name of a field, by which the interface labels it. */
export type FieldName =
  | 'step'
  | 'name'
  | 'aim'
  | 'order'
  | 'title'
  | 'say'
  | 'hint'
  | 'action'
  | 'actionLabel'
  | 'why'
  | 'direction'
  | 'has'
  | 'hasHere'
  | 'lacks'
  | 'lacksHere'
  | 'neverEntered'
  | 'notByHand'
  | 'silenceHeld'
  | 'readBack'
  | 'undatedPromise'
  | 'triageOpen'
  | 'words'
  | 'sign'
  | 'example'
  | 'answerMinutes'
  | 'everyMinutes'
  | 'aroundTheClock'
  | 'optionsWithinDays'
  | 'checkInAfterDays'
  | 'preventionWithinDays'
  | 'tellWithinDays'
  | 'seconds'
  | 'but'
  | 'agrees'
  | 'disputes'
  | 'common'
  | 'headline'
  | 'whatWeDo'
  | 'tangible'
  | 'ourWords'
  | 'yourPart'
  | 'settles'
  | 'withinHours'
  | 'standsDays'
  | 'failureKinds'
  | 'aimOf'
  | 'kind'
  | 'restores'
  | 'generosity'
  | 'actor'
  | 'customerEffort'
  | 'costLabel'
  | 'permille'
  | 'hours'
  | 'approval'
  | 'legal'
  | 'text'
  | 'whatWeChange'
  | 'updateRhythm'
  | 'costItem'
  | 'firstWords'
  | 'language'
  | 'category'
  | 'phrase'
  | 'instead'

/** What a choice is made among: by it the interface knows how each is called. */
export type ChoiceOf =
  | 'step'
  | 'line'
  | 'action'
  | 'direction'
  | 'settles'
  | 'failure'
  | 'aim'
  | 'remedy'
  | 'restores'
  | 'generosity'
  | 'actor'
  | 'effort'
  | 'language'
  | 'category'

export type FieldShape =
  /** `names`: what may stand in braces in it; without any, no braces may. */
  | {
      readonly kind: 'text'
      readonly longest: number
      readonly lines: number
      readonly names: readonly string[]
      readonly braces: '{}' | '{{}}'
    }
  | { readonly kind: 'words' }
  | { readonly kind: 'choice'; readonly of: ChoiceOf; readonly choices: readonly string[] }
  | { readonly kind: 'choices'; readonly of: ChoiceOf; readonly choices: readonly string[] }
  | { readonly kind: 'yes-no' }
  | { readonly kind: 'number'; readonly least: number; readonly most: number }
  /** Ids of prompts, the first to be tried first. */
  | { readonly kind: 'order' }

/** One field of an item, as it is edited, checked and told. */
export type Field = {
  /** Its place in the item. */
  readonly path: string
  readonly name: FieldName
  /** The language it is in; null: the same in all. */
  readonly language: Language | null
  readonly shape: FieldShape
  readonly isNeeded: boolean
  /** Of several of one name in an item, which: the second cost, the third first words. */
  readonly nth?: number
  /** What its place is called, where that is content: a part of a letter. */
  readonly of?: string
}

type Text = Partial<Omit<Extract<FieldShape, { kind: 'text' }>, 'kind'>> & {
  readonly isNeeded?: boolean
  readonly path?: string
  readonly nth?: number
}

export function textField(name: FieldName, path: string, text: Text = {}): Field {
  const { isNeeded = true, longest = 600, lines = 1, names = [], braces = '{}', nth } = text
  const language = languages.find((one) => path.split('/').includes(one)) ?? null
  const shape = { kind: 'text' as const, longest, lines, names, braces }
  return { path, name, language, shape, isNeeded, ...(nth === undefined ? {} : { nth }) }
}

/** A text in every language: a field each. */
export function textFields(name: FieldName, text: Text = {}): Field[] {
  const path = text.path ?? name
  return languages.map((language) => textField(name, `${path}/${language}`, text))
}

/** Plain words to look for, in every language. */
export function wordFields(name: FieldName, path: string): Field[] {
  return languages.map((language) => ({
    path: `${path}/${language}`,
    name,
    language,
    shape: { kind: 'words' },
    isNeeded: true,
  }))
}

export function plainField(
  name: FieldName,
  shape: FieldShape,
  { path = name, isNeeded = true, nth }: { path?: string; isNeeded?: boolean; nth?: number } = {},
): Field {
  return { path, name, language: null, shape, isNeeded, ...(nth === undefined ? {} : { nth }) }
}
