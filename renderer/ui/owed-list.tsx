import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import { type Entry, promiseKinds } from '#shared/call/entry.ts'
import { byDueDate } from '#shared/promise/ledger.ts'
import { dayAndTime } from './date-time.ts'
import styles from './owed-list.module.css'

type Props = {
  owed: readonly Entry[]
  nowMs: number
  /** How many of each kind are shown; the rest is counted. */
  most: number
  /** Each leads to the case it was made in. */
  isLinked?: boolean
}

/** What is open with one customer: what we owe, what they owe, what was asked inside. */
export function OwedList({ owed, ...list }: Props) {
  const { t } = useTranslation('prepare')
  if (owed.length === 0) return <p className={styles['soft']}>{t('account.none')}</p>
  return promiseKinds.map((kind) => (
    <Owed key={kind} {...list} kind={kind} owed={owed.filter((entry) => entry.kind === kind)} />
  ))
}

function Owed({ kind, owed, nowMs, most, isLinked }: Props & { kind: Entry['kind'] }) {
  const { t } = useTranslation('prepare')
  const { language } = useEnvironment()
  if (owed.length === 0) return null
  return (
    <>
      <h3 className={styles['small']}>
        {t(`account.owed.${kind as (typeof promiseKinds)[number]}`)}
      </h3>
      <ul className={styles['list']}>
        {owed
          .toSorted(byDueDate)
          .slice(0, most)
          .map(({ id, caseId, text, dueAtMs }) => (
            <li key={id}>
              <bdi className={styles['clamped']}>
                {isLinked ? <Link to={`/cases/${caseId}`}>{text}</Link> : text}
              </bdi>
              <span className={styles['soft']} data-late={(dueAtMs ?? nowMs) < nowMs || undefined}>
                {dueAtMs === null
                  ? t('account.noDate')
                  : t('account.due', { when: dayAndTime(dueAtMs, language, nowMs) })}
              </span>
            </li>
          ))}
        <More count={owed.length - most} />
      </ul>
    </>
  )
}

/** How many more there are than a list shows. */
export function More({ count }: { count: number }) {
  const { t } = useTranslation('prepare')
  return count > 0 && <li className={styles['soft']}>{t('account.more', { count })}</li>
}
