import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCase, useEntriesOfCall } from '#renderer/data/queries.ts'
import { useStore } from '#renderer/data/store.tsx'
import { useDesktopEvent } from '#renderer/desktop/desktop.tsx'
import { UndoToast } from '#renderer/ui/undo-toast.tsx'
import { rankedIssues } from '#shared/call/call-summary.ts'
import type { Call } from '#shared/call/call.ts'
import type { Entry, EntryKind } from '#shared/call/entry.ts'
import type { StepId } from '#shared/method/step.ts'
import { callActions } from './call-actions.ts'
import { CallHeader } from './call-header.tsx'
import type { CallKey } from './call-key.ts'
import { CaptureLine, type CaptureLineHandle } from './capture-line.tsx'
import { CheatSheet } from './cheat-sheet.tsx'
import styles from './companion.module.css'
import { DetailsPanel } from './details-panel.tsx'
import { FoundCall } from './found-call.tsx'
import { PromptCard } from './prompt-card.tsx'
import { SaidList } from './said-list.tsx'
import { StepRail } from './step-rail.tsx'
import { StepSlots } from './step-slots.tsx'
import { useCallKeys } from './use-call-keys.ts'
import { useCallWithoutDraft } from './use-call-without-draft.ts'
import { useDueReader } from './use-due-reader.ts'
import { useLineEditing } from './use-line-editing.ts'
import { useLivePrompt } from './use-live-prompt.ts'

// Dragging is a large piece of code that the first step does not need: fetched behind it.
const loadIssueList = () => import('./issue-list.tsx')
const IssueList = lazy(async () => ({ default: (await loadIssueList()).IssueList }))

const noEntries: readonly Entry[] = []

type Props = {
  call: Call
  /** It was still running when the companion was opened. */
  wasFound: boolean
  onGoOn: () => void
}

/** The window during a call. */
export function LiveCall({ call: current, wasFound, onGoOn }: Props) {
  const { t } = useTranslation('companion')
  const store = useStore()
  const call = useCallWithoutDraft(current)
  const theCase = useCase(call.caseId) ?? null
  const entries = useEntriesOfCall(call.id) ?? noEntries
  const prompt = useLivePrompt(call, theCase, entries)
  const readDue = useDueReader()
  const actions = useMemo(() => callActions(store, call.id), [store, call.id])
  const [panel, setPanel] = useState<'sheet' | 'details' | null>(null)
  const [isAsking, setIsAsking] = useState(false)
  const line = useRef<CaptureLineHandle>(null)
  const lists = useRef<HTMLDivElement>(null)

  const toLine = useCallback(() => {
    setPanel(null)
    line.current?.focus()
  }, [])
  useDesktopEvent('summoned', toLine)
  useEffect(() => void loadIssueList(), [])

  const editing = useLineEditing(actions, toLine)
  const isRanking = call.step === 'question'
  const issues = useMemo(() => rankedIssues(call, entries), [call, entries])
  const others = useMemo(
    () => (isRanking ? entries.filter((entry) => entry.kind !== 'issue') : entries),
    [isRanking, entries],
  )

  const moveOn = useCallback(() => {
    if (prompt) actions.moveOn(prompt, call, entries)
    toLine()
  }, [actions, prompt, call, entries, toLine])
  const toStep = useCallback(
    (step: StepId) => {
      if (step !== call.step) actions.enterStep(step)
      toLine()
    },
    [actions, call.step, toLine],
  )
  const toggle = useCallback(
    (wanted: 'sheet' | 'details') => setPanel((shown) => (shown === wanted ? null : wanted)),
    [],
  )
  const toggleDetails = useCallback(() => toggle('details'), [toggle])
  const write = useCallback((kind: EntryKind) => line.current?.begin(kind), [])

  useCallKeys((key: CallKey) => {
    if (key.kind === 'to-step') toStep(key.step)
    else if (key.kind === 'move-on') moveOn()
    else if (key.kind === 'to-line') toLine()
    else if (key.kind === 'end-call') actions.end()
    else toggle(key.kind)
  })

  const shownPanel = isAsking ? 'sheet' : panel
  return (
    <div className={styles['companion']}>
      <CallHeader theCase={theCase} call={call} onDetails={toggleDetails} onEnd={actions.end} />
      {wasFound && <FoundCall startedAtMs={call.startedAtMs} onGoOn={onGoOn} onEnd={actions.end} />}
      {shownPanel === 'sheet' && <CheatSheet onClose={toLine} />}
      {shownPanel === 'details' && theCase && <DetailsPanel theCase={theCase} onClose={toLine} />}
      {shownPanel === null && (
        <main className={styles['call']}>
          <StepRail call={call} onStep={toStep} />
          {prompt && <PromptCard prompt={prompt} onMoveOn={moveOn} />}
          <StepSlots step={call.step} entries={entries} onWrite={write} />
          <div className={styles['lists']} ref={lists}>
            {isRanking && (
              <Suspense>
                <IssueList
                  issues={issues}
                  editingId={editing.editingId}
                  readDue={readDue}
                  actions={editing.lineActions}
                  onRank={actions.rank}
                />
              </Suspense>
            )}
            <SaidList
              entries={others}
              startedAtMs={call.startedAtMs}
              editingId={editing.editingId}
              readDue={readDue}
              actions={editing.lineActions}
            />
          </div>
        </main>
      )}
      {editing.removed && (
        <div className={styles['toast']}>
          <UndoToast
            message={t('said.removed')}
            undoLabel={t('said.undo')}
            onUndo={() => editing.removed && actions.restore(editing.removed.id)}
            onGone={editing.forgetRemoved}
          />
        </div>
      )}
      <CaptureLine
        ref={line}
        call={call}
        draft={current.draft}
        entries={entries}
        isWaiting={prompt?.kind === 'wait'}
        readDue={readDue}
        onAsking={setIsAsking}
        onSheet={() => toggle('sheet')}
        onEditLast={() => {
          const last = entries.at(-1)
          if (last) editing.lineActions.beginEditing(last.id)
        }}
        onToIssues={() => lists.current?.querySelector<HTMLElement>('[data-key]')?.focus()}
      />
    </div>
  )
}
