import { type Based, packed } from '#shared/team/base.ts'
import type { Base } from '#shared/team/member-events.ts'
import type { Heard } from '#shared/team/heard.ts'
import type { StreamId } from '#shared/team/shared-event.ts'
import { baseFormat, type BaseGroup, type BaseMessage, groupsOf, lineOf } from './base-lines.ts'
import { createBreather } from './breather.ts'
import { sealedPages } from './base-pages.ts'
import { type BasePlace, contextOf, readBase } from './read-base.ts'

export type NewBase = BasePlace & {
  /** The base it goes on from. */
  readonly previous: Base | null
  /** Up to here the engine's messages are in it. */
  readonly sequence: number
  /** What was stored behind the previous one and counts, in the engine's order. */
  readonly news: readonly BaseMessage[]
  /** What a message says; null: it does not count. */
  readonly heardOf: (message: BaseMessage) => Heard | null
  readonly newName: () => string
}

/**
 * Writes a base from the one before it and what was told since: it depends on nothing that only this
 * device knows. Holds in memory the news and one stream. It counts once a lead told of it.
 */
export async function writeBase(
  wanted: NewBase,
): Promise<{ readonly base: Base; readonly third: string | null }> {
  const { store, team, sealers, sequence, previous } = wanted
  const object = wanted.newName()
  /** The third newest, once this one is there. */
  let third: string | null = null
  async function* linesBefore() {
    if (!previous) return
    for await (const line of readBase(wanted, previous)) {
      if (line.is === 'end') third = line.before
      else yield line
    }
  }
  const lines = linesOfBase(wanted, groupsOf(linesBefore()))
  const pages = sealedPages(lines, { sealers, context: contextOf(team, object) })
  const digest = await store.put(object, pages)
  return { base: { sequence, object, digest }, third }
}

async function* linesOfBase(
  { team, previous, news, heardOf }: NewBase,
  before: AsyncIterable<BaseGroup>,
): AsyncGenerator<string> {
  yield lineOf({ is: 'base', format: baseFormat, team })
  const breathe = createBreather()
  for await (const group of merged(before, byStream(news))) {
    await breathe()
    for (const message of packedGroup(group, heardOf)) yield lineOf({ is: 'message', ...message })
  }
  yield lineOf({ is: 'end', before: previous?.object ?? null })
}

type Group = BaseGroup & { readonly news: readonly BaseMessage[] }

/** What nothing was told of since stays as it was packed. */
function packedGroup(
  { messages, news }: Group,
  heardOf: NewBase['heardOf'],
): readonly BaseMessage[] {
  if (news.length === 0) return messages
  const based = [...messages, ...news].flatMap((message): Based<BaseMessage>[] => {
    const heard = heardOf(message)
    return heard ? [{ heard, message }] : []
  })
  return packed(based).map(({ message }) => message)
}

/** Both in the order of the names of their streams. */
async function* merged(
  before: AsyncIterable<BaseGroup>,
  news: ReadonlyMap<StreamId, readonly BaseMessage[]>,
): AsyncGenerator<Group> {
  const waiting = [...news.keys()].toSorted().toReversed()
  const fresh = (stream: StreamId): Group => ({
    stream,
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
