import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { act } from '#renderer/data/case-acts.ts'
import { eraseCase, erasedAtMs, useBinnedCases } from '#renderer/data/bin.ts'
import { useStore } from '#renderer/data/store.tsx'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { dayAndTime } from '#renderer/ui/date-time.ts'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { Page } from '#renderer/ui/page.tsx'
import type { Case } from '#shared/case/case.ts'
import styles from './bin.module.css'

/** What was put into the bin, and until when it can be taken out. */
export function BinPage() {
  const { t } = useTranslation('bin')
  const cases = useBinnedCases()
  const [erasing, setErasing] = useState<Case | null>(null)
  const store = useStore()
  if (!cases) return null
  return (
    <Page title={t('title')} subtitle={<span>{t('lead')}</span>}>
      {cases.length === 0 ? (
        <p className={styles['soft']}>{t('empty')}</p>
      ) : (
        <ul className={styles['list']}>
          {cases.map((found) => (
            <BinRow key={found.id} found={found} onErase={() => setErasing(found)} />
          ))}
        </ul>
      )}
      {erasing && (
        <Dialog
          title={t('erase.title')}
          onClose={() => setErasing(null)}
          buttons={
            <>
              <Button
                onPress={() => {
                  void eraseCase(store, erasing.id)
                  setErasing(null)
                }}
              >
                {t('erase.do')}
              </Button>
              <Button variant="primary" onPress={() => setErasing(null)}>
                {t('erase.keep')}
              </Button>
            </>
          }
        >
          <p>{t('erase.lead', { name: erasing.customer || t('unnamed') })}</p>
        </Dialog>
      )}
    </Page>
  )
}

function BinRow({ found, onErase }: { found: Case; onErase: () => void }) {
  const { t } = useTranslation('bin')
  const { language } = useEnvironment()
  const store = useStore()
  const name = found.customer || t('unnamed')
  const goneMs = erasedAtMs(found.binnedAtMs ?? 0)
  return (
    <li className={styles['row']}>
      <Link to={`/cases/${found.id}`} className={styles['name']}>
        <strong>{name}</strong>
        <span className={styles['soft']}>{found.whatHappened}</span>
      </Link>
      <span className={styles['soft']}>
        {t('goneOn', { when: dayAndTime(goneMs, language, store.nowMs()) })}
      </span>
      <Button
        size="small"
        aria-label={`${t('takeOut')}: ${name}`}
        onPress={() => act(store, found.id, { kind: 'case-unbinned' })}
      >
        {t('takeOut')}
      </Button>
      <Button
        size="small"
        variant="plain"
        aria-label={`${t('erase.do')}: ${name}`}
        onPress={onErase}
      >
        {t('erase.do')}
      </Button>
    </li>
  )
}
