import { entryKinds } from '../call/entry.ts'
import { voiceCues } from '../call/voice-cue.ts'
import { triggerSchema } from '../method/trigger.ts'
import { proofSchema } from '../method/step-ticks.ts'
import { stepIds } from '../method/step.ts'
import { conditionFields } from './condition-fields.ts'
import { type Field, plainField, textFields, wordFields } from './field.ts'
import type { Leaves } from './leaves.ts'
import { rowsIn } from './rows-in.ts'

const kinds = { kind: 'choices', of: 'line', choices: entryKinds } as const
const steps = { kind: 'choices', of: 'step', choices: stepIds } as const
const voice = { kind: 'choices', of: 'voice', choices: voiceCues } as const
const yesNo = { kind: 'yes-no' } as const
const flag = { kind: 'yes-no', isFlag: true } as const
const seconds = (least: number, most: number) => ({ kind: 'number', least, most }) as const

/** What can bring a nudge up. */
export const triggerKinds = triggerSchema.options.map(({ shape }) => shape.on.value)
const on = { kind: 'choice', of: 'trigger', choices: triggerKinds } as const
const at = (name: string) => ({ path: `trigger/${name}`, isNeeded: false })
const where = (...is: (typeof triggerKinds)[number][]) => ({ onlyIf: { path: 'trigger/on', is } })

const triggerFields: readonly Field[] = [
  plainField('triggerOn', on, { path: 'trigger/on' }),
  plainField('kinds', kinds, { path: 'trigger/kinds', ...where('line') }),
  plainField('inSteps', steps, { ...at('steps'), ...where('line') }),
  ...wordFields('words', 'trigger/words', { isNeeded: false, ...where('line') }),
  ...wordFields('exceptWords', 'trigger/words/except', {
    isNeeded: false,
    onlyIf: { path: 'trigger/words/en', is: null },
  }),
  plainField('undated', flag, { ...at('undated'), ...where('line') }),
  plainField('questions', seconds(1, 20), { ...at('questions'), ...where('line') }),
  plainField('voiceCues', voice, { path: 'trigger/cues', ...where('cue') }),
  plainField('shorterThanSeconds', seconds(0, 3600), {
    path: 'trigger/shorterThanSeconds',
    ...where('silence'),
  }),
  plainField('afterSeconds', seconds(0, 3600), { path: 'trigger/afterSeconds' }),
  plainField('forSeconds', seconds(0, 3600), at('forSeconds')),
]

export const nudgeFields: readonly Field[] = [
  ...textFields('title', { longest: 120 }),
  ...textFields('say', { lines: 2, isNeeded: false }),
  ...textFields('why', { lines: 2 }),
  plainField('level', { kind: 'choice', of: 'level', choices: ['normal', 'training'] }),
  plainField('priority', seconds(1, 100)),
  plainField('cooldownSeconds', seconds(120, 7200)),
  plainField('oncePerCall', yesNo),
  ...triggerFields,
  ...conditionFields('when', true),
  ...conditionFields('unless', true),
]

const proofs = {
  kind: 'choice',
  of: 'proof',
  choices: proofSchema.options.map(({ shape }) => shape.by.value),
} as const

/** By what a step ticks itself: a proof after the other, and room for one more. */
export function tickFields(leaves: Leaves, isOwn: boolean): Field[] {
  const step = { kind: 'choice', of: 'step', choices: stepIds } as const
  return [
    ...(isOwn ? [plainField('step', step)] : []),
    ...rowsIn(leaves, 'proofs', 4).flatMap((row): Field[] => {
      const path = `proofs/${row}`
      const nth = row + 1
      const byLine = { nth, onlyIf: { path: `${path}/by`, is: ['line'] } }
      return [
        plainField('proofBy', proofs, { path: `${path}/by`, nth, isNeeded: row === 0 }),
        plainField('proofKinds', kinds, { path: `${path}/kinds`, ...byLine }),
        plainField('proofHere', flag, { path: `${path}/here`, isNeeded: false, ...byLine }),
        plainField('proofDated', flag, { path: `${path}/dated`, isNeeded: false, ...byLine }),
      ]
    }),
  ]
}
