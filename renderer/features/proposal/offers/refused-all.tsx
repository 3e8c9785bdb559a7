import { useTranslation } from 'react-i18next'
import { Button } from '#renderer/ui/button.tsx'
import { PrivateArea } from '#renderer/ui/private-area.tsx'
import styles from './offers.module.css'

type Props = { count: number; worstCase: string }

/** Into the first field there is of these, as if it had been clicked. */
function goTo(fields: string) {
  const field = document.querySelector<HTMLElement>(fields)
  field?.focus({ preventScroll: true })
  field?.scrollIntoView({ block: 'center' })
}

/** They said no to all of it: the way on is a new version; the plan for the worst is at hand. */
export function RefusedAll({ count, worstCase }: Props) {
  const { t } = useTranslation('offers')
  const { t: proposal } = useTranslation('proposal')
  return (
    <div className={styles['refusedAll']}>
      <p role="status">
        <strong>{t('refusedAll', { count })}</strong> {t('refusedAllLead')}
      </p>
      <PrivateArea label={proposal('private.worstCase')}>
        <p dir="auto" className={styles['plan']}>
          {worstCase.trim() || t('noPlan')}
        </p>
        <div>
          <Button size="small" onPress={() => goTo('textarea[name=worstCase]')}>
            {t('toPlan')}
          </Button>
        </div>
      </PrivateArea>
      <div>
        <Button size="small" onPress={() => goTo('section[aria-labelledby=options] textarea')}>
          {t('newVersion')}
        </Button>
      </div>
    </div>
  )
}
