import { useEntriesOfCase } from '#renderer/data/queries.ts'
import { useStore } from '#renderer/data/store.tsx'
import { useDueRules } from '#renderer/data/use-dues.ts'
import type { Case } from '#shared/case/case.ts'
import { duesOfCase } from '#shared/today/dues-of-case.ts'
import { duesOfPromises } from '#shared/today/dues-of-promises.ts'
import { DatesButton } from '../calendar/dates-button.tsx'

/** The dates of this case for the user's own calendar. */
export function CalendarButton({ found }: { found: Case }) {
  const { nowMs } = useStore()
  const rules = useDueRules()
  const entries = useEntriesOfCase(found.id) ?? []
  const duesNow = () => ({
    dues: [...duesOfCase(found, rules, nowMs()), ...duesOfPromises(found, entries)],
    cases: new Map([[found.id, found]]),
    entries: new Map(entries.map((entry) => [entry.id, entry])),
  })
  return <DatesButton about={found} duesNow={duesNow} />
}
