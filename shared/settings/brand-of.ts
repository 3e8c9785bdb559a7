import type { Brand, Logo } from '../document/brand.ts'
import type { Settings } from './settings.ts'

/** How documents look by the settings. */
export function brandOf({ brandColour, paper }: Settings, logo: Logo | null): Brand {
  return { colour: brandColour, paper, logo }
}
