import type { Call } from '../call/call.ts'
import type { Entry, EntryKind } from '../call/entry.ts'
import type { Case } from '../case/case.ts'
import { firstCalls } from '../case/story.ts'
import { printable, printableLine } from '../document/printable.ts'
import { aboutCase } from './about-case.ts'
import type { CrmWords } from './crm-words.ts'
import type { HandedCall } from './handed-over.ts'

/**
 * What of a call others in the firm may read. What presses on them, how they felt, our own sentence of
 * empathy and what was asked inside stay here.
 */
const told: ReadonlySet<EntryKind> = new Set<EntryKind>([
  'note',
  'issue',
  'quote',
  'promise-by-us',
  'promise-by-them',
  'fact',
  'to-check',
  'their-solution',
  'verdict',
])

type Known = {
  readonly of: Case
  /** All of the case, in the order they were held. */
  readonly calls: readonly Call[]
  /** In the order they were captured. */
  readonly entries: readonly Entry[]
  readonly email: string
  readonly rep: string
}

/** The calls of a case whose wrap-up is done. One that went on after the line had dropped is one. */
export function handedCalls({ of, calls, entries, email, rep }: Known, words: CrmWords) {
  const first = firstCalls(calls)
  const about = aboutCase(of, email, rep)
  return calls.flatMap((call): HandedCall[] => {
    if (first.get(call.id) !== call.id) return []
    const parts = calls.filter((part) => first.get(part.id) === call.id)
    if (parts.some(({ status }) => status !== 'done')) return []
    const ids = new Set<string>(parts.map(({ id }) => id))
    const said = entries.filter(({ callId, removed }) => callId && !removed && ids.has(callId))
    return [
      {
        ...about,
        callId: call.id,
        id: call.id,
        title: printableLine(words.callTitle(of)),
        notes: notesOf(parts, said, words),
        startedAtMs: call.startedAtMs,
        durationMs: parts.reduce((sum, part) => sum + lengthOf(part), 0),
        whoCalled: of.direction === 'we-call-first' && call === calls[0] ? 'we' : 'unknown',
        outcome: said.length > 0 ? 'talked' : 'unknown',
      },
    ]
  })
}

/** A clock that was set back in between makes no call shorter than nothing. */
const lengthOf = ({ startedAtMs, endedAtMs }: Call) =>
  Math.max(0, (endedAtMs ?? startedAtMs) - startedAtMs)

function notesOf(parts: readonly Call[], said: readonly Entry[], words: CrmWords): string {
  const lines = said
    .filter(({ kind, text }) => told.has(kind) && text.trim() !== '')
    .map((entry) => {
      const line = words.labelled(words.kindNames[entry.kind], printable(entry.text))
      return entry.dueAtMs === null ? line : `${line} (${words.due(entry.dueAtMs)})`
    })
  const readBack = parts.findLast((part) => part.readBack)?.readBack ?? ''
  if (readBack !== '') lines.push(words.labelled(words.readBack, printable(readBack)))
  return lines.join('\n')
}
