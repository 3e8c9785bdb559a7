import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCase, useEntriesOfCall } from '#renderer/data/queries.ts'
import { useStore } from '#renderer/data/store.tsx'
import { useDesktop, useEnvironment } from '#renderer/desktop/desktop.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Choice } from '#renderer/ui/choice.tsx'
import { Kbd } from '#renderer/ui/kbd.tsx'
import { shortcutLabel } from '#renderer/ui/shortcut-label.ts'
import { stepsNeverEntered } from '#shared/call/call-summary.ts'
import type { Call } from '#shared/call/call.ts'
import { type Moment, momentSchema } from '#shared/call/moment.ts'
import type { Case } from '#shared/case/case.ts'
import { whoLine } from '#shared/case/person-name.ts'
import { isWorthReviewing } from '#shared/review/talk.ts'
import { callActions } from './call-actions.ts'
import { CallHandover } from './call-handover.tsx'
import { CallerPanel } from './caller-now.tsx'
import { type AskedDetail, CaseDetails } from './case-details.tsx'
import { clockText } from '#renderer/ui/clock-text.ts'
import { MomentChoice } from './moment-choice.tsx'
import { SaveTrouble } from './save-note.tsx'
import { useStepName } from './step-name.tsx'
import { TitleBar } from './title-bar.tsx'
import { useWindowKeys } from './use-window-keys.ts'
import { WindowFrame } from './window-frame.tsx'
import { UndatedPromises } from './undated-promises.tsx'
import { useBuildProposal } from './use-build-proposal.ts'
import styles from './wrap-up.module.css'

type Props = { call: Call; onCallNow: () => void }

/** After the call: how they left it, what is still missing, and on to the proposal. */
export function WrapUp(props: Props) {
  const theCase = useCase(props.call.caseId)
  return theCase ? <WrapUpOf theCase={theCase} {...props} /> : null
}

function WrapUpOf({ call, theCase, onCallNow }: Props & { theCase: Case }) {
  const { t } = useTranslation('companion')
  const { language, platform } = useEnvironment()
  const stepName = useStepName()
  const store = useStore()
  const actions = useMemo(() => callActions(store, call.id), [store, call.id])
  const entries = useEntriesOfCall(call.id)
  const [wereReached, setWereReached] = useState(true)
  const { build, finish, isBuilding } = useBuildProposal(call, wereReached)
  // Asked once: a field must not vanish while it is being filled in.
  const [missing] = useState(() => missingDetails(theCase))
  const skipped = stepsNeverEntered(call)
  const [isCallerShown, setIsCallerShown] = useState(false)
  const hideCaller = () => setIsCallerShown(false)

  useWrapUpKeys({
    onRate: actions.rate,
    onBuild: () => void build(),
    onEscape: isCallerShown ? hideCaller : null,
  })

  const name = whoLine(theCase, language)
  return (
    <WindowFrame>
      <TitleBar
        title={name || t('idle.unnamed')}
        caseId={call.caseId}
        onCaller={() => setIsCallerShown(true)}
      />
      <main className={styles['content']}>
        <div>
          <h1 className={styles['title']}>{t('wrapUp.title')}</h1>
          <p className={styles['soft']}>
            {t('wrapUp.duration', {
              duration: clockText((call.endedAtMs ?? call.startedAtMs) - call.startedAtMs),
            })}
          </p>
        </div>
        <Choice
          label={t('wrapUp.reached')}
          value={wereReached ? 'yes' : 'no'}
          options={(['yes', 'no'] as const).map((value) => ({
            value,
            label: t(`wrapUp.reachedAnswer.${value}`),
          }))}
          onChange={(answer) => setWereReached(answer === 'yes')}
        />
        {wereReached && <MomentChoice moment={call.moment} onRate={actions.rate} />}
        {missing.length > 0 && (
          <section aria-label={t('wrapUp.missing')} className={styles['block']}>
            <h2>{t('wrapUp.missing')}</h2>
            <CaseDetails theCase={theCase} asked={missing} />
          </section>
        )}
        {entries && <UndatedPromises entries={entries} actions={actions} />}
        <section className={styles['block']} aria-label={t('wrapUp.skipped')}>
          {skipped.length === 0 ? (
            <p className={styles['soft']}>{t('wrapUp.noneSkipped')}</p>
          ) : (
            <>
              <h2>{t('wrapUp.skipped')}</h2>
              <ul className={styles['skipped']}>
                {skipped.map((step) => (
                  <li key={step}>{stepName(step)}</li>
                ))}
              </ul>
            </>
          )}
        </section>
        {entries && isWorthReviewing({ call, entries }) && <LookBack call={call} />}
      </main>
      {isCallerShown && <CallerPanel onClose={hideCaller} />}
      <footer className={styles['footer']}>
        <SaveTrouble />
        <Button variant="primary" onPress={() => void build()} isDisabled={isBuilding}>
          {t('wrapUp.build')}
          <Kbd>{shortcutLabel('CommandOrControl+Enter', platform)}</Kbd>
        </Button>
        <div className={styles['others']}>
          <Button variant="plain" size="small" onPress={actions.resume}>
            {t('wrapUp.resume')}
          </Button>
          <Button variant="plain" size="small" onPress={onCallNow}>
            {t('wrapUp.callNow')}
          </Button>
          <Button variant="plain" size="small" onPress={finish}>
            {t('wrapUp.finish')}
          </Button>
          <CallHandover theCase={theCase} hasButton />
        </div>
      </footer>
    </WindowFrame>
  )
}

/** One quiet line: it can wait, and leads to the desk. */
function LookBack({ call }: { call: Call }) {
  const { t } = useTranslation('review')
  const desktop = useDesktop()
  return (
    <div className={styles['lookBack']}>
      <Button
        variant="plain"
        size="small"
        onPress={() => void desktop.showDesk({ path: `/calls/${call.id}/review` })}
      >
        {t('wrapUp')}
      </Button>
    </div>
  )
}

/** What a call that began with nothing filled in still has to say. */
function missingDetails(theCase: Case): AskedDetail[] {
  const texts = (['customer', 'contact', 'whatHappened'] as const).filter(
    (name) => theCase[name].trim() === '',
  )
  const triage = (['anyoneHurt', 'productionStopped'] as const).filter(
    (name) => theCase[name] === 'unknown',
  )
  const isUnknown = texts.includes('customer') || texts.includes('whatHappened')
  return [...texts, ...triage, ...(isUnknown ? (['direction'] as const) : [])]
}

/** 1 to 3 rate the moment, unless they are being typed; Ctrl/⌘+Enter goes on to the proposal. */
function useWrapUpKeys(on: {
  onRate: (moment: Moment) => void
  onBuild: () => void
  /** Closes what lies over it; null: nothing does. */
  onEscape: (() => void) | null
}): void {
  const { platform } = useEnvironment()
  useWindowKeys((event) => {
    if (event.isComposing) return false
    const command = platform === 'mac' ? event.metaKey : event.ctrlKey
    const isTyping = (event.target as HTMLElement).closest('input[type=text], textarea') !== null
    const moment = momentSchema.options[Number(event.key) - 1]
    // Still held down from the last step of the call it asks for nothing.
    if (event.key === 'Escape' && on.onEscape) on.onEscape()
    else if (command && event.key === 'Enter') {
      if (!event.repeat) on.onBuild()
    } else if (!command && !isTyping && moment) on.onRate(moment)
    else return false
    return true
  })
}
