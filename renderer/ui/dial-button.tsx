import { Phone } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useDesktop } from '#renderer/desktop/desktop.tsx'
import { useAnswer } from '#renderer/desktop/use-answer.ts'
import type { DialOutcome } from '#shared/ipc/desktop-api.ts'
import { Button } from './button.tsx'
import styles from './dial-button.module.css'

const broken: DialOutcome = { kind: 'failed' }

/** Hands a number to the telephone of this computer, and says so where that does not work. */
export function DialButton({ phone }: { phone: string }) {
  const { t } = useTranslation('phone')
  const desktop = useDesktop()
  const { answer, ask } = useAnswer<DialOutcome>(broken)
  return (
    <span className={styles['dial']}>
      <Button
        variant="plain"
        size="small"
        aria-label={t('dial.call', { phone })}
        onPress={() => void ask(() => desktop.dial({ phone }))}
      >
        <Phone size={14} aria-hidden />
      </Button>
      <span role="status">
        {answer && answer.kind !== 'dialled' && (
          <span className={styles['problem']}>{t(`dial.problem.${answer.kind}`)}</span>
        )}
      </span>
    </span>
  )
}

/** A number as it was typed, and the way to call it. Nothing where there is none. */
export function PhoneNumber({ phone }: { phone: string }) {
  if (phone === '') return null
  return (
    <span className={styles['number']}>
      <bdi>{phone}</bdi>
      <DialButton phone={phone} />
    </span>
  )
}
