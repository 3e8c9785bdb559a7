import { useTranslation } from 'react-i18next'
import { erasedAtMs } from '#renderer/data/bin.ts'
import { useStore } from '#renderer/data/store.tsx'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { dayAndTime } from '#renderer/ui/date-time.ts'
import type { Case } from '#shared/case/case.ts'
import type { AskedAct } from '../acts/act-dialog.tsx'
import styles from './bin.module.css'

type Props = { found: Case; onAct: (asked: AskedAct) => void }

/** Says of a case in the bin until when it can be taken out again. */
export function BinNotice({ found, onAct }: Props) {
  const { t } = useTranslation('course')
  const { language } = useEnvironment()
  const { nowMs } = useStore()
  if (found.binnedAtMs === null) return null
  const when = dayAndTime(erasedAtMs(found.binnedAtMs), language, nowMs())
  return (
    <div className={styles['notice']} role="note">
      <span>{t('inTheBin', { when })}</span>
      <Button size="small" onPress={() => onAct({ kind: 'case-unbinned' })}>
        {t('act.case-unbinned.do')}
      </Button>
    </div>
  )
}
