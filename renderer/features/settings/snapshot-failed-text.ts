import type { TFunction } from 'i18next'
import type { SnapshotOutcome } from '#shared/ipc/data-api.ts'

/** Why a copy was not made or not brought back, in words. Nothing has changed then. */
export function snapshotFailedText(
  t: TFunction<'data'>,
  outcome: Exclude<SnapshotOutcome, { kind: 'done' }>,
): string {
  return outcome.kind === 'damaged' ? t('copies.damaged') : t(`problem.${outcome.problem}`)
}
