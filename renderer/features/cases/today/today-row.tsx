import { UserRoundPen } from 'lucide-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Dues } from '#renderer/data/use-dues.ts'
import { useColleagues } from '#renderer/data/team/use-colleagues.ts'
import { useUrgency } from '#renderer/data/use-urgency.ts'
import { Button } from '#renderer/ui/button.tsx'
import { DialButton } from '#renderer/ui/dial-button.tsx'
import { PresenceNote } from '#renderer/ui/presence-note.tsx'
import { UrgencyPill } from '#renderer/ui/urgency-pill.tsx'
import type { Case } from '#shared/case/case.ts'
import { severityOf } from '#shared/case/severity.ts'
import type { TodayItem } from '#shared/today/today.ts'
import { actOfDue } from '../acts/act-of-due.ts'
import { useDueTexts } from './due-texts.ts'
import styles from './today.module.css'

type Props = {
  item: TodayItem
  about: Dues
  nowMs: number
  canCall: boolean
  onCall: () => void
  onDone: () => void
  onPutOff: () => void
  /** Whose it is, where that has to be said. */
  owner: string | null
  /** Null: there is nobody to hand it to. */
  onHandOver: (() => void) | null
}

const isCalled = new Set<TodayItem['kind']>([
  'contact',
  'update',
  'order-news',
  'ask-verdict',
  'check-in',
  'chase',
])

/** What the clock of its case counts to. */
const hasClock = new Set<TodayItem['kind']>(['contact', 'update', 'chase'])

function Clock({ found, nowMs }: { found: Case; nowMs: number }) {
  return <UrgencyPill urgency={useUrgency(found, nowMs)} />
}

/** One thing to do: when, what and why, for whom, and the ways to do it. */
export const TodayRow = memo(function TodayRow(props: Props) {
  const { item, about, nowMs, canCall, onCall, onDone, onPutOff, owner, onHandOver } = props
  const { t } = useTranslation('today')
  const { t: work } = useTranslation('teamWork')
  const texts = useDueTexts()
  const found = about.cases.get(item.caseId)
  const colleagues = useColleagues(item.caseId)
  if (!found) return null
  const { when, title, why } = texts(item, found, about.entries, nowMs)
  const canBeDone =
    item.entryId !== undefined || item.kind === 'order-news' || actOfDue[item.kind] !== undefined
  return (
    <div
      className={styles['row']}
      data-group={item.group}
      data-late={(item.dueAtMs !== null && item.dueAtMs <= nowMs) || undefined}
    >
      <span className={styles['when']}>
        {hasClock.has(item.kind) ? <Clock found={found} nowMs={nowMs} /> : when}
      </span>
      <span className={styles['what']}>
        <strong>{title}</strong>
        <span className={styles['why']}>
          {owner !== null && <span className={styles['owner']}>{owner}</span>}
          {why}
        </span>
        <PresenceNote colleagues={colleagues} />
      </span>
      <span className={styles['who']}>
        {found.customer || t('unnamed')}
        <span className={styles['severity']}>{t('severity', { level: severityOf(found) })}</span>
      </span>
      <span className={styles['acts']}>
        {isCalled.has(item.kind) && found.phone !== '' && <DialButton phone={found.phone} />}
        {isCalled.has(item.kind) ? (
          <Button size="small" variant="primary" isDisabled={!canCall} onPress={onCall}>
            {t('keys.call')}
          </Button>
        ) : null}
        {canBeDone && (
          <Button size="small" onPress={onDone}>
            {t('keys.done')}
          </Button>
        )}
        <Button size="small" variant="plain" onPress={onPutOff}>
          {t(item.snooze ? 'keys.wake' : 'keys.snooze')}
        </Button>
        {onHandOver && (
          <Button
            size="small"
            variant="plain"
            aria-label={work('handover.button')}
            onPress={onHandOver}
          >
            <UserRoundPen size={15} aria-hidden />
          </Button>
        )}
      </span>
    </div>
  )
})
