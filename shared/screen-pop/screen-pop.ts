import { longest } from '../case/case.ts'

/** Who calls, as far as the telephone knows. One of the three is there at least. */
export type Caller = {
  /** As it was handed over; empty: withheld. */
  readonly phone: string
  readonly name: string
  /** A reference of ours, such as an order or a case. */
  readonly ref: string
}

/** A call that was announced and not dismissed yet. */
export type ScreenPop = Caller & { readonly id: number; readonly atMs: number }

/** Longest texts of a caller, in UTF-16 units. */
export const longestOf = { phone: longest.phone, name: longest.customer, ref: 80 } as const

/** More calls than wait at one desk. */
const mostWaiting = 9

/**
 * The calls that wait, with one more at the end. A number that waits already is there once, in its
 * place; beyond the most that can wait, the oldest goes.
 */
export function withCaller(
  waiting: readonly ScreenPop[],
  caller: Caller,
  id: number,
  atMs: number,
): readonly ScreenPop[] {
  const key = keyOf(caller)
  const same = waiting.find((one) => keyOf(one) === key)
  if (!same) return [...waiting, { ...caller, id, atMs }].slice(-mostWaiting)
  return waiting.map((one) => (one === same ? { ...caller, id: same.id, atMs } : one))
}

function keyOf({ phone, name, ref }: Caller): string {
  return phone === '' ? `${name}\n${ref}` : phone.replaceAll(/\D/g, '')
}
