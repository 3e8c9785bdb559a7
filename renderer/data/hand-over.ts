import type { CaseId } from '#shared/base/ids.ts'
import { forOthers, inOrder } from '#shared/call/entry.ts'
import { maxHandedOver } from '#shared/case/acts.ts'
import type { Case } from '#shared/case/case.ts'
import { isSample } from '#shared/case/sample.ts'
import { emailFinder } from '#shared/crm/about-case.ts'
import type { Crm } from '#shared/crm/crm.ts'
import type { CrmWords } from '#shared/crm/crm-words.ts'
import { handedBefore } from '#shared/crm/handed-before.ts'
import { handedCalls } from '#shared/crm/handed-calls.ts'
import type { HandedCall, HandedTask } from '#shared/crm/handed-over.ts'
import { handedTasks } from '#shared/crm/handed-tasks.ts'
import type { TantoEvent } from '#shared/event/event.ts'
import type { Due } from '#shared/today/due.ts'
import type { DueRules } from '#shared/today/dues-of-case.ts'
import type { TantoDatabase } from './database.ts'
import type { Store } from './store.tsx'
import { duesOf, watched } from './use-dues.ts'

/** What is handed over. */
export type HandOverScope = {
  readonly crm: Crm
  /** One case, or null: calls of all cases that began at this moment or later. */
  readonly about: CaseId | null
  readonly sinceMs: number
  /** Also what this CRM was given before. */
  readonly again: boolean
}

export type HandOver = {
  readonly calls: readonly HandedCall[]
  readonly tasks: readonly HandedTask[]
  /** When the calls began that are left out until their wrap-up is done. */
  readonly unfinished: readonly number[]
}

type Deps = { readonly rules: DueRules; readonly words: CrmWords; readonly rep: string }

/** How many cases are read before the window gets its turn again. */
const casesAtOnce = 100
/** How many cases take note of it before the window gets its turn again. */
const notedAtOnce = 200

/** Everything that a CRM is to be given, nothing of the sample. The tasks are all that are open, whenever they were made. */
export async function readHandOver(
  { db, nowMs }: Pick<Store, 'db' | 'nowMs'>,
  scope: HandOverScope,
  deps: Deps,
): Promise<HandOver> {
  const email = emailFinder(await db.accounts.toArray())
  const calls: HandedCall[] = []
  const unfinished: number[] = []
  const { dues, cases, entries } = duesOf(await watched(db), deps.rules, nowMs())
  const duesIn = byCase(dues)
  const called = scope.about ? [scope.about] : await casesCalledSince(db, scope.sinceMs)
  const ids = called.filter((id) => !isSample(id))
  for (let from = 0; from < ids.length; from += casesAtOnce) {
    const read = await callsOf(db, ids.slice(from, from + casesAtOnce), scope, { ...deps, email })
    calls.push(...read.calls)
    unfinished.push(...read.unfinished)
  }
  const owing = scope.about ? [scope.about] : [...duesIn.keys()]
  const tasks = owing.flatMap((id) => tasksOf(cases.get(id), duesIn.get(id) ?? []))
  return { calls, tasks, unfinished }

  function tasksOf(of: Case | undefined, due: readonly Due[]): HandedTask[] {
    if (!of || isSample(of.id)) return []
    const { tasks: before } = handedBefore(of, scope.crm)
    const promises = due.flatMap(({ entryId }) => (entryId && entries.get(entryId)) ?? [])
    const { words, rep } = deps
    return handedTasks({ of, dues: due, promises, email: email(of), rep }, words).filter(
      ({ key }) => scope.again || !before.has(key),
    )
  }
}

async function casesCalledSince(db: TantoDatabase, sinceMs: number): Promise<CaseId[]> {
  const calls = await db.calls.where('startedAtMs').aboveOrEqual(sinceMs).toArray()
  return [...new Set(calls.map(({ caseId }) => caseId))]
}

async function callsOf(
  db: TantoDatabase,
  ids: readonly CaseId[],
  { crm, about, sinceMs, again }: HandOverScope,
  { words, rep, email }: Deps & { email: ReturnType<typeof emailFinder> },
): Promise<Pick<HandOver, 'calls' | 'unfinished'>> {
  const [cases, calls, entries] = await db.transaction('r', db.cases, db.calls, db.entries, () =>
    Promise.all([
      db.cases.bulkGet([...ids]),
      db.calls.where('caseId').anyOf(ids).sortBy('startedAtMs'),
      db.entries.where('caseId').anyOf(ids).toArray(),
    ]),
  )
  const callsIn = byCase(calls)
  const entriesIn = byCase(entries)
  const found = cases.flatMap((of) => {
    if (!of || of.binnedAtMs !== null) return []
    const { calls: before } = handedBefore(of, crm)
    const said = inOrder(forOthers(entriesIn.get(of.id) ?? []))
    const known = { of, calls: callsIn.get(of.id) ?? [], entries: said, email: email(of), rep }
    return handedCalls(known, words).filter(
      ({ callId, startedAtMs }) =>
        (about !== null || startedAtMs >= sinceMs) && (again || !before.has(callId)),
    )
  })
  const unfinished = calls
    .filter(({ status }) => status !== 'done')
    .map(({ startedAtMs }) => startedAtMs)
    .filter((startedAtMs) => about !== null || startedAtMs >= sinceMs)
  return { calls: found, unfinished }
}

/** Remembers, in each case, what a CRM was given: in its story, and so that nothing is given twice. */
export async function noteHandOver(
  store: Pick<Store, 'record' | 'settled' | 'nowMs'>,
  crm: Crm,
  { calls, tasks }: Pick<HandOver, 'calls' | 'tasks'>,
): Promise<void> {
  const atMs = store.nowMs()
  const events: TantoEvent[] = []
  const callsIn = byCase(calls)
  const tasksIn = byCase(tasks)
  for (const caseId of new Set([...callsIn.keys(), ...tasksIn.keys()])) {
    const callIds = (callsIn.get(caseId) ?? []).map(({ callId }) => callId)
    const keys = (tasksIn.get(caseId) ?? []).map(({ key }) => key)
    const longer = Math.max(callIds.length, keys.length)
    for (let from = 0; from < longer; from += maxHandedOver) {
      const to = from + maxHandedOver
      const part = { calls: callIds.slice(from, to), tasks: keys.slice(from, to) }
      events.push({ kind: 'handed-over', caseId, atMs, crm, ...part })
    }
  }
  for (let from = 0; from < events.length; from += notedAtOnce) {
    store.record(...events.slice(from, from + notedAtOnce))
    await store.settled()
  }
}

function byCase<T extends { readonly caseId: CaseId }>(all: readonly T[]): Map<CaseId, T[]> {
  const groups = new Map<CaseId, T[]>()
  for (const one of all) {
    const group = groups.get(one.caseId)
    if (group) group.push(one)
    else groups.set(one.caseId, [one])
  }
  return groups
}
