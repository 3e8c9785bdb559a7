import { localTextSchema } from '../base/language.ts'
import { z } from '../base/schema.ts'
import { cushionRulesSchema } from '../method/cushion-meter.ts'
import { nudgeRuleSchema } from '../method/nudge-rule.ts'
import {
  type Playbook,
  type PlaybookStep,
  promptSchema,
  type Sign,
  signSchema,
  waitSchema,
} from '../method/playbook.ts'
import { stepIdSchema } from '../method/step.ts'
import { type ChangedItems, changedItems } from './changed-items.ts'
import { type ContentChanges, idOf } from './changes.ts'
import { itemsOfPlaybook, severities } from './playbook-items.ts'

const stepWordsSchema = z.object({
  name: localTextSchema,
  aim: localTextSchema,
  order: z.array(z.string()).default([]),
})
const ownPromptSchema = promptSchema.omit({ id: true }).extend({ step: stepIdSchema })
const timesSchema = z.object({
  answerMinutes: z.int(),
  everyMinutes: z.int(),
  aroundTheClock: z.boolean(),
  optionsWithinDays: z.int(),
  checkInAfterDays: z.int(),
})
const afterSchema = z.object({ preventionWithinDays: z.int(), tellWithinDays: z.int() })

/** Most prompts of a step: as many as the schema of a playbook takes. */
const mostPrompts = 200

/**
 * The playbook with a firm's changes on it. Whatever they say, every step has a prompt that always
 * fits and no sign stands for two kinds: what does not fit (any more) is passed over.
 */
export function playbookInForce(builtIn: Playbook, changes: ContentChanges): Playbook {
  if (Object.keys(changes).length === 0) return builtIn
  const changed = changedItems(itemsOfPlaybook(builtIn), changes)
  const signs = signsInForce(builtIn.signs, changed)
  return {
    ...builtIn,
    steps: stepsInForce(builtIn.steps, changed),
    wait: changed.as('wait/wait', waitSchema, builtIn.wait),
    nudges: builtIn.nudges.map((rule) => changed.as(`nudges/${rule.id}`, nudgeRuleSchema, rule)),
    signs,
    // A kind is called as its sign is.
    kindNames: { ...builtIn.kindNames, ...renamed(builtIn.signs, signs) },
    ...timesInForce(builtIn, changed),
    cushion: changed.as('cushion/words', cushionRulesSchema, builtIn.cushion),
  }
}

function stepsInForce(steps: readonly PlaybookStep[], changed: ChangedItems): PlaybookStep[] {
  const own = changed.own('prompts', ownPromptSchema).map(({ key, item: { step, ...prompt } }) => ({
    step,
    prompt: { id: idOf(key), ...prompt },
  }))
  return steps.map((step): PlaybookStep => {
    const before = { name: step.name, aim: step.aim, order: [] as string[] }
    const { name, aim, order } = changed.as(`steps/${step.id}`, stepWordsSchema, before)
    const inForce = step.prompts.map((prompt) =>
      changed.as(`prompts/${prompt.id}`, promptSchema, prompt),
    )
    const kept = inForce.slice(0, -1).filter(({ id }) => !changed.isGone(`prompts/${id}`))
    const mine = own.filter((one) => one.step === step.id).map(({ prompt }) => prompt)
    const always = inForce.slice(-1)
    const prompts = inOrder([...mine, ...kept], order).slice(0, mostPrompts - always.length)
    return { ...step, name, aim, prompts: [...prompts, ...always] }
  })
}

/** Those that the order names take its places; each other one stays behind the one before it. */
export function inOrder<T extends { readonly id: string }>(
  natural: readonly T[],
  order: readonly string[],
): T[] {
  const named = [...new Set(order)].flatMap((id) => natural.find((one) => one.id === id) ?? [])
  const result = [...named]
  natural.forEach((one, place) => {
    if (named.includes(one)) return
    const before = natural[place - 1]
    result.splice(before ? result.indexOf(before) + 1 : 0, 0, one)
  })
  return result
}

function signsInForce(builtIn: readonly Sign[], changed: ChangedItems): Sign[] {
  const signs = builtIn.map((sign) => changed.as(`signs/${sign.kind}`, signSchema, sign))
  const used = signs.map(({ sign }) => sign)
  const isFit = used.every(isSign) && new Set(used).size === used.length
  return isFit
    ? signs
    : signs.map((sign, place) => ({ ...sign, sign: builtIn[place]?.sign ?? sign.sign }))
}

function renamed(before: readonly Sign[], after: readonly Sign[]) {
  const changed = after.filter(({ name }, place) => name !== before[place]?.name)
  return Object.fromEntries(changed.map(({ kind, name }) => [kind, name]))
}

/** One mark of ASCII: letters and digits begin words. */
export function isSign(text: string): boolean {
  return /^[!-/:-@[-`{-~]$/.test(text)
}

function timesInForce(
  { targetMinutes, schedule }: Playbook,
  changed: ChangedItems,
): Pick<Playbook, 'targetMinutes' | 'schedule'> {
  const next = {
    targetMinutes: { ...targetMinutes },
    schedule: {
      ...schedule,
      updates: { ...schedule.updates },
      optionsWithinDays: { ...schedule.optionsWithinDays },
      checkInAfterDays: { ...schedule.checkInAfterDays },
    },
  }
  for (const level of severities) {
    const times = changed.as(`times/severity-${level}`, timesSchema, {
      answerMinutes: targetMinutes[level],
      ...schedule.updates[level],
      optionsWithinDays: schedule.optionsWithinDays[level],
      checkInAfterDays: schedule.checkInAfterDays[level],
    })
    const { everyMinutes, aroundTheClock } = times
    next.targetMinutes[level] = times.answerMinutes
    next.schedule.updates[level] = { everyMinutes, aroundTheClock }
    next.schedule.optionsWithinDays[level] = times.optionsWithinDays
    next.schedule.checkInAfterDays[level] = times.checkInAfterDays
  }
  const { preventionWithinDays, tellWithinDays } = schedule
  Object.assign(
    next.schedule,
    changed.as('times/after', afterSchema, { preventionWithinDays, tellWithinDays }),
  )
  return next
}
