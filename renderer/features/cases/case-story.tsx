import { useTranslation } from 'react-i18next'
import { playbook } from '#renderer/data/playbook.ts'
import { useCallsOfCase, useEntriesOfCall } from '#renderer/data/queries.ts'
import { useStore } from '#renderer/data/store.tsx'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import { dayAndTime, timeOfDay } from '#renderer/ui/date-time.ts'
import { durationText } from '#renderer/ui/duration-text.ts'
import { PageSection } from '#renderer/ui/page-section.tsx'
import type { CaseId } from '#shared/base/ids.ts'
import type { Call } from '#shared/call/call.ts'
import type { Entry } from '#shared/call/entry.ts'
import styles from './case-page.module.css'

/** Every call of a case in time order, each with what was said. Follows a live call as it goes. */
export function CaseStory({ caseId }: { caseId: CaseId }) {
  const { t } = useTranslation('desk')
  const calls = useCallsOfCase(caseId)
  if (!calls) return null
  return (
    <PageSection title={t('case.calls')}>
      {calls.length === 0 && <p className={styles['soft']}>{t('case.noCalls')}</p>}
      {calls.map((call) => (
        <CallStory key={call.id} call={call} />
      ))}
    </PageSection>
  )
}

function CallStory({ call }: { call: Call }) {
  const { t } = useTranslation('desk')
  const { language } = useEnvironment()
  const { nowMs } = useStore()
  const entries = useEntriesOfCall(call.id)
  const title = dayAndTime(call.startedAtMs, language, nowMs())
  return (
    <article className={styles['call']} aria-label={title}>
      <header className={styles['callHead']}>
        <strong>{title}</strong>
        {call.endedAtMs === null ? (
          <span className={styles['soft']}>{t('call.running')}</span>
        ) : (
          <span className={styles['soft']}>
            {durationText(call.endedAtMs - call.startedAtMs, language)}
          </span>
        )}
        {call.moment && <span className={styles['soft']}>{t(`moment.${call.moment}`)}</span>}
      </header>
      {entries?.length === 0 && <p className={styles['empty']}>{t('call.nothingCaptured')}</p>}
      <ul>
        {entries?.map((entry) => (
          <EntryLine key={entry.id} entry={entry} />
        ))}
      </ul>
    </article>
  )
}

function EntryLine({ entry }: { entry: Entry }) {
  const { t } = useTranslation('desk')
  const { language } = useEnvironment()
  const { nowMs } = useStore()
  return (
    <li className={styles['line']}>
      <time>{timeOfDay(entry.atMs, language)}</time>
      <span className={styles['kind']} data-kind={entry.kind}>
        {playbook.kindNames[entry.kind][language]}
      </span>
      <span data-entry-text>{entry.text}</span>
      {entry.dueAtMs !== null && (
        <span className={styles['due']}>
          {t('due', { when: dayAndTime(entry.dueAtMs, language, nowMs()) })}
        </span>
      )}
    </li>
  )
}
