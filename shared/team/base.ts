import { dayMs } from '../base/time.ts'
import type { Case } from '../case/case.ts'
import { isLiving } from '../case/stage.ts'
import { compactLog } from './compact-log.ts'
import { emptyStream, withHeard } from './fold-stream.ts'
import type { Heard } from './heard.ts'
import { joined } from './in-order.ts'
import type { StreamId } from './shared-event.ts'

/** A case that has ended lies in the bases of the team for so long, for whoever calls again. */
export const quietMs = 100 * dayMs

/** An event as a base keeps it. */
export type Based<Message> = {
  readonly heard: Heard
  /** When the engine stored it. */
  readonly storedAtMs: number
  readonly message: Message
}

/**
 * What a base keeps of a stream, in the team's order: all that still counts (`compactLog`). The same
 * whether it is packed once or in as many pieces as there were bases.
 */
export function packed<Message>(all: readonly Based<Message>[]): readonly Based<Message>[] {
  // The same object stands for an event from here to the end, so that what is left finds its message.
  const byHeard = new Map(all.map((based) => [based.heard, based]))
  return compactLog(joined([], [...byHeard.keys()])).flatMap((heard) => byHeard.get(heard) ?? [])
}

/** Whether it is worth looking (`isOver`): a case of which nothing was told for `quietMs`. */
export function mayBeOver(
  stream: StreamId,
  all: readonly { readonly storedAtMs: number }[],
  nowMs: number,
): boolean {
  return stream.startsWith('case/') && all.every(({ storedAtMs }) => storedAtMs <= nowMs - quietMs)
}

/**
 * Whether a stream may leave the base for an object of its own, to be fetched when somebody opens it.
 * Only a case that has ended and of which nothing was told for `quietMs`; never one that is open, was
 * erased (who was away may still speak of it), or says what only a newer version understands.
 */
export function isOver(all: readonly Based<unknown>[], nowMs: number): boolean {
  const [first] = all
  if (!first || !mayBeOver(first.heard.stream, all, nowMs)) return false
  if (all.some(({ heard: { known } }) => known === null)) return false
  const { stream } = first.heard
  const { rows } = withHeard(
    emptyStream,
    all.map(({ heard }) => heard),
  )
  const ended = rows.get(`cases/${stream.slice('case/'.length)}`)
  return ended !== undefined && !isLiving(ended.row as Case)
}
