import { ClipboardList } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCase, useRecentCases } from '#renderer/data/queries.ts'
import { useDesktop, useEnvironment } from '#renderer/desktop/desktop.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { shortcutLabel } from '#renderer/ui/shortcut-label.ts'
import type { CaseId } from '#shared/base/ids.ts'
import type { Case } from '#shared/case/case.ts'
import { whoLine } from '#shared/case/person-name.ts'
import { CallerNow } from './caller-now.tsx'
import { ChosenCase } from './chosen-case.tsx'
import { IconButton } from './icon-button.tsx'
import styles from './idle-screen.module.css'
import { Colleagues } from './colleagues-here.tsx'
import { TeamLine } from './team-link.tsx'
import { TitleBar } from './title-bar.tsx'
import { useWaitingCalls } from './waiting-calls.tsx'
import { useWindowKeys } from './use-window-keys.ts'
import { WindowFrame } from './window-frame.tsx'

type Props = { onCallNow: () => void; onCall: (caseId: CaseId) => void }

const shownCases = 5

/** No call: start one at once, or choose whom it is about and read what was prepared. */
export function IdleScreen({ onCallNow, onCall }: Props) {
  const { language } = useEnvironment()
  const [chosenId, setChosenId] = useState<CaseId>()
  const chosen = useCase(chosenId)
  const { current } = useWaitingCalls()
  return (
    <WindowFrame>
      <TitleBar
        title={(chosen && whoLine(chosen, language)) || 'Tanto'}
        caseId={chosen?.id ?? null}
        team={<TeamLine isShort={Boolean(chosen)} />}
        onCaller={chosen ? () => setChosenId(undefined) : undefined}
      />
      <main className={styles['content']}>
        {chosen ? (
          <ChosenCase
            theCase={chosen}
            onCall={() => onCall(chosen.id)}
            onBack={() => setChosenId(undefined)}
          />
        ) : current ? (
          <IdleCaller />
        ) : (
          <WhomToCall onCallNow={onCallNow} onCall={onCall} onChoose={setChosenId} />
        )}
      </main>
    </WindowFrame>
  )
}

/** Somebody calls: they come first. */
function IdleCaller() {
  const { current, dismiss } = useWaitingCalls()
  useWindowKeys((event) => {
    if (event.key !== 'Escape' || event.isComposing || event.repeat || !current) return false
    dismiss(current.id)
    return true
  })
  return <CallerNow />
}

function WhomToCall(props: Props & { onChoose: (caseId: CaseId) => void }) {
  const { onCallNow, onCall, onChoose } = props
  const { t } = useTranslation('companion')
  const desktop = useDesktop()
  const { platform, summonShortcut } = useEnvironment()
  const cases = useRecentCases(shownCases)
  return (
    <>
      <h1 className={styles['title']}>{t('idle.title')}</h1>
      {/* The one thing to do here: Enter starts a call. */}
      {/* oxlint-disable-next-line jsx-a11y/no-autofocus */}
      <Button variant="primary" onPress={onCallNow} autoFocus>
        {t('idle.start')}
      </Button>
      <p className={styles['hint']}>
        {summonShortcut === null
          ? t('idle.startHintNoShortcut')
          : t('idle.startHint', { shortcut: shortcutLabel(summonShortcut, platform) })}
      </p>
      {cases?.length === 0 && <p className={styles['none']}>{t('idle.noCases')}</p>}
      {cases && cases.length > 0 && (
        <CasesToCall cases={cases} onCall={onCall} onChoose={onChoose} />
      )}
      <div className={styles['rehearse']}>
        <Button
          variant="plain"
          size="small"
          onPress={() => void desktop.showDesk({ path: '/rehearsal' })}
        >
          {t('idle.rehearse')}
        </Button>
      </div>
    </>
  )
}

function CasesToCall(props: {
  cases: readonly Case[]
  onCall: Props['onCall']
  onChoose: (caseId: CaseId) => void
}) {
  const { cases, onCall, onChoose } = props
  const { t } = useTranslation('companion')
  const { language } = useEnvironment()
  return (
    <section className={styles['recent']} aria-labelledby="recent-cases">
      <h2 id="recent-cases">{t('idle.recent')}</h2>
      <ul>
        {cases.map((known) => {
          const name = whoLine(known, language)
          return (
            <li key={known.id} className={styles['row']}>
              <button
                type="button"
                className={styles['case']}
                aria-label={t('idle.call', { name: name || t('idle.unnamed') })}
                onClick={() => onCall(known.id)}
              >
                <span className={styles['name']}>{name || t('idle.unnamed')}</span>
                <span className={styles['what']}>{known.whatHappened}</span>
                <Colleagues caseId={known.id} />
              </button>
              <IconButton
                label={t('idle.brief', { name: name || t('idle.unnamed') })}
                icon={<ClipboardList size={16} />}
                onPress={() => onChoose(known.id)}
              />
            </li>
          )
        })}
      </ul>
    </section>
  )
}
