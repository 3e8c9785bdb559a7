import type { Insight, InsightScope } from '#shared/insight/insight.ts'
import type { DataKey } from '#shared/seal/sealer.ts'
import type { Settings } from '#shared/settings/settings.ts'

/** What is counted, and when the user works. */
export type Question = {
  readonly scope: InsightScope
  readonly hours: Pick<Settings, 'country' | 'workingDays' | 'opensAt' | 'closesAt'>
}

/** From the page to the thread that counts. */
export type Asked =
  | { readonly kind: 'open'; readonly storeKey: DataKey | null }
  | ({ readonly kind: 'count'; readonly id: number } & Question)

/** From there to the page. */
export type Told =
  | { readonly kind: 'counted'; readonly id: number; readonly insight: Insight }
  /** Something else would be counted now. */
  | { readonly kind: 'changed' }
  /** It can't go on: the store was closed, dropped or is unreadable. */
  | { readonly kind: 'failed' }
