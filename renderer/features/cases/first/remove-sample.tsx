import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { useOpenCall } from '#renderer/data/open-call.ts'
import { eraseSample } from '#renderer/data/sample.ts'
import { useStore } from '#renderer/data/store.tsx'
import { Button } from '#renderer/ui/button.tsx'
import type { CaseId } from '#shared/base/ids.ts'
import styles from './first-steps.module.css'

/** Says that a case is a sample, and takes it away with all that became of it, in one press. */
export function RemoveSample({ caseId }: { caseId: CaseId }) {
  const { t } = useTranslation('first')
  const store = useStore()
  const [, go] = useLocation()
  const call = useOpenCall()
  const isInCall = call?.status === 'live' && call.caseId === caseId
  const remove = () => {
    go('/today')
    void eraseSample(store)
  }
  return (
    <div className={styles['sample']} role="note">
      <span>{t(isInCall ? 'sampleInCall' : 'isSample')}</span>
      <Button size="small" isDisabled={isInCall} onPress={remove}>
        {t('remove')}
      </Button>
    </div>
  )
}
