import { useTranslation } from 'react-i18next'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { CheckField } from '#renderer/ui/check-field.tsx'
import type { CaseId } from '#shared/base/ids.ts'
import type { Case } from '#shared/case/case.ts'
import { whoLine } from '#shared/case/person-name.ts'
import styles from './team.module.css'

type Props = {
  cases: readonly Case[]
  /** Those that are left out. */
  left: ReadonlySet<CaseId>
  onLeave: (left: ReadonlySet<CaseId>) => void
}

/** Cases to tick, each by whom it is about and what happened. */
export function OwnCases({ cases, left, onLeave }: Props) {
  const { t } = useTranslation('team')
  const { language } = useEnvironment()
  const toggle = (id: CaseId, isChosen: boolean) => {
    const next = new Set(left)
    if (isChosen) next.delete(id)
    else next.add(id)
    onLeave(next)
  }
  return (
    <div className={styles['fields']} role="group" aria-label={t('share.label')}>
      <div className={styles['bar']}>
        <strong>{t('share.label')}</strong>
        <Button size="small" variant="plain" onPress={() => onLeave(new Set())}>
          {t('share.all')}
        </Button>
        <Button
          size="small"
          variant="plain"
          onPress={() => onLeave(new Set(cases.map(({ id }) => id)))}
        >
          {t('share.none')}
        </Button>
      </div>
      <ul className={styles['cases']}>
        {cases.map((found) => (
          <li key={found.id}>
            <CheckField
              label={[whoLine(found, language) || t('share.unnamed'), found.whatHappened]
                .filter(Boolean)
                .join(' · ')}
              isSelected={!left.has(found.id)}
              onChange={(isChosen) => toggle(found.id, isChosen)}
            />
          </li>
        ))}
      </ul>
    </div>
  )
}
