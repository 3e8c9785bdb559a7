import { useTranslation } from 'react-i18next'
import { usePlaybook } from '#renderer/data/playbook.ts'
import { useStore } from '#renderer/data/store.tsx'
import { useAuthorName } from '#renderer/data/team/use-standpoint.ts'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import { dayAndTime, timeOfDay } from '#renderer/ui/date-time.ts'
import { MenuButton } from '#renderer/ui/menu-button.tsx'
import { OnlyMeMark } from '#renderer/ui/only-me-mark.tsx'
import { type Entry } from '#shared/call/entry.ts'
import type { MemberId } from '#shared/team/shared-event.ts'
import type { StepId } from '#shared/method/step.ts'
import styles from './story.module.css'

type Props = {
  line: Entry
  withDay?: boolean
  /** Whose call it was said in: who else wrote in it is named. */
  heldBy?: MemberId | undefined
}

/** One line of what was said, promised or found out. */
export function StoryLine({ line, withDay = false, heldBy }: Props) {
  const { t } = useTranslation('story')
  const { t: desk } = useTranslation('desk')
  const { language } = useEnvironment()
  const { kindNames } = usePlaybook()
  const { nowMs } = useStore()
  const { t: work } = useTranslation('teamWork')
  const authorOf = useAuthorName()
  const author = line.by === heldBy ? null : authorOf(line)
  const Tag = withDay ? 'div' : 'li'
  return (
    <Tag className={styles['line']} data-line={line.id} tabIndex={-1}>
      <time>
        {withDay ? dayAndTime(line.atMs, language, nowMs()) : timeOfDay(line.atMs, language)}
      </time>
      <span className={styles['kind']} data-kind={line.kind}>
        {kindNames[line.kind][language]}
      </span>
      <span data-entry-text dir="auto">
        {line.text}
      </span>
      <span className={styles['due']}>
        {line.dueAtMs !== null &&
          desk('due', { when: dayAndTime(line.dueAtMs, language, nowMs()) })}
        {line.settled && ` · ${t(`outcome.${line.settled.outcome}`)}`}
        {author !== null && ` · ${work('owner.by', { name: author })}`}
        {line.mine && <OnlyMeMark />}
        {line.kind === 'issue' && <IssueStep issue={line} />}
      </span>
    </Tag>
  )
}

/** Issues can each be at a different step. */
function IssueStep({ issue }: { issue: Entry }) {
  const { language } = useEnvironment()
  const { steps } = usePlaybook()
  const { record, nowMs } = useStore()
  const at = steps.find(({ id }) => id === (issue.issueStep ?? issue.step))
  const move = (step: StepId) =>
    record({ kind: 'issue-moved', entryId: issue.id, callId: issue.callId, step, atMs: nowMs() })
  return (
    <MenuButton
      size="small"
      label={at?.name[language] ?? ''}
      items={steps.map(({ id, name }) => ({ id, label: name[language] }))}
      onChoose={move}
    />
  )
}
