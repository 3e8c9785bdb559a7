import { useTranslation } from 'react-i18next'
import { useCatalogue } from '#renderer/data/catalogue.ts'
import { useStore } from '#renderer/data/store.tsx'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import { dayAndTime } from '#renderer/ui/date-time.ts'
import { PageSection } from '#renderer/ui/page-section.tsx'
import type { Case } from '#shared/case/case.ts'
import { formatMoney } from '#shared/money/format-money.ts'
import styles from './case-page.module.css'

/** What is known of a case. What is not known is not shown. */
export function CaseFacts({ found }: { found: Case }) {
  const { t } = useTranslation('desk')
  const { language } = useEnvironment()
  const catalogue = useCatalogue()
  const { nowMs } = useStore()
  const kind = catalogue.failureKinds.find((known) => known.id === found.failureKind)
  const rows: readonly (readonly [string, string | undefined])[] = [
    [t('field.direction'), t(`direction.${found.direction}`)],
    [t('field.knownAt'), dayAndTime(found.knownAtMs, language, nowMs())],
    [t('field.anyoneHurt'), t(`answer.${found.anyoneHurt}`)],
    [t('field.productionStopped'), t(`answer.${found.productionStopped}`)],
    [t('field.failureKind'), kind?.name[language]],
    [
      t('fact.moneyAtStake'),
      found.moneyAtStake ? formatMoney(found.moneyAtStake, language) : undefined,
    ],
  ]
  return (
    <PageSection title={t('case.facts')}>
      <dl className={styles['facts']}>
        {rows.map(([label, value]) =>
          value === undefined ? null : (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ),
        )}
      </dl>
    </PageSection>
  )
}
