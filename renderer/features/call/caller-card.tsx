import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { openCase, unknownCaseDetails } from '#renderer/data/start-call.ts'
import { useCallersCases } from '#renderer/data/use-callers-cases.ts'
import { useKnownCaller } from '#renderer/data/use-known-caller.ts'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { clockTimeOf } from '#renderer/ui/due-text.ts'
import { Kbd } from '#renderer/ui/kbd.tsx'
import type { CaseId } from '#shared/base/ids.ts'
import { whoLine } from '#shared/case/person-name.ts'
import type { ScreenPop } from '#shared/screen-pop/screen-pop.ts'
import styles from './caller-card.module.css'
import { CallersCaseList } from './callers-case-list.tsx'
import { OtherCallers } from './other-callers.tsx'
import { useWaitingCalls } from './waiting-calls.tsx'

const nobody = { customer: '', contact: '' }

type Props = { pop: ScreenPop; onDismissed?: () => void }

/** Who calls, their cases, and the ways on. It stays until somebody dismisses it. */
export function CallerCard({ pop, onDismissed }: Props) {
  const { t } = useTranslation('phone')
  const { language } = useEnvironment()
  const { dismiss, real } = useWaitingCalls()
  const isLive = real.isLive !== false
  const isAnswered = useRef(false)
  const { cases, by, isLooking } = useCallersCases(real.store.db, pop)
  const caller = useKnownCaller(real.store.db, pop.phone)
  const [first] = cases

  const isDone = () => {
    dismiss(pop.id)
    onDismissed?.()
  }
  const callAbout = (caseId: CaseId) => {
    real.callAbout(caseId)
    isDone()
  }
  const newCase = () => {
    // It is gone in a moment; an impatient finger opens no second case.
    if (isAnswered.current) return
    isAnswered.current = true
    const known = { phone: pop.phone, customer: pop.name, ...caller }
    if (!isLive) real.callWith(known)
    else openCase(real.store, { ...unknownCaseDetails(real.store.nowMs()), ...known })
    isDone()
  }
  const known = whoLine(by === 'number' && first ? first.theCase : (caller ?? nobody), language)
  const lines = [known, pop.name, pop.phone, pop.ref && t('pop.ref', { ref: pop.ref })]
  const [who, ...more] = [...new Set(lines.filter(Boolean))]
  const isUnknown = !isLooking && !first

  return (
    <section className={styles['card']} aria-label={t('pop.label', { who })}>
      <p className={styles['kicker']}>
        {t('pop.calls', { time: clockTimeOf(pop.atMs, language) })}
      </p>
      <h1 className={styles['who']}>
        <bdi>{who}</bdi>
      </h1>
      {more.map((line) => (
        <p key={line} className={styles['line']}>
          <bdi>{line}</bdi>
        </p>
      ))}
      <div className={styles['found']} aria-busy={isLooking}>
        {isUnknown && <p className={styles['soft']}>{t('pop.unknown')}</p>}
        {(by === 'ref' || by === 'name') && first && (
          <p className={styles['hint']}>{t(`pop.hint.${by}`, { ref: pop.ref, name: pop.name })}</p>
        )}
        <CallersCaseList cases={cases} known={known} onCall={isLive ? null : callAbout} />
        {isLooking && <p className={styles['soft']}>{t('pop.looking')}</p>}
      </div>
      <footer className={styles['footer']}>
        {isLive && <p className={styles['soft']}>{t('pop.live')}</p>}
        <div className={styles['buttons']}>
          {first && !isLive && (
            <span className={styles['stripOnly']}>
              <Button variant="primary" size="small" onPress={() => callAbout(first.theCase.id)}>
                {t('pop.callThis')}
              </Button>
            </span>
          )}
          <Button
            variant={isUnknown && !isLive ? 'primary' : 'quiet'}
            size="small"
            // Only where nobody is typing: Enter takes the call, once the rep goes to the window.
            // oxlint-disable-next-line jsx-a11y/no-autofocus
            autoFocus={isUnknown && !document.hasFocus()}
            onPress={newCase}
          >
            {t(isLive ? 'pop.newCaseLater' : 'pop.newCase')}
          </Button>
          <Button variant="plain" size="small" onPress={isDone}>
            {t('pop.dismiss')} {!isLive && <Kbd>Esc</Kbd>}
          </Button>
        </div>
        <OtherCallers current={pop} />
      </footer>
    </section>
  )
}
