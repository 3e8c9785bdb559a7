import { customerKey } from '../case/customer-key.ts'
import type { AccountFields, AccountPatch } from './account.ts'

/**
 * A number of years or percents as people type it: "7", "2.5", "12,5 %", "１０年". Null: nothing is
 * typed. Undefined: it is no such number, or more than `most`.
 */
export function readFigure(typed: string, most: number): number | null | undefined {
  const plain = typed
    .normalize('NFKC')
    .replaceAll(/[\s%年]/gu, '')
    .replace(',', '.')
  if (plain === '') return null
  const value = /^\d{1,3}(?:\.\d{1,3})?$/.test(plain) ? Number(plain) : Infinity
  return value <= most ? value : undefined
}

/** What was changed of an account, and nothing that an import may say better tomorrow. */
export function changedFields(before: AccountFields, after: AccountFields): AccountPatch {
  const named = { ...after, formerNames: withFormerName(before, after) }
  const changed = Object.entries(named).filter(
    ([name, value]) =>
      JSON.stringify(value) !== JSON.stringify(before[name as keyof AccountFields]),
  )
  return Object.fromEntries(changed)
}

/** Under a name that they had, their cases stay theirs. */
function withFormerName(before: AccountFields, { name, formerNames }: AccountFields): string {
  const former = customerKey(before.name)
  const known = [name, ...formerNames.split('\n')].map(customerKey)
  if (former === '' || known.includes(former)) return formerNames
  return [formerNames.trim(), before.name].filter(Boolean).join('\n')
}
