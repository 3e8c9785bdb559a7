import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { mostSettled, useSettledPromises } from '#renderer/data/use-ledger.ts'
import { Button } from '#renderer/ui/button.tsx'
import styles from './promises.module.css'
import { SettledRows } from './settled-rows.tsx'
import type { RowActs } from './use-settling.tsx'

/** What has ended, on demand: the newest of it. */
export function SettledPromises({ acts }: { acts: RowActs }) {
  const { t } = useTranslation('promises')
  const [isShown, setIsShown] = useState(false)
  return (
    <div className={styles['settled']}>
      <div>
        <Button variant="plain" aria-expanded={isShown} onPress={() => setIsShown(!isShown)}>
          {isShown ? t('settled.hide') : t('settled.show')}
        </Button>
      </div>
      {isShown && <Settled acts={acts} />}
    </div>
  )
}

function Settled({ acts }: { acts: RowActs }) {
  const { t } = useTranslation('promises')
  const found = useSettledPromises()
  if (!found) return null
  const { promises, cases } = found
  return (
    <section className={styles['list']} aria-label={t('settled.title')}>
      <header className={styles['listHead']}>
        <h2>{t('settled.title')}</h2>
        {promises.length === mostSettled && (
          <span className={styles['soft']}>{t('settled.lead', { count: mostSettled })}</span>
        )}
      </header>
      {promises.length === 0 ? (
        <p className={styles['soft']}>{t('settled.none')}</p>
      ) : (
        <SettledRows promises={promises} cases={cases} acts={acts} label={t('settled.title')} />
      )}
    </section>
  )
}
