import { useMemo } from 'react'
import type { Brand, Logo } from '#shared/document/brand.ts'
import type { DesktopBridge } from '#shared/ipc/desktop-api.ts'
import { brandOf } from '#shared/settings/brand-of.ts'
import { useEnvironment } from './desktop.tsx'
import { useRenewed } from './use-renewed.ts'

type BrandNow = {
  readonly brand: Brand
  /** After another logo was saved: asks for it. */
  readonly renew: () => Promise<void>
}

/** How documents look by the settings and the logo as they are now. */
export function useBrand(): BrandNow {
  const { settings } = useEnvironment()
  const { value: logo = null, renew } = useRenewed<Logo | null>(readLogo)
  const brand = useMemo(() => brandOf(settings, logo), [settings, logo])
  return { brand, renew }
}

const readLogo = (desktop: DesktopBridge) => desktop.readLogo({})
