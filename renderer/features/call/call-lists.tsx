import { lazy, memo, type Ref, Suspense, useEffect, useMemo } from 'react'
import type { EntryId } from '#shared/base/ids.ts'
import { rankedIssues } from '#shared/call/call-summary.ts'
import type { Call } from '#shared/call/call.ts'
import type { Entry } from '#shared/call/entry.ts'
import type { Case } from '#shared/case/case.ts'
import { CaseBrief } from './case-brief.tsx'
import styles from './live-call.module.css'
import { SaidList, type SaidListActions } from './said-list.tsx'
import type { DueReader } from '#renderer/data/use-due-reader.ts'

// Dragging is a large piece of code that the first step does not need: fetched behind it.
const loadIssueList = () => import('./issue-list.tsx')
const IssueList = lazy(async () => ({ default: (await loadIssueList()).IssueList }))

type Props = {
  ref: Ref<HTMLDivElement>
  call: Call
  theCase: Case | null
  entries: readonly Entry[]
  editingId: EntryId | null
  readDue: DueReader | null
  /** What a cushion in this call can name. */
  cushionKnown: readonly string[]
  actions: SaidListActions
  onRank: (order: readonly EntryId[]) => void
}

/** What has been said, and in the step that ranks them the issues first. */
export const CallLists = memo(function CallLists(props: Props) {
  const { ref, call, theCase, entries, onRank, ...list } = props
  const isRanking = call.step === 'question'
  const issues = useMemo(() => rankedIssues(call, entries), [call, entries])
  const others = useMemo(
    () => (isRanking ? entries.filter((entry) => entry.kind !== 'issue') : entries),
    [isRanking, entries],
  )
  useEffect(() => void loadIssueList(), [])

  const briefed = call.step === 'listen' && entries.length === 0 ? theCase : null

  return (
    // A brief that is longer than its place is scrolled by keyboard too.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles['lists']} ref={ref} {...(briefed ? { tabIndex: 0 } : {})}>
      {briefed && (
        <div className={styles['brief']}>
          <CaseBrief theCase={briefed} when="during" />
        </div>
      )}
      {isRanking && (
        <Suspense>
          <IssueList issues={issues} onRank={onRank} {...list} />
        </Suspense>
      )}
      <SaidList entries={others} startedAtMs={call.startedAtMs} {...list} />
    </div>
  )
})
