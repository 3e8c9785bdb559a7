import type { Base } from '#shared/team/member-events.ts'
import type { TeamId } from '#shared/team/shared-event.ts'
import { NewerError } from '../files/newer-error.ts'
import type { Sealers } from '../journal/sealers.ts'
import { baseFormat, type BaseLine, parseLine } from './base-lines.ts'
import { BaseDamagedError, linesOf } from './base-pages.ts'
import type { BaseStore } from './base-store.ts'

/** Where the bases of a team are, and what opens them. */
export type BasePlace = {
  readonly store: BaseStore
  readonly team: TeamId
  readonly sealers: Sealers
}

/** The base was written by a newer Tanto. */
export class BaseNewerError extends NewerError {}

/**
 * A base from its first line to its last. Throws a BaseDamagedError when it is not there, or not what
 * was told of it: then nothing of it may count, so what is taken of it is kept only at its end.
 */
export async function* readBase(
  { store, team, sealers }: BasePlace,
  { object, digest }: Base,
): AsyncGenerator<BaseLine> {
  const bytes = await store.get(object, digest)
  if (bytes === null) throw new BaseDamagedError(`There is no ${object}`)
  let isFirst = true
  for await (const text of linesOf(bytes, { sealers, context: contextOf(team, object) })) {
    const line = parsed(text)
    if (isFirst && (line.is !== 'base' || line.team !== team))
      throw new BaseDamagedError('Not a base of this team')
    isFirst = false
    yield line
  }
}

/** What binds the pages of an object to it. */
export const contextOf = (team: TeamId, object: string) => `${team}/base/${object}`

function parsed(text: string): BaseLine {
  const head = (JSON.parse(text) as { is?: unknown; format?: unknown } | null) ?? {}
  if (head.is === 'base' && Number(head.format) > baseFormat)
    throw new BaseNewerError('The base was written by a newer version')
  try {
    return parseLine(text)
  } catch (cause) {
    throw new BaseDamagedError('A line that is none', { cause })
  }
}
