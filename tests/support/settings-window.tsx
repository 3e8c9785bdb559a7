import type { ReactNode } from 'react'
import { KeyringProvider } from '#renderer/desktop/keyring.tsx'
import type { TantoEvent } from '#shared/event/event.ts'
import type { DataApi } from '#shared/ipc/data-api.ts'
import type { DesktopApi, Environment } from '#shared/ipc/desktop-api.ts'
import type { KeyringState } from '#shared/seal/protection.ts'
import { type Settings, settingsSchema } from '#shared/settings/settings.ts'
import { anOpenKeyring } from './memory-data.ts'
import { renderInWindow } from './render-in-window.tsx'

type Options = {
  readonly keyring?: Partial<Extract<KeyringState, { kind: 'open' }>>
  readonly settings?: Partial<Settings>
  readonly desktop?: Partial<DesktopApi>
  readonly language?: Environment['language']
  readonly platform?: Environment['platform']
  /** What happened before the window opened. */
  readonly before?: readonly TantoEvent[]
}

/** A part of the settings on a keyring that stands as said. Notes what is asked of the data. */
export async function settingsWindow(content: ReactNode, options: Options = {}) {
  const { keyring, settings, desktop, language = 'en', platform, before = [] } = options
  const asked: { method: string; input: unknown }[] = []
  const shown = await renderInWindow(<KeyringProvider>{content}</KeyringProvider>, {
    language,
    before,
    environment: {
      settings: settingsSchema.parse({ ...settings }),
      ...(platform && { platform }),
    },
    ...(desktop ? { desktop } : {}),
    prepare: (data) => {
      data.keyring = anOpenKeyring(keyring)
      for (const method of noted) {
        const answer = data[method] as (input: unknown) => Promise<unknown>
        Object.assign(data, {
          [method]: (input: unknown) => {
            asked.push({ method, input })
            return answer(input)
          },
        })
      }
    },
  })
  return { ...shown, asked: () => [...asked, ...shown.asked] }
}

const noted = [
  'lock',
  'protect',
  'makeRecoveryCode',
  'changeKey',
  'takeSnapshot',
  'restoreSnapshot',
  'restoreBackup',
] as const satisfies (keyof DataApi)[]
