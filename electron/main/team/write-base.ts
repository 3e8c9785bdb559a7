import { type Based, isOver, mayBeOver, packed } from '#shared/team/base.ts'
import type { Base } from '#shared/team/member-events.ts'
import type { Heard } from '#shared/team/heard.ts'
import type { StreamId } from '#shared/team/shared-event.ts'
import {
  baseFormat,
  type BaseGroup,
  type BaseLine,
  type BaseMessage,
  groupsOf,
  lineOf,
} from './base-lines.ts'
import { sealedPages } from './base-pages.ts'
import { type BasePlace, contextOf, readBase, readCaseOver } from './read-base.ts'

export type NewBase = BasePlace & {
  /** The base it goes on from. */
  readonly previous: Base | null
  /** Up to here the engine's messages are in it. */
  readonly sequence: number
  /** What was stored behind the previous one and counts, in the engine's order. */
  readonly news: readonly BaseMessage[]
  /** What a message says; null: it does not count. */
  readonly heardOf: (message: BaseMessage) => Heard | null
  readonly nowMs: number
  readonly newName: () => string
}

/**
 * Writes a base from the one before it and what was told since: it depends on nothing that only this
 * device knows. Holds in memory the news and one stream. It counts once a lead told of it.
 */
export async function writeBase(wanted: NewBase): Promise<Base> {
  const { store, sequence, previous } = wanted
  const object = wanted.newName()
  const gone = previous ? [previous.object] : []
  /** What the base before the previous one needed, and no other: that one is the third newest now. */
  let goneEarlier: readonly string[] = []
  async function* linesBefore() {
    if (!previous) return
    for await (const line of readBase(wanted, previous)) {
      if (line.is === 'end') goneEarlier = line.gone
      else yield line
    }
  }
  const lines = linesOfBase(wanted, groupsOf(linesBefore()), gone)
  const digest = await put(wanted, object, lines)
  for (const name of goneEarlier) await store.remove(name)
  return { sequence, object, digest }
}

async function* linesOfBase(
  wanted: NewBase,
  before: AsyncIterable<BaseGroup>,
  gone: string[],
): AsyncGenerator<BaseLine> {
  for await (const group of merged(before, byStream(wanted.news))) {
    // Main has windows to answer.
    await new Promise(setImmediate)
    yield* await packedGroup(wanted, group, gone)
  }
  yield { is: 'end', gone }
}

type Group = BaseGroup & { readonly news: readonly BaseMessage[] }

async function packedGroup(
  wanted: NewBase,
  { stream, over, messages, news }: Group,
  gone: string[],
): Promise<readonly BaseLine[]> {
  if (over && news.length === 0) return [{ is: 'over', ...over }]
  const isQuiet = mayBeOver(stream, messages, wanted.nowMs)
  if (news.length === 0 && !isQuiet) return messages.map(messageLine)
  if (over) gone.push(over.object)
  const old = over ? await all(readCaseOver(wanted, over)) : messages
  const kept = packed([...old, ...news].flatMap((message) => basedOf(message, wanted)))
  const lines = kept.map(({ message }) => messageLine(message))
  if (!isOver(kept, wanted.nowMs)) return lines
  const object = wanted.newName()
  const digest = await put(wanted, object, lines)
  const last = Math.max(...kept.map(({ message: { sequence } }) => sequence))
  return [{ is: 'over', stream, object, digest, sequence: last }]
}

function basedOf(message: BaseMessage, { heardOf }: NewBase): Based<BaseMessage>[] {
  const heard = heardOf(message)
  return heard ? [{ heard, storedAtMs: message.storedAtMs, message }] : []
}

async function put(
  { store, team, sealers }: BasePlace,
  object: string,
  lines: AsyncIterable<BaseLine> | Iterable<BaseLine>,
): Promise<string> {
  async function* texts() {
    yield lineOf({ is: 'base', format: baseFormat, team })
    for await (const line of lines) yield lineOf(line)
  }
  return await store.put(
    object,
    sealedPages(texts(), { sealers, context: contextOf(team, object) }),
  )
}

/** Both in the order of the names of their streams. */
async function* merged(
  before: AsyncIterable<BaseGroup>,
  news: ReadonlyMap<StreamId, readonly BaseMessage[]>,
): AsyncGenerator<Group> {
  const waiting = [...news.keys()].toSorted().toReversed()
  const fresh = (stream: StreamId): Group => ({
    stream,
    over: null,
    messages: [],
    news: news.get(stream) ?? [],
  })
  for await (const group of before) {
    for (
      let next = waiting.at(-1);
      next !== undefined && next < group.stream;
      next = waiting.at(-1)
    )
      yield fresh(waiting.pop()!)
    if (waiting.at(-1) === group.stream) waiting.pop()
    yield { ...group, news: news.get(group.stream) ?? [] }
  }
  for (const stream of waiting.toReversed()) yield fresh(stream)
}

function byStream(news: readonly BaseMessage[]): ReadonlyMap<StreamId, readonly BaseMessage[]> {
  const streams = new Map<StreamId, BaseMessage[]>()
  for (const message of news) {
    const of = streams.get(message.stream)
    if (of) of.push(message)
    else streams.set(message.stream, [message])
  }
  return streams
}

const messageLine = (message: BaseMessage): BaseLine => ({ is: 'message', ...message })

async function all<Item>(items: AsyncIterable<Item>): Promise<readonly Item[]> {
  const list: Item[] = []
  for await (const item of items) list.push(item)
  return list
}
