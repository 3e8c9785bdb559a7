/** Where a case stands, in the order of a good course (method: "Until it is closed"). */
export const stages = [
  'open',
  'contacted',
  'options-offered',
  'option-agreed',
  'fixing',
  'buyer-asked',
  'checked-in',
  'closed',
  'lost',
  'withdrawn',
] as const
export type Stage = (typeof stages)[number]

/** Stages in which somebody still works for the buyer. */
export const livingStages = stages.slice(0, 7)

/** Stages at which it is over, one way or the other. */
export const endedStages = stages.slice(7)

/** Whether the case still lives: only what has ended can be taken up again. */
export function isLiving({ stage }: { readonly stage: Stage }): boolean {
  return livingStages.includes(stage)
}
