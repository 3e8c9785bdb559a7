import { createContext, type ReactNode, useContext, useMemo } from 'react'
import type { DesktopBridge } from '#shared/ipc/desktop-api.ts'
import type { KeyringState } from '#shared/seal/protection.ts'
import { useRenewed } from './use-renewed.ts'

export type OpenKeyring = Extract<KeyringState, { kind: 'open' }>

type Keyring = {
  /** Undefined until it is known. While the app is locked: as it was before. */
  readonly keyring: OpenKeyring | undefined
  /** After a change: asks how it stands now. */
  readonly renew: () => Promise<void>
}

const KeyringContext = createContext<Keyring | null>(null)

/** Knows what protects the data, for all who say so or change it. */
export function KeyringProvider({ children }: { children: ReactNode }) {
  const { value: keyring, renew } = useRenewed(openKeyring)
  return (
    <KeyringContext value={useMemo(() => ({ keyring, renew }), [keyring, renew])}>
      {children}
    </KeyringContext>
  )
}

export function useKeyring(): Keyring {
  const context = useContext(KeyringContext)
  if (!context) throw new Error('useKeyring outside of KeyringProvider')
  return context
}

async function openKeyring(desktop: DesktopBridge): Promise<OpenKeyring> {
  const state = await desktop.keyringState({})
  if (state.kind !== 'open') throw new Error(`The keyring is ${state.kind}`)
  return state
}
