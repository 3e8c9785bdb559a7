import { localTextSchema } from '../base/language.ts'
import { z } from '../base/schema.ts'
import { cushionRulesSchema } from '../method/cushion-meter.ts'
import { entryKindSchema } from '../call/entry.ts'
import { voiceCueSchema } from '../call/voice-cue.ts'
import { type NudgeRule, nudgeRuleSchema } from '../method/nudge-rule.ts'
import { type TickRule, tickRuleSchema } from '../method/step-ticks.ts'
import {
  type Playbook,
  type PlaybookStep,
  promptSchema,
  type Sign,
  signSchema,
  waitSchema,
} from '../method/playbook.ts'
import { stepIds, stepIdSchema } from '../method/step.ts'
import { type ChangedItems, changedItems } from './changed-items.ts'
import { type ContentChanges, idOf } from './changes.ts'
import { itemsOfPlaybook, kindsWithoutSign, severities } from './playbook-items.ts'

const stepWordsSchema = z.object({
  name: localTextSchema,
  aim: localTextSchema,
  plainLine: entryKindSchema,
  captures: z.array(entryKindSchema).min(1),
  order: z.array(z.string()).default([]),
})
const ownPromptSchema = promptSchema.omit({ id: true }).extend({ step: stepIdSchema })
const ownNudgeSchema = nudgeRuleSchema
  .omit({ id: true })
  .extend({ sources: nudgeRuleSchema.shape.sources.catch(['house']) })
const ownTickSchema = tickRuleSchema.omit({ id: true })
const unsignedSchema = signSchema.omit({ kind: true }).partial({ sign: true, example: true })
const voiceSchema = z.record(voiceCueSchema, localTextSchema)
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
const mostRules = 500

/**
 * The playbook with a firm's changes on it. Whatever they say, every step has a prompt that always
 * fits and no sign stands for two kinds: what does not fit (any more) is passed over.
 */
export function playbookInForce(builtIn: Playbook, changes: ContentChanges): Playbook {
  if (Object.keys(changes).length === 0) return builtIn
  const changed = changedItems(itemsOfPlaybook(builtIn), changes)
  const { signs, kindNames } = signsInForce(builtIn, changed)
  const nudges = nudgesInForce(builtIn, changed)
  return {
    ...builtIn,
    steps: stepsInForce(builtIn.steps, changed),
    wait: changed.as('wait/wait', waitSchema, builtIn.wait),
    nudges,
    ticks: ticksInForce(builtIn.ticks, changed, nudges),
    signs,
    kindNames,
    voiceCues: changed.as('voice/cues', voiceSchema, builtIn.voiceCues),
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
    const before = { ...step, order: [] as string[] }
    const words = changed.as(`steps/${step.id}`, stepWordsSchema, before)
    const { name, aim, plainLine, captures, order } = words
    const inForce = step.prompts.map((prompt) =>
      changed.as(`prompts/${prompt.id}`, promptSchema, prompt),
    )
    const kept = inForce.slice(0, -1).filter(({ id }) => !changed.isGone(`prompts/${id}`))
    const mine = own.filter((one) => one.step === step.id).map(({ prompt }) => prompt)
    const always = inForce.slice(-1)
    const prompts = inOrder([...mine, ...kept], order).slice(0, mostPrompts - always.length)
    return { ...step, name, aim, plainLine, captures, prompts: [...prompts, ...always] }
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

/** Of what is built in, the rest; the firm's own before it, where it has an id of its own. */
function nudgesInForce(builtIn: Playbook, changed: ChangedItems): NudgeRule[] {
  const inForce = builtIn.nudges
    .map((rule) => changed.as(`nudges/${rule.id}`, nudgeRuleSchema, rule))
    .filter(({ id }) => !changed.isGone(`nudges/${id}`))
  const taken = new Set([...builtIn.nudges, ...builtIn.ticks].map(({ id }) => id))
  const own = changed
    .own('nudges', ownNudgeSchema)
    .map(({ key, item }): NudgeRule => ({ id: idOf(key), ...item }))
    .filter((rule) => !taken.has(rule.id) && nudgeRuleSchema.safeParse(rule).success)
  return [...own, ...inForce].slice(0, mostRules)
}

/** Each step keeps something that ticks it: where the changes leave nothing, what is built in. */
function ticksInForce(
  builtIn: readonly TickRule[],
  changed: ChangedItems,
  nudges: readonly NudgeRule[],
): TickRule[] {
  const inForce = builtIn.map((rule) => changed.as(`ticks/${rule.id}`, tickRuleSchema, rule))
  const taken = new Set([...builtIn, ...nudges].map(({ id }) => id))
  const own = changed
    .own('ticks', ownTickSchema)
    .map(({ key, item }): TickRule => ({ id: idOf(key), ...item }))
    .filter((rule) => !taken.has(rule.id) && tickRuleSchema.safeParse(rule).success)
    .slice(0, mostRules - builtIn.length)
  const kept = inForce.filter(({ id }) => !changed.isGone(`ticks/${id}`))
  const bare = stepIds.filter((step) => ![...kept, ...own].some((rule) => rule.step === step))
  const standing = inForce.filter((rule) => kept.includes(rule) || bare.includes(rule.step))
  return [...standing, ...own]
}

/** A kind is called as its sign is; a firm can give a sign to one that has none. */
function signsInForce(
  builtIn: Playbook,
  changed: ChangedItems,
): Pick<Playbook, 'signs' | 'kindNames'> {
  const kindNames = { ...builtIn.kindNames }
  const signs = builtIn.signs.map((before): Sign => {
    const sign = changed.as(`signs/${before.kind}`, signSchema, before)
    if (sign.name !== before.name) kindNames[sign.kind] = sign.name
    return sign
  })
  const added = kindsWithoutSign(builtIn).flatMap((kind): Sign[] => {
    const before: z.infer<typeof unsignedSchema> = { name: builtIn.kindNames[kind] }
    const { sign, name, example } = changed.as(`signs/${kind}`, unsignedSchema, before)
    kindNames[kind] = name
    return sign && example ? [{ sign, kind, name, example }] : []
  })
  const all = [...signs, ...added]
  const used = all.map(({ sign }) => sign)
  if (used.every(isSign) && new Set(used).size === used.length) return { signs: all, kindNames }
  const asBuiltIn = signs.map((sign, place) => ({
    ...sign,
    sign: builtIn.signs[place]?.sign ?? sign.sign,
  }))
  return { signs: asBuiltIn, kindNames }
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
