import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useDueRules } from '#renderer/data/use-dues.ts'
import { Button } from '#renderer/ui/button.tsx'
import { useNow } from '#renderer/ui/use-now.ts'
import { minuteMs } from '#shared/base/time.ts'
import type { Case } from '#shared/case/case.ts'
import { duesOfCase } from '#shared/today/dues-of-case.ts'
import { actOfDue } from '../acts/act-of-due.ts'
import type { AskedAct } from '../acts/act-dialog.tsx'
import { useDueTexts } from '../today/due-texts.ts'
import styles from './course.module.css'

type Props = { found: Case; onAct: (asked: AskedAct) => void }

/** Promises have a list of their own. */
const noEntries = new Map()

/** What is due in this case by its course, the next first. */
export function CaseDues({ found, onAct }: Props) {
  const { t } = useTranslation('course')
  const nowMs = useNow(minuteMs)
  const rules = useDueRules()
  const texts = useDueTexts()
  const dues = useMemo(
    () => duesOfCase(found, rules, nowMs).toSorted((a, b) => (a.dueAtMs ?? 0) - (b.dueAtMs ?? 0)),
    [found, rules, nowMs],
  )
  if (dues.length === 0) return null
  return (
    <section aria-label={t('dues')}>
      <h3>{t('dues')}</h3>
      <ul className={styles['dues']}>
        {dues.map((due) => {
          const { when, title } = texts(due, found, noEntries, nowMs)
          const kind = actOfDue[due.kind]
          const isLate = due.dueAtMs !== null && due.dueAtMs <= nowMs
          return (
            <li key={due.key} data-late={isLate || undefined}>
              <span className={styles['when']}>{when}</span>
              <span>{title}</span>
              {kind && (
                <Button
                  size="small"
                  variant="plain"
                  onPress={() => onAct({ kind, ...(due.day && { known: { day: due.day } }) })}
                >
                  {t(`act.${kind}.do`)}
                </Button>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
