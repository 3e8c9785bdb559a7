import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { usePromisesOfCase } from '#renderer/data/use-ledger.ts'
import { Button } from '#renderer/ui/button.tsx'
import { PageSection } from '#renderer/ui/page-section.tsx'
import { useNow } from '#renderer/ui/use-now.ts'
import type { CaseId } from '#shared/base/ids.ts'
import { minuteMs } from '#shared/base/time.ts'
import { byDueDate, isOpenPromise } from '#shared/promise/ledger.ts'
import { AddPromise } from './add-promise.tsx'
import { Now } from './now.ts'
import { PromiseRows } from './promise-rows.tsx'
import styles from './promises.module.css'
import { SettledRows } from './settled-rows.tsx'
import { useSettling } from './use-settling.tsx'

/** The promises of one case, both ways and inside, and the way to write down another. */
export function PromiseList({ caseId }: { caseId: CaseId }) {
  const { t } = useTranslation('promises')
  const found = usePromisesOfCase(caseId)
  const nowMs = useNow(minuteMs)
  const { acts, list, toast } = useSettling()
  const [isAdding, setIsAdding] = useState(false)
  const [isSettledShown, setIsSettledShown] = useState(false)
  if (!found) return null

  const open = found.promises.filter(isOpenPromise).toSorted(byDueDate)
  const settled = found.promises
    .filter((promise) => !isOpenPromise(promise))
    .toSorted((a, b) => (b.settledAtMs ?? 0) - (a.settledAtMs ?? 0))
  return (
    <Now value={nowMs}>
      <PageSection title={t('ofCase.title')}>
        <div ref={list} tabIndex={-1} className={styles['ledger']}>
          {open.length === 0 && <p className={styles['soft']}>{t('ofCase.none')}</p>}
          <PromiseRows
            promises={open}
            label={t('ofCase.title')}
            cases={found.cases}
            issues={found.issues}
            acts={acts}
            isKindNamed
          />
          {isAdding ? (
            <AddPromise caseId={caseId} onClose={() => setIsAdding(false)} />
          ) : (
            <div className={styles['buttons']}>
              <Button onPress={() => setIsAdding(true)}>{t('add.open')}</Button>
              {settled.length > 0 && (
                <Button
                  variant="plain"
                  aria-expanded={isSettledShown}
                  onPress={() => setIsSettledShown(!isSettledShown)}
                >
                  {t('ofCase.settled', { count: settled.length })}
                </Button>
              )}
            </div>
          )}
          {isSettledShown && settled.length > 0 && (
            <SettledRows promises={settled} acts={acts} label={t('settled.title')} />
          )}
        </div>
        {toast}
      </PageSection>
    </Now>
  )
}
