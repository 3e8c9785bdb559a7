import type { EntryKind } from '../call/entry.ts'
import type { Playbook, PlaybookStep, Prompt } from '../method/playbook.ts'
import { anItem, type Item } from './item.ts'
import { type Leaves, leavesOf } from './leaves.ts'

export const severities = [1, 2, 3, 4] as const
type Level = (typeof severities)[number]

/** What can be changed of a playbook, in the order it is read. */
export function itemsOfPlaybook(
  playbook: Playbook,
  isOwn: (key: string) => boolean = () => false,
): Item[] {
  const { steps, wait, nudges, ticks, signs, voiceCues, cushion } = playbook
  return [
    ...steps.flatMap((step) => [stepItem(step), ...promptItems(step, isOwn)]),
    anItem('wait/wait', leavesOf(wait)),
    ...nudges.map((rule) => {
      const key = `nudges/${rule.id}`
      return anItem(key, leavesOf(rule), { group: rule.trigger.on, isOwn: isOwn(key) })
    }),
    ...ticks.map((rule) => {
      const key = `ticks/${rule.id}`
      return anItem(key, leavesOf(rule), { isOwn: isOwn(key) })
    }),
    ...signs.map((sign) => anItem(`signs/${sign.kind}`, leavesOf(sign))),
    ...kindsWithoutSign(playbook).map((kind) =>
      anItem(`signs/${kind}`, leavesOf({ name: playbook.kindNames[kind] })),
    ),
    anItem('voice/cues', leavesOf(voiceCues)),
    ...severities.map((level) => anItem(`times/severity-${level}`, timesOf(playbook, level))),
    anItem('times/after', {
      preventionWithinDays: playbook.schedule.preventionWithinDays,
      tellWithinDays: playbook.schedule.tellWithinDays,
    }),
    anItem('cushion/words', leavesOf(cushion)),
  ]
}

/** Kinds of lines that nothing can be typed in front of to get them. */
export function kindsWithoutSign({ signs, kindNames }: Playbook): EntryKind[] {
  const kinds = Object.keys(kindNames) as EntryKind[]
  return kinds.filter((kind) => !signs.some((sign) => sign.kind === kind))
}

function stepItem({ id, name, aim, plainLine, captures, prompts }: PlaybookStep): Item {
  const order = prompts.slice(0, -1).map((prompt) => prompt.id)
  return anItem(`steps/${id}`, { ...leavesOf({ name, aim, plainLine, captures }), order })
}

function promptItems({ id: step, prompts }: PlaybookStep, isOwn: (key: string) => boolean): Item[] {
  return prompts.map((prompt: Prompt) => {
    const key = `prompts/${prompt.id}`
    const about = { group: step, isOwn: isOwn(key), isLast: prompt === prompts.at(-1) }
    return anItem(key, { ...leavesOf(prompt), ...(about.isOwn ? { step } : {}) }, about)
  })
}

function timesOf({ targetMinutes, schedule }: Playbook, level: Level): Leaves {
  const { everyMinutes, aroundTheClock } = schedule.updates[level]
  return {
    answerMinutes: targetMinutes[level],
    everyMinutes,
    aroundTheClock,
    optionsWithinDays: schedule.optionsWithinDays[level],
    checkInAfterDays: schedule.checkInAfterDays[level],
  }
}
