import type { StreamId } from '../team/shared-event.ts'
import type { Stamp } from '../team/stamp.ts'
import type { AppendOutcome } from './desktop-api.ts'

/** What a window that knows of teams says beside what happened. Without it nothing is looked at. */
export type AppendTerms = {
  /** Which state of `begun` it goes by. */
  readonly asOf?: number
  /** Streams that are the team's from these events on. */
  readonly begins?: StreamId[]
  /** Only if no window wrote something of its own behind this place. */
  readonly after?: number
}

export type PageOutcome =
  | (Extract<AppendOutcome, { kind: 'durable' }> & {
      /** Those of the shared events among them, in order, where they are other than asked for. */
      readonly stamps?: readonly Stamp[]
    })
  | Extract<AppendOutcome, { kind: 'failed' }>
  /** More is the team's than the window knew. Nothing was written: it is asked again. */
  | { readonly kind: 'outdated'; readonly asOf: number; readonly begun: readonly StreamId[] }
  /** Something was written meanwhile. Nothing of this was. */
  | { readonly kind: 'moved' }
