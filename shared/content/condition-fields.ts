import { entryKinds } from '../call/entry.ts'
import { directionSchema } from '../case/case.ts'
import { stepIds } from '../method/step.ts'
import { type Field, type FieldName, type FieldShape, plainField } from './field.ts'

const kinds = { kind: 'choices', of: 'line', choices: entryKinds } as const
const steps = { kind: 'choices', of: 'step', choices: stepIds } as const
const failures = { kind: 'choices', of: 'failure', choices: [] } as const
const direction = { kind: 'choice', of: 'direction', choices: directionSchema.options } as const
const yesNo = { kind: 'yes-no' } as const

const asked: readonly (readonly [FieldName, FieldShape])[] = [
  ['direction', direction],
  ['failures', failures],
  ['has', kinds],
  ['hasHere', kinds],
  ['lacks', kinds],
  ['lacksHere', kinds],
  ['neverEntered', steps],
  ['notByHand', steps],
  ['silenceHeld', yesNo],
  ['readBack', yesNo],
  ['undatedPromise', yesNo],
  ['triageOpen', yesNo],
]

/** A condition as questions with an answer each; one that is not answered does not matter. */
export function conditionFields(at: 'when' | 'unless', hasSteps = false): readonly Field[] {
  const all = hasSteps ? [['steps', steps] as const, ...asked] : asked
  return all.map(([name, shape]) =>
    plainField(name, shape, { path: `${at}/${name}`, isNeeded: false }),
  )
}
