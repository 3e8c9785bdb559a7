import type { CustomerOption } from './option.ts'

/** Which part of an option is still missing: an option needs something tangible and words (R3). */
export function missingParts(
  option: Pick<CustomerOption, 'tangible' | 'words'>,
): 'none' | 'tangible' | 'words' | 'both' {
  const hasTangible = option.tangible.trim() !== ''
  const hasWords = option.words.trim() !== ''
  if (hasTangible) return hasWords ? 'none' : 'words'
  return hasWords ? 'tangible' : 'both'
}
