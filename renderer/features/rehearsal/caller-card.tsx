import { useTranslation } from 'react-i18next'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { personName } from '#shared/case/person-name.ts'
import type { Caller } from '#shared/rehearsal/caller.ts'
import styles from './rehearsal.module.css'

type Props = {
  caller: Caller
  /** They have the failure of the case one comes from. */
  isLikeCase: boolean
  isDisabled: boolean
  onRehearse: () => void
}

/** Somebody to practise on: how they are and what happened, and not what is behind it. */
export function CallerCard({ caller, isLikeCase, isDisabled, onRehearse }: Props) {
  const { t } = useTranslation('rehearsal')
  const { language } = useEnvironment()
  const name = personName(caller.contact[language], language)
  return (
    <li className={styles['caller']}>
      <h3>{caller.temper[language]}</h3>
      <p className={styles['soft']}>
        {name} · {caller.firm[language]}
      </p>
      <p>{caller.whatHappened[language]}</p>
      {isLikeCase && <p className={styles['like']}>{t('likeCase')}</p>}
      <div className={styles['rehearse']}>
        <Button
          isDisabled={isDisabled}
          aria-label={t('rehearseWith', { name })}
          onPress={onRehearse}
        >
          {t('rehearse')}
        </Button>
      </div>
    </li>
  )
}
