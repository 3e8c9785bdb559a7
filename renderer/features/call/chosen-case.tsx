import { useTranslation } from 'react-i18next'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { PhoneNumber } from '#renderer/ui/dial-button.tsx'
import { Kbd } from '#renderer/ui/kbd.tsx'
import type { Case } from '#shared/case/case.ts'
import { whoLine } from '#shared/case/person-name.ts'
import { CallHandover } from './call-handover.tsx'
import { CaseBrief } from './case-brief.tsx'
import styles from './idle-screen.module.css'
import { useWindowKeys } from './use-window-keys.ts'

type Props = { theCase: Case; onCall: () => void; onBack: () => void }

/** The brief of the case that was chosen, to be read while the number is dialled. */
export function ChosenCase({ theCase, onCall, onBack }: Props) {
  const { t } = useTranslation('companion')
  const { language } = useEnvironment()
  useWindowKeys((event) => {
    if (event.key !== 'Escape' || event.isComposing) return false
    onBack()
    return true
  })
  return (
    <>
      <h1 className="unseen">{whoLine(theCase, language) || t('idle.unnamed')}</h1>
      {theCase.phone !== '' && (
        <p className={styles['phone']}>
          <PhoneNumber phone={theCase.phone} />
        </p>
      )}
      {/* Somebody chose whom to call: Enter starts it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-autofocus */}
      <Button variant="primary" onPress={onCall} autoFocus>
        {t('idle.startChosen')}
      </Button>
      <div className={styles['brief']}>
        <CaseBrief theCase={theCase} when="before" />
        <CallHandover theCase={theCase} hasButton />
        <Button variant="plain" size="small" onPress={onBack}>
          {t('idle.back')} <Kbd>Esc</Kbd>
        </Button>
      </div>
    </>
  )
}
