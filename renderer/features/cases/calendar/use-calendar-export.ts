import { useTranslation } from 'react-i18next'
import { exportedDates, keepExportedDates } from '#renderer/data/exported-dates.ts'
import { useStore } from '#renderer/data/store.tsx'
import type { Dues } from '#renderer/data/use-dues.ts'
import { useDesktop, useEnvironment } from '#renderer/desktop/desktop.tsx'
import { useAnswer } from '#renderer/desktop/use-answer.ts'
import { dayAndTime } from '#renderer/ui/date-time.ts'
import { clipped } from '#shared/base/clipped.ts'
import type { Case } from '#shared/case/case.ts'
import { isSample } from '#shared/case/sample.ts'
import { type CalendarDate, dueEntries } from '#shared/calendar-file/due-entries.ts'
import type { SaveOutcome } from '#shared/ipc/desktop-api.ts'
import { dueId } from '#shared/today/due.ts'
import { useDueTexts } from '../today/due-texts.ts'

const longest = { title: 1_000, description: 10_000, name: 100 } as const

/**
 * Saves dates as a calendar file. A second import changes what the first one brought.
 * @param about the case they are of; null: all cases
 */
export function useCalendarExport(about: Case | null) {
  const { t } = useTranslation('today')
  const { language } = useEnvironment()
  const desktop = useDesktop()
  const { db, nowMs } = useStore()
  const texts = useDueTexts()
  const asking = useAnswer<SaveOutcome | { readonly kind: 'no-dates' }>({
    kind: 'failed',
    problem: 'unknown',
  })

  const dateOf = (due: Dues['dues'][number], { cases, entries }: Dues): CalendarDate[] => {
    const found = cases.get(due.caseId)
    if (!found || due.dueAtMs === null || isSample(found.id)) return []
    const { title } = texts(due, found, entries, nowMs())
    const lines = [found.phone, found.whatHappened].filter((line) => line !== '')
    return [
      {
        id: dueId(due),
        caseId: due.caseId,
        title: clipped(`${found.customer || t('unnamed')}: ${title}`, longest.title),
        description: clipped(lines.join('\n'), longest.description),
        startMs: due.dueAtMs,
      },
    ]
  }
  const save = (dues: Dues) =>
    asking.ask(async () => {
      const atMs = nowMs()
      const { entries, exported } = dueEntries(
        dues.dues.flatMap((due) => dateOf(due, dues)),
        await exportedDates(db),
        { nowMs: atMs, about: about?.id ?? null, doneTitle: t('calendar.done') },
      )
      if (entries.length === 0) return { kind: 'no-dates' }
      const name = about ? about.customer || t('unnamed') : dayAndTime(atMs, language, atMs)
      const suggestedName = clipped(t('calendar.fileName', { name }), longest.name)
      const outcome = await desktop.saveCalendarFile({ entries, suggestedName })
      if (outcome.kind === 'saved') await keepExportedDates(db, exported)
      return outcome
    })
  return { ...asking, save }
}
