import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Promises } from '#renderer/data/use-ledger.ts'
import { Button } from '#renderer/ui/button.tsx'
import type { Entry } from '#shared/call/entry.ts'
import { PromiseRow, type RowProps } from './promise-row.tsx'
import styles from './promises.module.css'

/** A list this long is read; a longer one is asked for. */
const firstShown = 50

type Props = Pick<RowProps, 'acts' | 'isCaseNamed' | 'isKindNamed'> &
  Pick<Promises, 'cases' | 'issues'> & {
    promises: readonly Entry[]
    label: string
  }

/** Open promises, one a row; of a great many the first, and then as many more as one likes. */
export function PromiseRows({ promises, cases, issues, label, ...row }: Props) {
  const { t } = useTranslation('promises')
  const [most, setMost] = useState(firstShown)
  const left = promises.length - most
  return (
    <>
      <ul className={styles['rows']} aria-label={label}>
        {promises.slice(0, most).map((promise) => (
          <PromiseRow
            key={promise.id}
            promise={promise}
            of={cases.get(promise.caseId)}
            issue={promise.promise.issueId ? issues.get(promise.promise.issueId) : undefined}
            {...row}
          />
        ))}
      </ul>
      {left > 0 && (
        <div>
          <Button size="small" onPress={() => setMost(most + 4 * firstShown)}>
            {t('more', { count: Math.min(left, 4 * firstShown) })}
          </Button>
        </div>
      )}
    </>
  )
}
