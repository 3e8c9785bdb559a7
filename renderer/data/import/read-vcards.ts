import { cardsInText } from '#shared/vcard/cards-in-text.ts'
import type { DecodeBytes } from '#shared/vcard/modern-line.ts'
import { type ContactCard, readCard } from '#shared/vcard/read-card.ts'
import { type Encoding, guessEncoding } from './guess-encoding.ts'

/** An address book with a photo of everybody is some ten megabytes. */
const mostBytes = 100_000_000
const mostCards = 20_000
/** How long cards are read before the window gets its turn again. */
const turnMs = 12
/** By the beginning it is told how the file is written. */
const lookedAtBytes = 1_000_000

export type ReadCards =
  | {
      readonly kind: 'read'
      readonly cards: readonly ContactCard[]
      /** Lines of cards that are cut off or make no sense. */
      readonly unreadable: readonly number[]
    }
  | {
      readonly kind: 'refused'
      readonly problem: 'too-big' | 'too-many' | 'no-card' | 'unreadable'
    }

/** The cards of a file. They are read some at a time, so that nothing on screen waits. */
export async function readVcards(file: Blob, search: AbortSignal): Promise<ReadCards> {
  if (file.size > mostBytes) return { kind: 'refused', problem: 'too-big' }
  const bytes = await file.arrayBuffer().catch(() => null)
  if (!bytes) return { kind: 'refused', problem: 'unreadable' }
  const encoding = encodingOf(new Uint8Array(bytes, 0, Math.min(bytes.byteLength, lookedAtBytes)))
  const decode = decodeOr(encoding)
  const cards: ContactCard[] = []
  const unreadable: number[] = []
  let turnEndsAt = performance.now() + turnMs
  for (const raw of cardsInText(new TextDecoder(encoding).decode(bytes))) {
    if (cards.length === mostCards) return { kind: 'refused', problem: 'too-many' }
    const card = readCard(raw, decode)
    if (card) cards.push(card)
    else unreadable.push(raw.line)
    if (performance.now() < turnEndsAt) continue
    // One turn after the other, on purpose.
    // oxlint-disable-next-line no-await-in-loop
    await new Promise((next) => setTimeout(next))
    if (search.aborted) break
    turnEndsAt = performance.now() + turnMs
  }
  if (cards.length + unreadable.length === 0) return { kind: 'refused', problem: 'no-card' }
  return { kind: 'read', cards, unreadable }
}

/** As the cards themselves say where the bytes do not decide it: statistics are no match for a few names. */
function encodingOf(bytes: Uint8Array): Encoding {
  const { encoding } = guessEncoding(bytes)
  const isSaid = /CHARSET="?(?:SHIFT_JIS|SJIS|WINDOWS-31J)/i.test(
    new TextDecoder('latin1').decode(bytes),
  )
  return encoding === 'windows-1252' && isSaid ? 'shift_jis' : encoding
}

/** A card that names no charset, or one that nobody knows, is written as the file is. */
function decodeOr(encoding: Encoding): DecodeBytes {
  return (bytes, charset) => {
    try {
      return new TextDecoder(charset || 'utf-8', { fatal: true }).decode(bytes)
    } catch {
      return new TextDecoder(encoding === 'utf-8' ? 'windows-1252' : encoding).decode(bytes)
    }
  }
}
