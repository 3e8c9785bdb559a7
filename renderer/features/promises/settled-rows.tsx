import { useContext } from 'react'
import { useTranslation } from 'react-i18next'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { dayAndTime } from '#renderer/ui/date-time.ts'
import type { Entry, PromiseKind } from '#shared/call/entry.ts'
import type { Case } from '#shared/case/case.ts'
import { Now } from './now.ts'
import { CaseLink, Kind } from './promise-row.tsx'
import styles from './promises.module.css'
import { shortened } from './shortened.ts'
import type { RowActs } from './use-settling.tsx'

type Props = {
  promises: readonly Entry[]
  /** By id, where each row names its case. */
  cases?: ReadonlyMap<string, Case>
  acts: RowActs
  label: string
}

/** Promises that have ended: how and when, and the way back. */
export function SettledRows({ promises, cases, acts, label }: Props) {
  return (
    <ul className={styles['rows']} aria-label={label}>
      {promises.map((promise) => (
        <SettledRow
          key={promise.id}
          promise={promise}
          of={cases?.get(promise.caseId)}
          acts={acts}
        />
      ))}
    </ul>
  )
}

type RowProps = { promise: Entry; of: Case | undefined; acts: RowActs }

function SettledRow({ promise, of, acts }: RowProps) {
  const { t } = useTranslation('promises')
  const { language } = useEnvironment()
  const nowMs = useContext(Now)
  const { settled } = promise
  if (!settled) return null
  const when = dayAndTime(settled.atMs, language, nowMs)
  return (
    <li className={styles['row']} data-promise={promise.id}>
      <div className={styles['said']}>
        <p dir="auto" className={styles['ended']}>
          {promise.text}
        </p>
        <p className={styles['meta']}>
          <Kind kind={promise.kind as PromiseKind} />
          <span data-outcome={settled.outcome} className={styles['outcome']}>
            {t('settled.when', { outcome: t(`outcome.${settled.outcome}`), when })}
          </span>
          {settled.note !== '' && <bdi>{settled.note}</bdi>}
          {of && <CaseLink of={of} />}
        </p>
      </div>
      <div className={styles['acts']}>
        <Button
          size="small"
          variant="plain"
          aria-label={t('actLabel', { act: t('settled.reopen'), words: shortened(promise.text) })}
          onPress={() => acts.reopen(promise)}
        >
          {t('settled.reopen')}
        </Button>
      </div>
    </li>
  )
}
