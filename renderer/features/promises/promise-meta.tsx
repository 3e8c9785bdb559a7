import { UserRound } from 'lucide-react'
import { useContext } from 'react'
import { useTranslation } from 'react-i18next'
import { useColleagueName } from '#renderer/data/team/use-standpoint.ts'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import { dayAndTime } from '#renderer/ui/date-time.ts'
import { durationText } from '#renderer/ui/duration-text.ts'
import type { Entry } from '#shared/call/entry.ts'
import type { Case } from '#shared/case/case.ts'
import { personName } from '#shared/case/person-name.ts'
import { Now } from './now.ts'
import styles from './promises.module.css'

type DueProps = { dueAtMs: number | null; onAsk: () => void }

/** Until when: late in the warm colour, and asked for where no date was said. */
export function Due({ dueAtMs, onAsk }: DueProps) {
  const { t } = useTranslation('promises')
  const { language } = useEnvironment()
  const nowMs = useContext(Now)
  if (dueAtMs === null) {
    return (
      <button type="button" className={styles['asked']} onClick={onAsk}>
        {t('noDate')}
      </button>
    )
  }
  const when = dayAndTime(dueAtMs, language, nowMs)
  if (dueAtMs > nowMs) return <span className={styles['due']}>{t('due', { when })}</span>
  const span = durationText(nowMs - dueAtMs, language)
  return <strong className={styles['late']}>{t('late', { when, span })}</strong>
}

type OwnerProps = { promise: Entry; of: Case | undefined; onAsk: () => void }

/** Who keeps it. An ask without a name is an ask of nobody: it says so. */
export function Owner({ promise, of, onAsk }: OwnerProps) {
  const { t } = useTranslation('promises')
  const { language } = useEnvironment()
  const colleague = useColleagueName()(of)
  const owner = promise.promise.owner.trim()
  if (owner === '' && promise.kind === 'internal-ask') {
    return (
      <button type="button" className={styles['asked']} onClick={onAsk}>
        {t('noOwner')}
      </button>
    )
  }
  const byDefault =
    promise.kind === 'promise-by-us'
      ? (colleague ?? t('you'))
      : personName(of?.contact ?? '', language) || t('they')
  return (
    <span className={styles['owner']}>
      <UserRound size={13} aria-hidden />
      <span className="unseen">{t('edit.owner')}: </span>
      <bdi>{owner || byDefault}</bdi>
    </span>
  )
}
