import { Label, Radio, RadioGroup } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Kbd } from '#renderer/ui/kbd.tsx'
import { type Moment, momentSchema } from '#shared/call/moment.ts'
import styles from './wrap-up.module.css'

type Props = { moment: Moment | null; onRate: (moment: Moment) => void }

/** How the customer leaves the call (method: "Moments"), in one key. */
export function MomentChoice({ moment, onRate }: Props) {
  const { t } = useTranslation('companion')
  return (
    <RadioGroup
      className={styles['moments'] ?? ''}
      value={moment}
      onChange={(chosen) => onRate(chosen as Moment)}
    >
      <Label className={styles['question'] ?? ''}>{t('wrapUp.moment')}</Label>
      {momentSchema.options.map((value, index) => (
        <Radio key={value} value={value} className={styles['moment'] ?? ''}>
          <Kbd>{String(index + 1)}</Kbd>
          <span className={styles['momentName']}>{t(`wrapUp.moments.${value}`)}</span>
          <span className={styles['means']}>{t(`wrapUp.momentMeans.${value}`)}</span>
        </Radio>
      ))}
    </RadioGroup>
  )
}
