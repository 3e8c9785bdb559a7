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
  | 'failures'
  | 'steps'
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
  | 'level'
  | 'priority'
  | 'cooldownSeconds'
  | 'oncePerCall'
  | 'triggerOn'
  | 'afterSeconds'
  | 'forSeconds'
  | 'shorterThanSeconds'
  | 'kinds'
  | 'inSteps'
  | 'undated'
  | 'questions'
  | 'voiceCues'
  | 'words'
  | 'exceptWords'
  | 'proofBy'
  | 'proofKinds'
  | 'proofHere'
  | 'proofDated'
  | 'plainLine'
  | 'captures'
  | 'voiceCue'
  | 'like'
  | 'lost'
  | 'presumedOurs'
  | 'cues'
  | 'hourRate'
  | 'aboveLimit'
  | 'more'
  | 'except'
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
  | 'costBy'
  | 'costLabel'
  | 'amount'
  | 'currency'
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
  | 'level'
  | 'trigger'
  | 'voice'
  | 'proof'
  | 'cost'
  | 'currency'

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
  /** Words a customer asks by, as the catalogue has them: lower case, half width. */
  | { readonly kind: 'cues' }
  /** Words in the notation of the wording rules (ADR 0016). */
  | { readonly kind: 'patterns'; readonly language: Language }
  /** A decimal, as one writes an amount. */
  | { readonly kind: 'amount' }
  | { readonly kind: 'choice'; readonly of: ChoiceOf; readonly choices: readonly string[] }
  | { readonly kind: 'choices'; readonly of: ChoiceOf; readonly choices: readonly string[] }
  /** A flag is set or it is not: there is no third answer. */
  | { readonly kind: 'yes-no'; readonly isFlag?: true }
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
  /** It counts only where another field has one of these values; null: any value. */
  readonly onlyIf?: { readonly path: string; readonly is: readonly string[] | null }
}

/** Whether a field counts in an item. */
export function counts({ onlyIf }: Field, valueAt: (path: string) => unknown): boolean {
  if (!onlyIf) return true
  const value = valueAt(onlyIf.path)
  if (value === null || value === undefined || value === '') return false
  return onlyIf.is === null || (typeof value === 'string' && onlyIf.is.includes(value))
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
export function wordFields(
  name: FieldName,
  path: string,
  about: Pick<Field, 'onlyIf'> & { isNeeded?: boolean; kind?: 'words' | 'cues' } = {},
): Field[] {
  const { isNeeded = true, kind = 'words', ...others } = about
  return languages.map((language) => ({
    path: `${path}/${language}`,
    name,
    language,
    shape: { kind },
    isNeeded,
    ...others,
  }))
}

type About = Pick<Field, 'nth' | 'onlyIf' | 'of'> & {
  readonly path?: string
  readonly isNeeded?: boolean
}

export function plainField(name: FieldName, shape: FieldShape, about: About = {}): Field {
  const { path = name, isNeeded = true, ...others } = about
  return { path, name, language: null, shape, isNeeded, ...others }
}
