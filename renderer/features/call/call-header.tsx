import { memo } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import { Button } from '#renderer/ui/button.tsx'
import type { Call } from '#shared/call/call.ts'
import type { Case } from '#shared/case/case.ts'
import { whoLine } from '#shared/case/person-name.ts'
import { severityOf } from '#shared/case/severity.ts'
import { CallerBadge } from './caller-badge.tsx'
import { CallClocks } from './call-clocks.tsx'
import styles from './call-header.module.css'
import { StepName } from './step-name.tsx'
import { TalkToggle } from './talk-toggle.tsx'
import { TeamLine } from './team-link.tsx'
import type { TalkMeter } from './use-talk-meter.ts'
import { WindowButtons } from './window-buttons.tsx'

type Props = {
  theCase: Case | null
  call: Call
  onDetails: () => void
  onCaller: () => void
  onEnd: () => void
  talk: Pick<TalkMeter, 'isOffered' | 'isOn' | 'toggle'>
}

/** Who it is, what happened, how long already. Also the handle by which the window is moved. */
export const CallHeader = memo(function CallHeader(props: Props) {
  const { theCase, call, onDetails, onCaller, onEnd, talk } = props
  const { t } = useTranslation('companion')
  const { language } = useEnvironment()
  const who = theCase ? whoLine(theCase, language) : ''
  const what = theCase?.whatHappened || t('header.unknownWhat')
  return (
    <header className={styles['header']} aria-label={t('header.label')}>
      <div className={styles['row']}>
        <span className={styles['stripStep']}>
          <StepName step={call.step} form="short" />
        </span>
        <AriaButton className={styles['who'] ?? ''} onPress={onDetails}>
          {who || <span className={styles['unknown']}>{t('header.unknownWho')}</span>}
        </AriaButton>
        <CallerBadge onOpen={onCaller} />
        <TeamLine isShort />
        {talk.isOffered && <TalkToggle isOn={talk.isOn} onToggle={talk.toggle} />}
        <CallClocks theCase={theCase} startedAtMs={call.startedAtMs} />
      </div>
      <div className={`${styles['row']} ${styles['second']}`}>
        <span className={styles['what']} title={what}>
          {theCase && <b>{t('header.severity', { level: severityOf(theCase) })} · </b>}
          {what}
        </span>
        <WindowButtons caseId={call.caseId} />
        <Button variant="quiet" size="small" onPress={onEnd}>
          {t('header.endCall')}
        </Button>
      </div>
    </header>
  )
})
