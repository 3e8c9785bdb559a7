import { useTranslation } from 'react-i18next'
import { PageSection } from '#renderer/ui/page-section.tsx'
import { factNames, type Preparation } from '#shared/case/preparation.ts'
import { FactField } from './fact-field.tsx'
import { PreparationText } from './preparation-text.tsx'
import styles from './prepare-page.module.css'
import type { Prepare } from './use-preparing.ts'

type Props = { preparation: Preparation; onPrepare: Prepare }

/** What they expect, what we promised and where, what they got, and why it differs. */
export function FactsSection({ preparation, onPrepare }: Props) {
  const { t } = useTranslation('prepare')
  return (
    <PageSection title={t('facts.title')}>
      <div className={styles['facts']}>
        {factNames.map((name) => (
          <FactField
            key={name}
            label={t(`facts.${name}`)}
            stored={preparation[name]}
            onChange={(fact) => onPrepare({ [name]: fact })}
          >
            {name === 'promised' && (
              <PreparationText
                label={t('facts.promisedIn')}
                placeholder={t('facts.promisedInHint')}
                stored={preparation.promisedIn}
                onChange={(promisedIn) => onPrepare({ promisedIn })}
              />
            )}
          </FactField>
        ))}
      </div>
    </PageSection>
  )
}
