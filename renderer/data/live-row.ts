/** A row as the rep sees it: what is stored, and on top what was typed and is on its way. */
export type LiveRow<Row, Event> = {
  readonly stored: Row
  readonly pending: readonly Event[]
  readonly shown: Row
}

/** What an event makes of a row. Folding twice is folding once. */
export type Fold<Row, Event> = (row: Row, event: Event) => Row

export function liveFrom<Row, Event>(stored: Row): LiveRow<Row, Event> {
  return { stored, pending: [], shown: stored }
}

/** Shows events at once, before the store has them. */
export function withTyped<Row, Event>(
  live: LiveRow<Row, Event>,
  events: readonly Event[],
  fold: Fold<Row, Event>,
): LiveRow<Row, Event> {
  return {
    ...live,
    pending: [...live.pending, ...events],
    shown: events.reduce(fold, live.shown),
  }
}

/**
 * Takes over what the store says. An echo of an older key press never undoes a newer one: events
 * stay on top until the store shows what they say. Parts that did not change keep their identity,
 * so that they are not drawn again.
 */
export function withStored<Row, Event>(
  live: LiveRow<Row, Event>,
  stored: Row,
  fold: Fold<Row, Event>,
): LiveRow<Row, Event> {
  const next = live.pending.reduce(fold, stored)
  const shown = isSame(next, live.shown) ? live.shown : next
  return isSame(next, stored) ? { stored, pending: [], shown } : { ...live, stored, shown }
}

const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)
