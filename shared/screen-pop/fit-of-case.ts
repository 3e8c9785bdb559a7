import type { Case } from '../case/case.ts'
import { customerKey } from '../case/customer-key.ts'
import { isLiving } from '../case/stage.ts'
import type { Caller } from './screen-pop.ts'

/** By what a case is the caller's, the surest first. */
export const fits = ['number', 'ref', 'name'] as const
export type Fit = (typeof fits)[number]

/** Below it a reference says too little to be looked for in a sentence. */
const shortestRef = 3

/**
 * By what a case is the caller's; null: by nothing. A number is theirs. A reference or a name is a hint,
 * for anybody can have it: it counts where it is exactly the same.
 * @param hasNumber tells whether a text holds the caller's number
 */
export function fitOf(of: Case, caller: Caller, hasNumber: (text: string) => boolean): Fit | null {
  if (hasNumber(of.phone)) return 'number'
  if (isReferredTo(of, caller.ref)) return 'ref'
  const name = customerKey(caller.name)
  const isNamed = name !== '' && [of.customer, of.contact].map(customerKey).includes(name)
  return isNamed ? 'name' : null
}

/** Our own name for the case, or one that stands by itself in what happened, such as an order. */
function isReferredTo({ id, whatHappened }: Case, ref: string): boolean {
  const wanted = customerKey(ref)
  if (wanted.length < shortestRef) return false
  if (customerKey(id) === wanted) return true
  if (!/\d/.test(wanted)) return false
  const text = customerKey(whatHappened)
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    const around = [text.at(at - 1), text.at(at + wanted.length)]
    if (at === 0) around[0] = ' '
    if (around.every((one) => one === undefined || !/[a-z\d]/.test(one))) return true
  }
  return false
}

/** Open cases first, the newest before the others. */
export function inOrderForCaller(cases: readonly Case[]): Case[] {
  return cases.toSorted(
    (a, b) => Number(isLiving(b)) - Number(isLiving(a)) || b.openedAtMs - a.openedAtMs,
  )
}
