import { createPublicKey, type KeyObject } from 'node:crypto'
import { parseUrl } from '../parse-url.ts'

/** Where updates come from, and whose signature they must have. */
export type UpdateSource = { readonly url: URL; readonly publicKey: KeyObject }

/** As text: an address, and an Ed25519 public key (SPKI, DER, base64). */
export type WrittenSource = { readonly url: string; readonly publicKey: string }

/**
 * The source, or null where none is built in, which is no error: a build of one's own has none. The
 * address must be https; another way is let through to this machine alone, which is for tests.
 */
export function readUpdateSource({ url, publicKey }: WrittenSource): UpdateSource | null {
  const address = parseUrl(url.endsWith('/') ? url : `${url}/`)
  if (address === null || publicKey === '') return null
  const isThisMachine = address.protocol === 'http:' && address.hostname === '127.0.0.1'
  if (address.protocol !== 'https:' && !isThisMachine) return null
  try {
    const key = createPublicKey({
      key: Buffer.from(publicKey, 'base64'),
      format: 'der',
      type: 'spki',
    })
    return key.asymmetricKeyType === 'ed25519' ? { url: address, publicKey: key } : null
  } catch {
    return null
  }
}

/** What was built in; in an app that is not packaged, what the test says. */
export function writtenSource(
  isPackaged: boolean,
  environment: Readonly<Record<string, string | undefined>>,
): WrittenSource {
  if (isPackaged) return builtIn
  const { TANTO_UPDATE_URL: url, TANTO_UPDATE_PUBLIC_KEY: publicKey } = environment
  return { url: url ?? '', publicKey: publicKey ?? '' }
}

declare const TANTO_UPDATE_SOURCE: WrittenSource

const builtIn: WrittenSource =
  typeof TANTO_UPDATE_SOURCE === 'undefined' ? { url: '', publicKey: '' } : TANTO_UPDATE_SOURCE
