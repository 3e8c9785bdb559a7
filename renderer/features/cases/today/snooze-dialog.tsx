import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from '#renderer/data/store.tsx'
import { useDueRules } from '#renderer/data/use-dues.ts'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Choice } from '#renderer/ui/choice.tsx'
import { dayAndTime } from '#renderer/ui/date-time.ts'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { hourMs } from '#shared/base/time.ts'
import { endOfLocalDay } from '#shared/calendar/local-day.ts'
import type { WorkingCalendar } from '#shared/calendar/working-calendar.ts'
import { addWorkingDays, moveToWorkingTime } from '#shared/calendar/working-time.ts'
import { maxActText } from '#shared/case/acts.ts'
import styles from './today.module.css'

const terms = ['hour', 'next-day', 'week'] as const
type Term = (typeof terms)[number]

/** When something that is put off comes back: never outside of working hours, but for the hour. */
function untilMs(term: Term, calendar: WorkingCalendar, nowMs: number): number {
  const nextDayMs = moveToWorkingTime(calendar, endOfLocalDay(calendar, nowMs) + 1)
  if (term === 'hour') return nowMs + hourMs
  return term === 'next-day' ? nextDayMs : addWorkingDays(calendar, nextDayMs, 4)
}

type Props = { onSnooze: (untilMs: number, reason: string) => void; onClose: () => void }

/** Until when something is put off, and why. */
export function SnoozeDialog({ onSnooze, onClose }: Props) {
  const { t } = useTranslation('today')
  const { language } = useEnvironment()
  const { nowMs } = useStore()
  const { calendar } = useDueRules()
  const [term, setTerm] = useState<Term>('hour')
  const [reason, setReason] = useState('')
  const [openedAtMs] = useState(nowMs)
  const ends = untilMs(term, calendar, openedAtMs)

  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSnooze(ends, reason.trim())
    onClose()
  }
  return (
    <Dialog
      title={t('snooze.title')}
      role="dialog"
      onClose={onClose}
      buttons={
        <>
          <Button type="submit" form="snooze" variant="primary">
            {t('keys.snooze')}
          </Button>
          <Button onPress={onClose}>{t('cancel')}</Button>
        </>
      }
    >
      <form id="snooze" onSubmit={submit} className={styles['form']}>
        <Choice
          label={t('snooze.until')}
          value={term}
          options={terms.map((value) => ({ value, label: t(`snooze.${value}`) }))}
          description={dayAndTime(ends, language, openedAtMs)}
          onChange={setTerm}
        />
        <TextField
          label={t('snooze.reason')}
          value={reason}
          maxLength={maxActText}
          // The dialog was opened by a key: Enter is next.
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
          onChange={setReason}
        />
      </form>
    </Dialog>
  )
}
