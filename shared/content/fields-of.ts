import { type Language, languages } from '../base/language.ts'
import { entryKinds } from '../call/entry.ts'
import { placeholders, promptActionSchema } from '../method/playbook.ts'
import { stepIds } from '../method/step.ts'
import { restoresSchema } from '../remedy/catalogue.ts'
import { wordingCategorySchema } from '../wording/rules.ts'
import { idOf, sectionOf } from './changes.ts'
import { voiceCues } from '../call/voice-cue.ts'
import { conditionFields } from './condition-fields.ts'
import { type Field, plainField, textField, textFields, wordFields } from './field.ts'
import type { Leaves } from './leaves.ts'
import { nudgeFields, tickFields } from './nudge-fields.ts'
import { hourCurrencies, remedyFields } from './remedy-fields.ts'

/** What first words of a letter may be filled with. */
export const letterNames = [
  'failure',
  'whatHappened',
  'knownOn',
  'promisedIn',
  'why',
  'cause',
  'change',
  'whatWeChange',
  'checkDays',
  'checked',
  'agreed',
  'agreedBy',
  'agreedWho',
  'promises',
  'issues',
  'facts',
  'course',
  'rep',
] as const

const optional = { isNeeded: false }
const number = (least: number, most: number) => ({ kind: 'number', least, most }) as const
const yesNo = { kind: 'yes-no' } as const
const kinds = { kind: 'choices', of: 'line', choices: entryKinds } as const
const spoken = { names: placeholders, lines: 2 }
const promptFieldsOf = (isLast: boolean): readonly Field[] => {
  const names = isLast ? [] : placeholders
  return [
    ...textFields('title', { names, longest: 120 }),
    ...textFields('say', { ...spoken, names, lines: 3, isNeeded: false }),
    ...textFields('hint', { ...spoken, names, isNeeded: false }),
    plainField('action', { kind: 'choice', of: 'action', choices: promptActionSchema.options }),
    ...textFields('actionLabel', { longest: 120 }),
    ...(isLast ? [] : conditionFields('when')),
  ]
}

const promptFields = promptFieldsOf(false)
const lastPromptFields = promptFieldsOf(true)

const anyLong = { lines: 3 }
const fromNames = { names: letterNames, braces: '{{}}', lines: 3 } as const
function letterFields(leaves: Leaves): Field[] {
  return Object.keys(leaves).map((path) => {
    const first = /^(?:en|ja)\/(.+)-\d+$/.exec(path)?.[1]
    if (first !== undefined) return { ...textField('firstWords', path, fromNames), of: first }
    const [name = 'text'] = path.split('/')
    if (name === 'standsDays') return plainField('standsDays', number(1, 3650))
    return textField(name as 'text', path, anyLong)
  })
}

function timeFields(id: string): Field[] {
  const days = number(0, 365)
  const minutes = number(1, 365 * 24 * 60)
  if (id === 'after') {
    return [plainField('preventionWithinDays', days), plainField('tellWithinDays', days)]
  }
  return [
    plainField('answerMinutes', minutes),
    plainField('everyMinutes', minutes),
    plainField('aroundTheClock', yesNo),
    plainField('optionsWithinDays', days),
    plainField('checkInAfterDays', days),
  ]
}

const patterns = (language: Language) => ({ kind: 'patterns', language }) as const
const phraseFields = (language: Language): readonly Field[] => [
  plainField('language', { kind: 'choice', of: 'language', choices: languages }),
  plainField('phrase', { kind: 'text', longest: 60, lines: 1, names: [], braces: '{}' }),
  plainField('category', {
    kind: 'choice',
    of: 'category',
    choices: wordingCategorySchema.options,
  }),
  plainField(
    'instead',
    { kind: 'text', longest: 200, lines: 1, names: [], braces: '{}' },
    optional,
  ),
  plainField('more', patterns(language), optional),
  plainField('except', patterns(language), optional),
]

/** What is said for what a built-in rule finds, and what more it finds and lets be. */
function wordingFields(language: Language, { names }: Leaves): Field[] {
  return [
    textField('instead', 'instead', {
      ...optional,
      longest: 200,
      names: Array.isArray(names) ? (names as string[]) : [],
    }),
    plainField('more', patterns(language), optional),
    plainField('except', patterns(language), optional),
  ]
}

const isSigned = { onlyIf: { path: 'sign', is: null } }
const signFields: readonly Field[] = [
  plainField('sign', { kind: 'text', longest: 1, lines: 1, names: [], braces: '{}' }, optional),
  ...textFields('name', { longest: 40 }),
  ...textFields('example', { longest: 120 }).map((field) => ({ ...field, ...isSigned })),
]

/** What a failure is called, and what of ours it takes. One of the firm's own begins like another. */
function failureFields(isOwn: boolean): Field[] {
  const like = { kind: 'choice', of: 'failure', choices: [] } as const
  return [
    ...textFields('name', { longest: 60 }),
    ...(isOwn ? [plainField('like', like)] : []),
    plainField('lost', { kind: 'choice', of: 'restores', choices: restoresSchema.options }),
    plainField('presumedOurs', yesNo),
  ]
}

/** Where an item stands: what decides which of its fields there are. */
export type FieldsAsked = {
  readonly leaves: Leaves
  /** Of a prompt: it is the one of its step that always fits. */
  readonly isLast: boolean
  /** Nothing of the kind is built in. */
  readonly isOwn: boolean
}

/** All that can be changed of an item, in the order it is read. Anything else stays as built in. */
export function fieldsOf(key: string, { leaves, isLast, isOwn }: FieldsAsked): readonly Field[] {
  switch (sectionOf(key)) {
    case 'steps':
      return [
        ...textFields('name', { longest: 40 }),
        ...textFields('aim', { lines: 2 }),
        plainField('plainLine', { kind: 'choice', of: 'line', choices: entryKinds }),
        plainField('captures', kinds),
        plainField('order', { kind: 'order' }, optional),
      ]
    case 'prompts':
      return [
        ...(isOwn ? [plainField('step', { kind: 'choice', of: 'step', choices: stepIds })] : []),
        ...(isLast ? lastPromptFields : promptFields),
      ]
    case 'wait':
      return ['title', 'hint', 'actionLabel'].flatMap((name) => textFields(name as 'title'))
    case 'nudges':
      return nudgeFields
    case 'ticks':
      return tickFields(leaves, isOwn)
    case 'signs':
      return signFields
    case 'voice':
      return voiceCues.flatMap((cue) =>
        textFields('voiceCue', { path: cue, longest: 60 }).map((field) => ({ ...field, of: cue })),
      )
    case 'times':
      return timeFields(idOf(key))
    case 'cushion':
      return [
        plainField('seconds', number(1, 60)),
        ...(['but', 'agrees', 'disputes', 'common'] as const).flatMap((name) =>
          wordFields(name, name),
        ),
      ]
    case 'failures':
      return failureFields(isOwn)
    case 'remedies':
      return remedyFields(leaves)
    case 'cues':
      return wordFields('cues', 'cues', { kind: 'cues' })
    case 'costs':
      return idOf(key) === 'hour'
        ? hourCurrencies(leaves).map((of) =>
            plainField('hourRate', { kind: 'amount' }, { path: of, of }),
          )
        : textFields('aboveLimit', { longest: 160 })
    case 'letters':
      return letterFields(leaves)
    case 'phrases':
      return phraseFields(leaves['language'] === 'ja' ? 'ja' : 'en')
    case 'wording':
      return wordingFields(idOf(key).startsWith('ja-') ? 'ja' : 'en', leaves)
  }
}
