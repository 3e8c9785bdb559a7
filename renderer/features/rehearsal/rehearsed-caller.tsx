import { useTranslation } from 'react-i18next'
import { actRules, callerOf } from '#renderer/data/callers.ts'
import { useRehearsal } from '#renderer/data/rehearsals.ts'
import { useTalk } from '#renderer/data/use-talks.ts'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import { clockText } from '#renderer/ui/clock-text.ts'
import { PageSection } from '#renderer/ui/page-section.tsx'
import type { CallId } from '#shared/base/ids.ts'
import { type FoundIssue, foundIssues } from '#shared/rehearsal/found-issues.ts'
import { moodAt } from '#shared/rehearsal/mood.ts'
import { endOf, type Spoken } from '#shared/rehearsal/rehearsal.ts'
import styles from './rehearsal.module.css'

/** What the caller of a rehearsal was really about, beside what the rep found, and why they spoke. */
export function RehearsedCaller({ callId }: { callId: CallId }) {
  const { t } = useTranslation('rehearsal')
  const { language } = useEnvironment()
  const rehearsal = useRehearsal(callId)
  const talk = useTalk(callId)
  if (!rehearsal || !talk) return null
  const caller = callerOf(rehearsal.caller)
  return (
    <>
      {caller && (
        <PageSection title={t('behind.title')}>
          <p className={styles['ended']}>
            <strong>{t(`end.${endOf(rehearsal) ?? 'by-you'}`)}</strong> {caller.knows[language]}
          </p>
          <ol className={styles['issues']}>
            {foundIssues(caller, talk.call, talk.entries).map((found, index) => (
              <Issue key={found.issue.id} found={found} place={index + 1} />
            ))}
          </ol>
        </PageSection>
      )}
      <PageSection title={t('said.title')}>
        <ol className={styles['said']}>
          {rehearsal.spoken.map((spoken) => (
            <Said key={spoken.line} spoken={spoken} startedAtMs={rehearsal.startedAtMs} />
          ))}
        </ol>
      </PageSection>
    </>
  )
}

function Issue({ found, place }: { found: FoundIssue; place: number }) {
  const { t } = useTranslation('rehearsal')
  const { language } = useEnvironment()
  const { issue, line, rank } = found
  return (
    <li className={styles['issue']} data-found={line !== null}>
      <strong>
        {place}. {issue.text[language]}
      </strong>
      <span className={styles['soft']}>
        {line === null ? t('behind.hidden') : t('behind.found', { text: line.text })}{' '}
        {line !== null &&
          (rank === null ? t('behind.notAnIssue') : t('behind.rank', { count: rank }))}
      </span>
    </li>
  )
}

function Said({ spoken, startedAtMs }: { spoken: Spoken; startedAtMs: number }) {
  const { t } = useTranslation('rehearsal')
  const { language } = useEnvironment()
  const reasons = spoken.because.flatMap(
    (id) => actRules.find((act) => act.id === id)?.reason[language] ?? [],
  )
  return (
    <li className={styles['line']}>
      <span className={styles['soft']}>{clockText(spoken.atMs - startedAtMs)}</span>
      <span dir="auto">{spoken.text}</span>
      <span className={styles['mood']}>{t(`mood.${moodAt(spoken.heat)}`)}</span>
      {reasons.length > 0 && (
        <span className={styles['reason']}>{reasons.join(language === 'ja' ? '' : ' ')}</span>
      )}
    </li>
  )
}
