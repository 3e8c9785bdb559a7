import type { RecordedEvent } from '#shared/event/event.ts'

/** The journal takes a batch whole or not at all, and none too large. */
const mostOfPiece = { events: 1_000, characters: 8 * 1024 ** 2 }

/** Events as the journal takes them: as many at once, but no more characters, for some are long. */
export function* inPieces(events: readonly RecordedEvent[]): Generator<RecordedEvent[]> {
  let piece: RecordedEvent[] = []
  let characters = 0
  for (const event of events) {
    const length = JSON.stringify(event).length
    const isFull =
      piece.length === mostOfPiece.events || characters + length > mostOfPiece.characters
    if (isFull && piece.length > 0) {
      yield piece
      piece = []
      characters = 0
    }
    piece.push(event)
    characters += length
  }
  if (piece.length > 0) yield piece
}
