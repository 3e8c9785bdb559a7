import { type Entry, forOthers, isPromise } from '../call/entry.ts'
import type { Case } from '../case/case.ts'
import { printable, printableLine } from '../document/printable.ts'
import { type Due, type DueKind, dueId } from '../today/due.ts'
import { aboutCase } from './about-case.ts'
import type { CrmWords } from './crm-words.ts'
import { taskKey } from './handed-before.ts'
import type { HandedTask } from './handed-over.ts'

/** What is done by talking to the buyer. */
const calls: ReadonlySet<DueKind> = new Set<DueKind>([
  'contact',
  'chase',
  'update',
  'ask-verdict',
  'ask-residual',
  'check-in',
  'tell-prevention',
])

type Known = {
  readonly of: Case
  /** All that is due in the case. */
  readonly dues: readonly Due[]
  readonly promises: readonly Entry[]
  readonly email: string
  readonly rep: string
}

/** What we owe in a case: promises of ours that are open, and what is due next by its course. */
export function handedTasks({ of, dues, promises, email, rep }: Known, words: CrmWords) {
  const about = aboutCase(of, email, rep)
  return dues.flatMap((due): HandedTask[] => {
    // What they or a colleague owe is nothing we do.
    if (isPromise(due.kind) && due.kind !== 'promise-by-us') return []
    const promise = forOthers(promises).find(({ id }) => id === due.entryId)
    if (due.entryId !== undefined && !promise) return []
    const key = taskKey(due)
    const isCall = calls.has(due.kind) || promise?.promise.channel === 'phone'
    return [
      {
        ...about,
        key,
        id: dueId({ caseId: of.id, key }),
        title: printableLine(promise?.text ?? words.taskTitle(due, of)),
        notes: notesOf(of, due, promise, words),
        dueAtMs: due.dueAtMs,
        priority: due.severity <= 2 ? 'high' : 'normal',
        kind: isCall ? 'call' : 'to-do',
      },
    ]
  })
}

/** The whole of it, for a title is cut short; the time, for some CRMs know days only. */
function notesOf(of: Case, due: Due, promise: Entry | undefined, words: CrmWords): string {
  const lines: string[] = []
  if (promise) lines.push(words.labelled(words.kindNames['promise-by-us'], printable(promise.text)))
  if (due.dueAtMs !== null) lines.push(words.due(due.dueAtMs))
  const happened = printable(of.whatHappened)
  if (happened !== '') lines.push(words.labelled(words.whatHappened, happened))
  return lines.join('\n')
}
