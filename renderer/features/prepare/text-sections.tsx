import { useTranslation } from 'react-i18next'
import { PageSection } from '#renderer/ui/page-section.tsx'
import { PrivateArea } from '#renderer/ui/private-area.tsx'
import { insideNames, type Preparation, pressureNames } from '#shared/case/preparation.ts'
import { PreparationText } from './preparation-text.tsx'
import styles from './prepare-page.module.css'
import type { Prepare } from './use-preparing.ts'

type Props = { preparation: Preparation; onPrepare: Prepare }

/** The first words of a call we make before they do (method: "Two directions"). */
export function OpeningSection({ preparation, onPrepare }: Props) {
  const { t } = useTranslation('prepare')
  return (
    <PageSection title={t('opening.title')}>
      <PreparationText
        label={t('opening.field')}
        description={t('opening.hint')}
        stored={preparation.opening}
        onChange={(opening) => onPrepare({ opening })}
      />
    </PageSection>
  )
}

/** Who and what leans on the buyer: what they may not say (method: "Listen"). */
export function PressureSection({ preparation, onPrepare }: Props) {
  const { t } = useTranslation('prepare')
  return (
    <PageSection title={t('pressure.title')}>
      <div className={styles['pairs']}>
        {pressureNames.map((name) => (
          <PreparationText
            key={name}
            label={t(`pressure.${name}`)}
            stored={preparation[name]}
            onChange={(text) => onPrepare({ [name]: text })}
          />
        ))}
      </div>
    </PageSection>
  )
}

/** Who inside is needed, and who will not like it (method: "Internal map"). */
export function InsideSection({ preparation, onPrepare }: Props) {
  const { t } = useTranslation('prepare')
  return (
    <PageSection title={t('inside.title')}>
      <div className={styles['pairs']}>
        {insideNames.map((name) => (
          <PreparationText
            key={name}
            label={t(`inside.${name}`)}
            stored={preparation[name]}
            onChange={(text) => onPrepare({ [name]: text })}
          />
        ))}
      </div>
    </PageSection>
  )
}

/** Our right in law, apart from what is good to do. */
export function LawSection({ preparation, onPrepare }: Props) {
  const { t } = useTranslation('prepare')
  return (
    <PageSection title={t('law.title')}>
      <PrivateArea label={t('law.title')}>
        <PreparationText
          label={t('law.field')}
          description={t('law.hint')}
          stored={preparation.rightInLaw}
          onChange={(rightInLaw) => onPrepare({ rightInLaw })}
        />
      </PrivateArea>
    </PageSection>
  )
}
