import { type KeyObject, sign, verify } from 'node:crypto'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { err, ok, type Result } from '#shared/base/result.ts'
import { type DeviceId, eventIdSchema, type TeamId } from '#shared/team/shared-event.ts'
import type { Sealer } from '#shared/seal/sealer.ts'
import { type Place, readSubject, subjectOf } from './subject.ts'

/** Most bytes of a message. The engine's own limit is a megabyte, its headers included. */
export const mostMessageBytes = 900_000
/** Most bytes that one unpacks to: what was packed to death must not fill the memory. */
const mostTextBytes = 4_000_000

/** Shorter texts are not packed: it takes longer than all the rest, for some hundred bytes. */
const worthPacking = 1_000
/** What stands before a text. */
const packing = { none: 0, deflated: 1 } as const

const keyIdBytes = 8
const signatureBytes = 64

/** Who says something where, under an id that is the engine's message id. */
export type Envelope = {
  readonly team: TeamId
  readonly place: Place
  readonly device: DeviceId
  readonly id: string
}

/** A message as the engine has it, or hands it on. */
export type StoredMessage = {
  readonly subject: string
  readonly id: string
  readonly payload: Uint8Array
  /** Its place in the engine's stream; 0: it was not stored. */
  readonly sequence: number
  readonly storedAtMs: number
}

/** What a message says, unsealed and not yet believed. */
export type OpenedMessage = Envelope & {
  /** JSON. */
  readonly text: string
  readonly signature: Uint8Array
  readonly sequence: number
  readonly storedAtMs: number
}

/** Why a message can't be read by anybody, or not by this device. */
export type Unread = 'malformed' | 'oversized' | 'unknown-key' | 'not-sealed-so'

/** Signed by its device, packed, sealed: the operator sees from whom, when, and how large it is. */
export function sealMessage(
  envelope: Envelope,
  content: unknown,
  { key, sealer }: { readonly key: KeyObject; readonly sealer: Sealer },
): Result<{ readonly subject: string; readonly payload: Uint8Array }, 'oversized'> {
  const text = JSON.stringify(content)
  const signed = Buffer.concat([sign(null, signedBytes(envelope, text), key), packed(text)])
  const sealed = sealer.seal(signed, contextOf(envelope))
  const payload = Buffer.concat([Buffer.from(sealer.keyId ?? '', 'latin1'), sealed])
  if (payload.length > mostMessageBytes || text.length > mostTextBytes) return err('oversized')
  return ok({ subject: subjectOf(envelope.team, envelope.place, envelope.device), payload })
}

export function openMessage(
  { subject, id, payload, sequence, storedAtMs }: StoredMessage,
  sealerOf: (keyId: string) => Sealer | null,
): Result<OpenedMessage, Unread> {
  const said = readSubject(subject)
  if (!said || !eventIdSchema.safeParse(id).success) return err('malformed')
  if (payload.length > mostMessageBytes) return err('oversized')
  if (payload.length <= keyIdBytes) return err('malformed')
  const sealer = sealerOf(Buffer.from(payload.subarray(0, keyIdBytes)).toString('latin1'))
  if (!sealer) return err('unknown-key')
  const envelope = { ...said, id }
  const signed = unsealed(sealer, payload.subarray(keyIdBytes), contextOf(envelope))
  if (!signed || signed.length <= signatureBytes) return err('not-sealed-so')
  const text = unpacked(signed.subarray(signatureBytes))
  if (!text.ok) return text
  const signature = signed.subarray(0, signatureBytes)
  return ok({ ...envelope, text: text.value, signature, sequence, storedAtMs })
}

/** Whether a device said it: the same words, at this place, under this id. */
export function isSignedBy(
  { text, signature, ...envelope }: OpenedMessage,
  key: KeyObject,
): boolean {
  return verify(null, signedBytes(envelope, text), key, signature)
}

/** What it says; undefined: nothing that can be read. */
export function contentOf({ text }: Pick<OpenedMessage, 'text'>): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function unsealed(sealer: Sealer, sealed: Uint8Array, context: string): Uint8Array | null {
  try {
    return sealer.open(sealed, context)
  } catch {
    return null
  }
}

function packed(text: string): Uint8Array {
  return text.length < worthPacking
    ? Buffer.concat([Uint8Array.of(packing.none), Buffer.from(text)])
    : Buffer.concat([Uint8Array.of(packing.deflated), deflateRawSync(text, { memLevel: 5 })])
}

function unpacked(content: Uint8Array): Result<string, 'malformed' | 'oversized'> {
  const [how] = content
  const inside = content.subarray(1)
  if (how === packing.none) return ok(Buffer.from(inside).toString('utf8'))
  if (how !== packing.deflated) return err('malformed')
  try {
    return ok(inflateRawSync(inside, { maxOutputLength: mostTextBytes }).toString('utf8'))
  } catch (error) {
    const isTooMuch = error instanceof Error && 'code' in error && error.code === tooLarge
    return err(isTooMuch ? 'oversized' : 'malformed')
  }
}

const tooLarge = 'ERR_BUFFER_TOO_LARGE'

// None of the parts can hold a slash or a line break, so no two envelopes have the same.
const contextOf = ({ team, place, device, id }: Envelope) =>
  [team, placeName(place), device, id].join('/')

const placeName = (place: Place) => (place.kind === 'events' ? place.token : place.kind)

const signedBytes = (envelope: Envelope, text: string) =>
  Buffer.from(`tanto team message\n${contextOf(envelope)}\n${text}`)
