import { type ReactNode, useCallback, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCase, useEntriesOfCall } from '#renderer/data/queries.ts'
import { useIsRehearsal } from '#renderer/data/store.tsx'
import { useJoinedTeam } from '#renderer/data/team/use-colleagues.ts'
import { useDesktopEvent, useEnvironment } from '#renderer/desktop/desktop.tsx'
import { UndoToast } from '#renderer/ui/undo-toast.tsx'
import type { Call } from '#shared/call/call.ts'
import type { Entry, EntryKind } from '#shared/call/entry.ts'
import { endsTheCall } from '#shared/call/move-on.ts'
import { textIn } from '#shared/method/localized.ts'
import type { StepId } from '#shared/method/step.ts'
import { callActions } from './call-actions.ts'
import { CallHandover } from './call-handover.tsx'
import { CallLists } from './call-lists.tsx'
import { CallerPanel } from './caller-now.tsx'
import { CallHeader } from './call-header.tsx'
import { CaptureLine, type CaptureLineHandle } from './capture-line.tsx'
import { CheatSheet } from './cheat-sheet.tsx'
import styles from './live-call.module.css'
import { DetailsPanel } from './details-panel.tsx'
import { ColleaguesHere } from './colleagues-here.tsx'
import { FoundCall } from './found-call.tsx'
import { NudgeNote } from './nudge-note.tsx'
import { PromptCard } from './prompt-card.tsx'
import { StepRail } from './step-rail.tsx'
import { StepSlots } from './step-slots.tsx'
import { type CallPanel, useCallKeys } from './use-call-keys.ts'
import { StepsPanel } from './steps-panel.tsx'
import { useDueReader } from '#renderer/data/use-due-reader.ts'
import { useCallAhead } from './use-call-ahead.ts'
import { useDismissal } from './use-dismissal.ts'
import { useLineEditing } from './use-line-editing.ts'
import { useGuidance } from './use-guidance.ts'
import { useLivePrompt } from './use-live-prompt.ts'
import { TalkLine } from './talk-line.tsx'
import { useTalkMeter } from './use-talk-meter.ts'
import { useVoiceCues } from './use-voice-cues.ts'
import { useLateDues } from './use-late-dues.ts'
import { VoiceCues } from './voice-cues.tsx'
import { WindowFrame } from './window-frame.tsx'

const noEntries: readonly Entry[] = []

type Props = {
  call: Call
  /** It was still running when the companion was opened. */
  wasFound: boolean
  onGoOn: () => void
  /** Between the header and the call: who practises sees the caller there. */
  above?: ReactNode
  /** Enter on an empty line. */
  onNothing?: () => void
}

/** The window during a call. */
export function LiveCall({ call: stored, wasFound, onGoOn, above, onNothing }: Props) {
  const { t } = useTranslation('companion')
  const { call, store } = useCallAhead(stored)
  const { language } = useEnvironment()
  const theCase = useCase(call.caseId) ?? null
  const entries = useEntriesOfCall(call.id) ?? noEntries
  const prompt = useLivePrompt(call, theCase, entries)
  const { nudge, ticks, cushionKnown } = useGuidance(call, theCase, entries, wasFound)
  const talk = useTalkMeter(call, wasFound)
  const readDue = useDueReader()
  const actions = useMemo(() => callActions(store, call.id), [store, call.id])
  const onUnread = useLateDues(readDue, entries, actions.edit)
  const [panel, setPanel] = useState<CallPanel | null>(null)
  const [isAsking, setIsAsking] = useState(false)
  const line = useRef<CaptureLineHandle>(null)
  const lists = useRef<HTMLDivElement>(null)
  const isRehearsal = useIsRehearsal()
  const hasTeam = Boolean(useJoinedTeam()) && !isRehearsal

  const toLine = useCallback(() => {
    setPanel(null)
    line.current?.focus()
  }, [])
  useDesktopEvent('summoned', toLine)

  const editing = useLineEditing(actions, toLine)
  // A line that was not finished when the call ended was said all the same.
  const end = useCallback(() => {
    line.current?.keep()
    actions.end()
  }, [actions])
  const moveOn = useCallback(() => {
    if (prompt && endsTheCall(prompt, call)) line.current?.keep()
    if (prompt) actions.moveOn(prompt, call, entries)
    toLine()
  }, [actions, prompt, call, entries, toLine])
  const toStep = useCallback(
    (step: StepId) => {
      // The step on screen may be older than the last key: whether it changes anything is decided
      // where the events are folded.
      actions.enterStep(step)
      toLine()
    },
    [actions, toLine],
  )
  const toggle = useCallback(
    (wanted: CallPanel) => setPanel((shown) => (shown === wanted ? null : wanted)),
    [],
  )
  const toggleDetails = useCallback(() => toggle('details'), [toggle])
  const toggleCaller = useCallback(() => toggle('caller'), [toggle])
  const toggleSteps = useCallback(() => toggle('steps'), [toggle])
  const cues = useVoiceCues(call, entries, actions, editing.lineActions.remove)
  const dismiss = useDismissal(actions)
  const write = useCallback((kind: EntryKind) => line.current?.begin(kind), [])

  useCallKeys({
    toStep,
    moveOn,
    end,
    toggle,
    note: cues.note,
    takeCueBack: cues.takeBack,
    toggleTalkMeter: talk.toggle,
    toggleOnlyMe: hasTeam ? () => line.current?.toggleOnlyMe() : null,
    toLine: () => {
      // There already, the key waves off what is shown.
      const isThere = panel === null && line.current?.hasFocus()
      const isLeft = isThere && line.current?.leaveWording()
      if (nudge && isThere && !isLeft) dismiss(nudge.rule.id, 'not-now')
      toLine()
    },
  })

  const shownPanel = isAsking ? 'sheet' : panel
  return (
    <WindowFrame>
      <CallHeader
        theCase={theCase}
        call={call}
        onDetails={toggleDetails}
        onCaller={toggleCaller}
        onEnd={end}
        talk={talk}
      />
      {wasFound && <FoundCall startedAtMs={call.startedAtMs} onGoOn={onGoOn} onEnd={end} />}
      {above}
      {hasTeam && <ColleaguesHere caseId={call.caseId} />}
      <main className={styles['call']}>
        <div className={styles['view']} inert={shownPanel !== null}>
          <StepRail call={call} ticks={ticks} onStep={toStep} onEvidence={toggleSteps} />
          {prompt && (
            <PromptCard
              prompt={prompt}
              step={call.step}
              nudge={nudge ? textIn(nudge.rule.title, language) : null}
              onMoveOn={moveOn}
            />
          )}
          <StepSlots step={call.step} entries={entries} onWrite={write} />
          <CallLists
            ref={lists}
            call={call}
            theCase={theCase}
            entries={entries}
            editingId={editing.editingId}
            readDue={readDue}
            cushionKnown={cushionKnown}
            actions={editing.lineActions}
            onRank={actions.rank}
          />
        </div>
        <NudgeNote
          shown={nudge}
          isCovered={shownPanel !== null}
          startedAtMs={call.startedAtMs}
          entries={entries}
          onDismiss={dismiss}
        />
        {shownPanel === 'sheet' && <CheatSheet onClose={toLine} />}
        {shownPanel === 'caller' && <CallerPanel onClose={toLine} />}
        {shownPanel === 'details' && theCase && <DetailsPanel theCase={theCase} onClose={toLine} />}
        {shownPanel === 'steps' && (
          <StepsPanel
            ticks={ticks}
            startedAtMs={call.startedAtMs}
            onTick={actions.tick}
            onClose={toLine}
          />
        )}
      </main>
      {editing.removed && (
        <div className={styles['toast']}>
          <UndoToast
            key={editing.removed.id}
            message={t('said.removed')}
            undoLabel={t('said.undo')}
            onUndo={() => {
              if (editing.removed) actions.restore(editing.removed.id)
              toLine()
            }}
            onGone={editing.forgetRemoved}
          />
        </div>
      )}
      {theCase && <CallHandover theCase={theCase} hasButton={false} />}
      {talk.isOn && <TalkLine feed={talk.feed} step={call.step} />}
      {/* Until the first line there is the brief, which needs the room; the keys work all the same. */}
      {entries.length > 0 && <VoiceCues onNote={cues.note} />}
      <CaptureLine
        ref={line}
        call={call}
        entries={entries}
        cushionKnown={cushionKnown}
        isWaiting={prompt?.kind === 'wait'}
        hasTeam={hasTeam}
        readDue={readDue}
        onUnread={onUnread}
        onAsking={setIsAsking}
        onSheet={() => toggle('sheet')}
        onEditLast={() => {
          const last = entries.at(-1)
          if (last) editing.lineActions.beginEditing(last.id)
        }}
        {...(onNothing ? { onNothing } : {})}
        onToIssues={() => lists.current?.querySelector<HTMLElement>('[data-key]')?.focus()}
      />
    </WindowFrame>
  )
}
