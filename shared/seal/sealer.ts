import { xchacha20poly1305 } from '@noble/ciphers/chacha.js'
import { managedNonce, utf8ToBytes } from '@noble/ciphers/utils.js'

/** A secret of 32 bytes. The id (8 lower-case hex digits) is public: it says which key is needed. */
export type DataKey = { readonly id: string; readonly bytes: Uint8Array }

/** Makes content unreadable, and notices when it was changed or put in another's place. */
export type Sealer = {
  /** Null: content is kept as it is. */
  readonly keyId: string | null
  /** The context says what the content is and where it belongs; it is not kept with it. */
  readonly seal: (content: Uint8Array, context: string) => Uint8Array
  /** Throws a SealError when key, context or content are not those it was sealed with. */
  readonly open: (sealed: Uint8Array, context: string) => Uint8Array
}

/** Sealed content was changed, cut, moved to another context, or sealed with another key. */
export class SealError extends Error {
  override readonly name = 'SealError'
}

/**
 * XChaCha20-Poly1305 (draft-irtf-cfrg-xchacha-03) with a new 24-byte random nonce in front and the
 * context as associated data: 40 bytes more than the content. Random nonces of that length never
 * meet, however much is sealed with one key.
 */
export function createSealer(key: DataKey, randomBytes: (count: number) => Uint8Array): Sealer {
  const sealed = managedNonce(xchacha20poly1305, (count) => new Uint8Array(randomBytes(count ?? 0)))
  const cipher = (context: string) => sealed(key.bytes, utf8ToBytes(context))
  return {
    keyId: key.id,
    seal: (content, context) => cipher(context).encrypt(content),
    open: (content, context) => {
      try {
        return cipher(context).decrypt(content)
      } catch (error) {
        throw new SealError('The content is not what was sealed', { cause: error })
      }
    },
  }
}

/** For whoever chose to keep their data unencrypted. */
export const noSeal: Sealer = {
  keyId: null,
  seal: (content) => content,
  open: (content) => content,
}
