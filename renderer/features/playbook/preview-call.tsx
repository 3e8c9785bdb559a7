import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { playbookWith } from '#renderer/data/playbook.ts'
import { wordingRules } from '#renderer/data/wording-rules.ts'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import { CheckField } from '#renderer/ui/check-field.tsx'
import { clockText } from '#renderer/ui/clock-text.ts'
import { dueText } from '#renderer/ui/due-text.ts'
import type { ContentChanges } from '#shared/content/changes.ts'
import { type Happened, isSamePrompt, replay, type ReplayedMoment } from '#shared/content/replay.ts'
import { replayedNudges } from '#shared/content/replay-nudges.ts'
import type { RecordedCall } from '#shared/content/sample-call.ts'
import type { LivePrompt } from '#shared/method/live-prompt.ts'
import { checkOwnWords, writtenIn } from '#shared/wording/check-own-words.ts'
import { ownWordsOf } from '#shared/wording/own-words.ts'
import { useItemWords } from './item-words.ts'
import styles from './playbook.module.css'
import type { Tried } from './preview.tsx'
import { PreviewTable } from './preview-table.tsx'

type Props = Tried & { recorded: RecordedCall; of: 'call' | 'words' }

/** What a rep sees from a moment on, by one state of the content. */
type Seen = {
  readonly prompt: LivePrompt
  readonly nudges: readonly string[]
  /** Words pointed at, with what is said for them. */
  readonly marks: readonly { readonly words: string; readonly instead: string }[]
}
type Row = {
  readonly atMs: number
  readonly happened: Happened | null
  readonly before: Seen
  readonly after: Seen
}

/** A call moment by moment: prompts, nudges and words pointed at, before the change and with it. */
export function PreviewCall({ recorded, of, before, after, names }: Props) {
  const { t } = useTranslation('playbook')
  const { language, settings } = useEnvironment()
  const [isShort, setIsShort] = useState(false)
  const { repName, repFirm } = settings
  const rows = useMemo((): Row[] => {
    const situation = {
      ...recorded,
      language,
      rep: { name: repName, firm: repFirm },
      formatDue: (dueAtMs: number) => dueText(dueAtMs, language, recorded.call.startedAtMs),
    }
    const playbooks = [playbookWith(before), playbookWith(after)] as const
    const wishes = { intensity: 'training', muted: [] } as const
    // Only what the change can be about is looked for.
    const nudges = playbooks.map((one) =>
      of === 'call' ? replayedNudges(situation, one, wishes) : [],
    )
    const marksOf = (happened: Happened | null, changes: ContentChanges) =>
      of === 'words' ? marksIn(happened, changes) : []
    const moments = replay(situation, ...playbooks)
    const untold = nudges
      .flat()
      .map(({ atMs }) => atMs)
      .filter((atMs) => !moments.some((moment) => moment.atMs === atMs))
    const quiet = [...new Set(untold)].flatMap((atMs) => {
      const then = moments.findLast((moment) => moment.atMs < atMs)
      return then ? [{ ...then, atMs, happened: null }] : []
    })
    const all: (Omit<ReplayedMoment, 'happened'> & { happened: Happened | null })[] = [
      ...moments,
      ...quiet,
    ]
    const inOrder = all.toSorted((a, b) => a.atMs - b.atMs)
    return inOrder.map((moment, place): Row => {
      // Of two things at one moment the last one has the nudge.
      const isLast = inOrder[place + 1]?.atMs !== moment.atMs
      const cameAt = (which: 0 | 1) =>
        isLast
          ? (nudges[which] ?? [])
              .filter(({ atMs }) => atMs === moment.atMs)
              .map(({ rule }) => rule.title[language])
          : []
      const { atMs, happened } = moment
      return {
        atMs,
        happened,
        before: { prompt: moment.before, nudges: cameAt(0), marks: marksOf(happened, before) },
        after: { prompt: moment.after, nudges: cameAt(1), marks: marksOf(happened, after) },
      }
    })
  }, [recorded, of, before, after, language, repName, repFirm])
  const count = rows.filter(isDifferent).length
  return (
    <>
      {of === 'call' && (
        <CheckField label={t('preview.onlyDifferent')} isSelected={isShort} onChange={setIsShort} />
      )}
      <p role="status" className={styles['note']}>
        {count === 0 ? t('preview.none') : t('preview.different', { count })}
      </p>
      <PreviewTable first={t('preview.moment')} names={names}>
        {rows
          .map((row, place) => ({ row, place }))
          .filter(({ row }) => (of === 'words' ? hasMarks(row) : !isShort || isDifferent(row)))
          .map(({ row, place }) => (
            <tr key={place} data-different={isDifferent(row) || undefined}>
              <th scope="row">
                <span className={styles['time']}>
                  {clockText(row.atMs - recorded.call.startedAtMs)}
                </span>{' '}
                <What happened={row.happened} />
              </th>
              <td>
                <Shown seen={row.before} />
              </td>
              <td>
                {isDifferent(row) ? (
                  <Shown seen={row.after} />
                ) : (
                  <span className={styles['note']}>{t('preview.same')}</span>
                )}
              </td>
            </tr>
          ))}
      </PreviewTable>
    </>
  )
}

/** What of our own words is pointed at while they are typed. */
function marksIn(happened: Happened | null, changes: ContentChanges): Seen['marks'] {
  if (happened?.is !== 'line') return []
  const { kind, step, text, dueAtMs } = happened.line
  const are = ownWordsOf(kind, step)
  if (!are) return []
  const language = writtenIn(text)
  const own = { are, isDated: dueAtMs !== null, isOwned: true }
  const checked = { language, rules: wordingRules(language, changes), words: { byWhen: '…' } }
  return checkOwnWords(text, own, checked).map(({ start, end, fix }) => ({
    words: text.slice(start, end),
    instead: fix.says,
  }))
}

const hasMarks = ({ before, after }: Row) => before.marks.length + after.marks.length > 0

function isDifferent({ before, after }: Row): boolean {
  const rest = (seen: Seen) => JSON.stringify([seen.nudges, seen.marks])
  return !isSamePrompt(before.prompt, after.prompt) || rest(before) !== rest(after)
}

function What({ happened }: { happened: Happened | null }) {
  const { t } = useTranslation('playbook')
  const { choiceName } = useItemWords()
  if (happened === null) return <span>{t('preview.timePasses')}</span>
  if (happened.is === 'line') {
    const { kind, text } = happened.line
    return (
      <span dir="auto">
        {choiceName('line', kind)}: {text}
      </span>
    )
  }
  const step = happened.is === 'step' ? choiceName('step', happened.step) : ''
  return <span>{t(`preview.happened.${happened.is}`, { step })}</span>
}

function Shown({ seen: { prompt, nudges, marks } }: { seen: Seen }) {
  const { t } = useTranslation('playbook')
  return (
    <div dir="auto" className={styles['shown']}>
      <strong>{prompt.title}</strong>
      {prompt.kind === 'prompt' && prompt.say !== null && <p>{prompt.say}</p>}
      {prompt.hint !== null && <p className={styles['note']}>{prompt.hint}</p>}
      {nudges.map((title) => (
        <p key={title} className={styles['extra']}>
          {t('preview.nudge', { title })}
        </p>
      ))}
      {marks.map(({ words, instead }) => (
        <p key={words} className={styles['extra']}>
          {instead === '' ? t('preview.mark', { words }) : t('preview.markFor', { words, instead })}
        </p>
      ))}
    </div>
  )
}
