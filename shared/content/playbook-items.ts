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
  const { steps, wait, nudges, signs, cushion } = playbook
  return [
    ...steps.flatMap((step) => [stepItem(step), ...promptItems(step, isOwn)]),
    anItem('wait/wait', leavesOf(wait)),
    ...nudges.map((rule) => anItem(`nudges/${rule.id}`, leavesOf(rule))),
    ...signs.map((sign) => anItem(`signs/${sign.kind}`, leavesOf(sign))),
    ...severities.map((level) => anItem(`times/severity-${level}`, timesOf(playbook, level))),
    anItem('times/after', {
      preventionWithinDays: playbook.schedule.preventionWithinDays,
      tellWithinDays: playbook.schedule.tellWithinDays,
    }),
    anItem('cushion/words', leavesOf(cushion)),
  ]
}

function stepItem({ id, name, aim, prompts }: PlaybookStep): Item {
  const order = prompts.slice(0, -1).map((prompt) => prompt.id)
  return anItem(`steps/${id}`, { ...leavesOf({ name, aim }), order })
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
