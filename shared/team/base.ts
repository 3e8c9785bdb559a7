import { compactLog } from './compact-log.ts'
import type { Heard } from './heard.ts'
import { joined } from './in-order.ts'

/** An event as a base keeps it, with the message it came in. */
export type Based<Message> = { readonly heard: Heard; readonly message: Message }

/**
 * What a base keeps of a stream, in the team's order: all that still counts (`compactLog`), whatever
 * became of its case. The same whether it is packed once or in as many pieces as there were bases.
 */
export function packed<Message>(all: readonly Based<Message>[]): readonly Based<Message>[] {
  // The same object stands for an event from here to the end, so that what is left finds its message.
  const byHeard = new Map(all.map((based) => [based.heard, based]))
  return compactLog(joined([], [...byHeard.keys()])).flatMap((heard) => byHeard.get(heard) ?? [])
}
