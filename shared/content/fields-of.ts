import { languages } from '../base/language.ts'
import { entryKinds } from '../call/entry.ts'
import { directionSchema } from '../case/case.ts'
import { placeholders, promptActionSchema } from '../method/playbook.ts'
import { stepIds } from '../method/step.ts'
import {
  actorSchema,
  customerEfforts,
  remedyAimSchema,
  remedyKindSchema,
  restoresSchema,
} from '../remedy/catalogue.ts'
import { wordingCategorySchema } from '../wording/rules.ts'
import { idOf, sectionOf } from './changes.ts'
import { type Field, plainField, textField, textFields, wordFields } from './field.ts'
import type { Leaves } from './leaves.ts'

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

const kinds = { kind: 'choices', of: 'line', choices: entryKinds } as const
const steps = { kind: 'choices', of: 'step', choices: stepIds } as const
const yesNo = { kind: 'yes-no' } as const
const number = (least: number, most: number) => ({ kind: 'number', least, most }) as const
const optional = { isNeeded: false }
const inWhen = (name: string) => ({ path: `when/${name}`, isNeeded: false })

/** When a prompt fits, as questions with an answer each. */
const conditionFields: readonly Field[] = [
  plainField(
    'direction',
    { kind: 'choice', of: 'direction', choices: directionSchema.options },
    inWhen('direction'),
  ),
  ...(['has', 'hasHere', 'lacks', 'lacksHere'] as const).map((name) =>
    plainField(name, kinds, inWhen(name)),
  ),
  ...(['neverEntered', 'notByHand'] as const).map((name) => plainField(name, steps, inWhen(name))),
  ...(['silenceHeld', 'readBack', 'undatedPromise', 'triageOpen'] as const).map((name) =>
    plainField(name, yesNo, inWhen(name)),
  ),
]

const spoken = { names: placeholders, lines: 2 }
const promptFields = (isLast: boolean): readonly Field[] => {
  const names = isLast ? [] : placeholders
  return [
    ...textFields('title', { names, longest: 120 }),
    ...textFields('say', { ...spoken, names, lines: 3, isNeeded: false }),
    ...textFields('hint', { ...spoken, names, isNeeded: false }),
    plainField('action', { kind: 'choice', of: 'action', choices: promptActionSchema.options }),
    ...textFields('actionLabel', { longest: 120 }),
    ...(isLast ? [] : conditionFields),
  ]
}

const anyLong = { lines: 3 }
const remedyFields = (leaves: Leaves): readonly Field[] => [
  ...textFields('headline', { longest: 160 }),
  ...textFields('whatWeDo', anyLong),
  ...textFields('tangible', anyLong),
  ...textFields('ourWords', { ...anyLong, path: 'words' }),
  ...textFields('yourPart', anyLong),
  plainField('failureKinds', { kind: 'choices', of: 'failure', choices: [] }),
  plainField(
    'aimOf',
    { kind: 'choice', of: 'aim', choices: remedyAimSchema.options },
    { path: 'aim' },
  ),
  plainField('kind', { kind: 'choice', of: 'remedy', choices: remedyKindSchema.options }),
  plainField('settles', { kind: 'choice', of: 'settles', choices: ['all', 'first', 'none'] }),
  plainField('restores', { kind: 'choice', of: 'restores', choices: restoresSchema.options }),
  plainField('generosity', number(1, 3)),
  plainField('actor', { kind: 'choice', of: 'actor', choices: actorSchema.options }),
  plainField('customerEffort', { kind: 'choice', of: 'effort', choices: customerEfforts }),
  plainField('withinHours', number(1, 365 * 24)),
  plainField('standsDays', number(1, 3650)),
  ...costFields(leaves),
  ...textFields('approval', { ...optional, lines: 2 }),
  ...textFields('legal', { ...optional, lines: 2 }),
]

/** What an item costs: its name, and the part or the hours it is reckoned by. */
function costFields(leaves: Leaves): Field[] {
  return Object.keys(leaves).flatMap((path): Field[] => {
    const [, place = '', what = ''] = /^costItems\/(\d{1,2})\/(.+)$/.exec(path) ?? []
    const nth = Number(place) + 1
    if (what === 'label/en' || what === 'label/ja') {
      return [textField('costLabel', path, { longest: 160, nth })]
    }
    if (what === 'cost/permille') return [plainField('permille', number(1, 3000), { path, nth })]
    if (what === 'cost/hours') return [plainField('hours', number(1, 1000), { path, nth })]
    return []
  })
}

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

const phraseFields: readonly Field[] = [
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
    { isNeeded: false },
  ),
]

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
        plainField('order', { kind: 'order' }, optional),
      ]
    case 'prompts':
      return [
        ...(isOwn ? [plainField('step', { kind: 'choice', of: 'step', choices: stepIds })] : []),
        ...promptFields(isLast),
      ]
    case 'wait':
      return ['title', 'hint', 'actionLabel'].flatMap((name) => textFields(name as 'title'))
    case 'nudges':
      return [
        ...textFields('title', { longest: 120 }),
        ...textFields('say', { lines: 2, isNeeded: false }),
        ...textFields('why', { lines: 2 }),
        ...('trigger/words/en' in leaves ? wordFields('words', 'trigger/words') : []),
      ]
    case 'signs':
      return [
        plainField('sign', { kind: 'text', longest: 1, lines: 1, names: [], braces: '{}' }),
        ...textFields('name', { longest: 40 }),
        ...textFields('example', { longest: 120 }),
      ]
    case 'times':
      return timeFields(idOf(key))
    case 'cushion':
      return [
        plainField('seconds', number(1, 60)),
        ...(['but', 'agrees', 'disputes', 'common'] as const).flatMap((name) =>
          wordFields(name, name),
        ),
      ]
    case 'remedies':
      return remedyFields(leaves)
    case 'letters':
      return letterFields(leaves)
    case 'phrases':
      return phraseFields
  }
}
