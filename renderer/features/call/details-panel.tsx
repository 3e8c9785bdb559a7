import { useTranslation } from 'react-i18next'
import { Button } from '#renderer/ui/button.tsx'
import { Kbd } from '#renderer/ui/kbd.tsx'
import type { Case } from '#shared/case/case.ts'
import { CaseBrief } from './case-brief.tsx'
import { askedDetails, CaseDetails } from './case-details.tsx'
import styles from './details-panel.module.css'

/** Who, what, how grave: filled in during the call, when there is a breath to spare. */
export function DetailsPanel({ theCase, onClose }: { theCase: Case; onClose: () => void }) {
  const { t } = useTranslation('companion')
  return (
    <section className={styles['panel']} aria-label={t('header.details')}>
      <header className={styles['header']}>
        <h1>{t('header.details')}</h1>
        <Button variant="plain" size="small" onPress={onClose}>
          {t('header.closeDetails')} <Kbd>Esc</Kbd>
        </Button>
      </header>
      <div className={styles['brief']}>
        <CaseBrief theCase={theCase} when="during" />
      </div>
      <CaseDetails theCase={theCase} asked={askedDetails} focusFirst />
    </section>
  )
}
