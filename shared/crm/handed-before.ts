import type { Case } from '../case/case.ts'
import type { Due } from '../today/due.ts'
import type { Crm } from './crm.ts'

export type HandedBefore = {
  readonly calls: ReadonlySet<string>
  readonly tasks: ReadonlySet<string>
}

/** What of a case a CRM was given. Where it happened again, what is due is due anew. */
export function handedBefore({ acts }: Pick<Case, 'acts'>, crm: Crm): HandedBefore {
  const calls = new Set<string>()
  const tasks = new Set<string>()
  for (const act of acts) {
    if (act.kind === 'case-repeated') tasks.clear()
    if (act.kind !== 'handed-over' || act.crm !== crm) continue
    for (const id of act.calls) calls.add(id)
    for (const key of act.tasks) tasks.add(key)
  }
  return { calls, tasks }
}

/** When a case was handed over last; null: never. */
export function handedLastAtMs({ acts }: Pick<Case, 'acts'>, crm: Crm): number | null {
  const last = acts.findLast((act) => act.kind === 'handed-over' && act.crm === crm)
  return last?.atMs ?? null
}

/** As what a thing to do is remembered. Updates come again and again: each is one of its own. */
export function taskKey({ key, kind, dueAtMs }: Pick<Due, 'key' | 'kind' | 'dueAtMs'>): string {
  return kind === 'update' || kind === 'chase' ? `${key}@${dueAtMs ?? ''}` : key
}
