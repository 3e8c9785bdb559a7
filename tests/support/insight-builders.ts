import type { CaseFacts } from '#shared/insight/case-facts.ts'
import { builtAtMs, caseId } from './builders.ts'

let built = 0

/** What insight knows of a case that went well: say only what the test is about. */
export function someFacts(partial: Partial<CaseFacts> = {}): CaseFacts {
  built += 1
  return {
    id: caseId(`case-${built}`),
    openedAtMs: builtAtMs,
    failureKind: 'late-delivery',
    direction: 'they-called',
    severity: 4,
    contactAfterMs: 0,
    hasFailedBefore: false,
    moments: {},
    prevention: null,
    isOwedIn: true,
    customer: '',
    ended: null,
    hasAgreed: false,
    waits: [],
    owner: null,
    ...partial,
  }
}

const everyDay = { everyMinutes: 480, aroundTheClock: false }

/** By what is counted, unless a test is about it. */
export const insightRules = {
  targetMinutes: { 1: 15, 2: 60, 3: 240, 4: 480 },
  rhythm: { 1: { everyMinutes: 60, aroundTheClock: true }, 2: everyDay, 3: everyDay, 4: everyDay },
}

/** So many of the same. */
export function times<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index))
}
