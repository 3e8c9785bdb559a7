import type { TFunction } from 'i18next'
import type { KeyringRefusal } from '#shared/seal/protection.ts'

/** Why a change of the protection was not made, in words. Nothing has changed then. */
export function failedText(t: TFunction<'data'>, refusal: KeyringRefusal): string {
  return refusal.kind === 'failed'
    ? t(`problem.${refusal.problem}`)
    : t(`refused.${refusal.because}`)
}
