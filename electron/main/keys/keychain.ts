import type { SafeStorage } from 'electron'

/** The keychain of the operating system, where a program keeps what only this user may read. */
export type Keychain = {
  /** Whether what it keeps is really kept from others. Ask when the app is ready. */
  readonly isTrustworthy: () => Promise<boolean>
  readonly wrap: (bytes: Uint8Array) => Promise<Uint8Array>
  /** Throws when the keychain was reset, belongs to another machine or user, or was refused. */
  readonly unwrap: (wrapped: Uint8Array) => Promise<UnwrappedBytes>
}

/** `isOutdated`: the keychain has a newer key by now; wrap the bytes anew. */
export type UnwrappedBytes = { readonly bytes: Uint8Array; readonly isOutdated: boolean }

/**
 * The keychain as Electron's safeStorage reaches it: by its asynchronous methods where there are
 * some (from 45 on; from 46 on there are no others), else by the synchronous ones. On Linux it falls
 * back to a key that stands in Chromium's source when there is no secret service: not trustworthy.
 */
export function safeStorageKeychain(
  storage: Partial<SafeStorage>,
  platform: NodeJS.Platform = process.platform,
): Keychain {
  const isAvailable = async () =>
    (await storage.isAsyncEncryptionAvailable?.()) ?? storage.isEncryptionAvailable?.() ?? false
  const hasRealBackend = () => {
    const backend = storage.getSelectedStorageBackend?.() ?? 'unknown'
    return backend !== 'basic_text' && backend !== 'unknown'
  }
  return {
    isTrustworthy: async () => (platform !== 'linux' || hasRealBackend()) && (await isAvailable()),
    wrap: async (bytes) => {
      const text = Buffer.from(bytes).toString('base64')
      return (await storage.encryptStringAsync?.(text)) ?? present(storage.encryptString?.(text))
    },
    unwrap: async (wrapped) => {
      const given = Buffer.from(wrapped)
      const opened = (await storage.decryptStringAsync?.(given)) ?? {
        result: present(storage.decryptString?.(given)),
        shouldReEncrypt: false,
      }
      return { bytes: Buffer.from(opened.result, 'base64'), isOutdated: opened.shouldReEncrypt }
    },
  }
}

function present<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('This Electron has no safeStorage')
  return value
}
