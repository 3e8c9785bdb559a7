import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { callerOf } from '#renderer/data/callers.ts'
import { eraseRehearsal, useRehearsals } from '#renderer/data/rehearsals.ts'
import { useStore } from '#renderer/data/store.tsx'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { dayAndTime } from '#renderer/ui/date-time.ts'
import { PageSection } from '#renderer/ui/page-section.tsx'
import { UndoToast } from '#renderer/ui/undo-toast.tsx'
import type { CallId } from '#shared/base/ids.ts'
import { personName } from '#shared/case/person-name.ts'
import { endOf, type Rehearsal } from '#shared/rehearsal/rehearsal.ts'
import styles from './rehearsal.module.css'

/** What was practised, the newest first, each with its way back and its way out. */
export function RehearsalList() {
  const { t } = useTranslation('rehearsal')
  const rehearsals = useRehearsals()
  const { goingId, remove, keep, erase } = useErasing()
  if (!rehearsals || rehearsals.length === 0) return null
  return (
    <PageSection title={t('list.title')}>
      <p>
        <Link to="/rehearsal/calls" className={styles['toTrends']}>
          {t('list.toTrends')}
        </Link>
      </p>
      <ul className={styles['list']}>
        {rehearsals
          .filter(({ id }) => id !== goingId)
          .map((rehearsal) => (
            <Row key={rehearsal.id} rehearsal={rehearsal} onRemove={() => remove(rehearsal.id)} />
          ))}
      </ul>
      {goingId && (
        <UndoToast
          key={goingId}
          message={t('list.removed')}
          undoLabel={t('list.undo')}
          onUndo={keep}
          onGone={erase}
        />
      )}
    </PageSection>
  )
}

function Row({ rehearsal, onRemove }: { rehearsal: Rehearsal; onRemove: () => void }) {
  const { t } = useTranslation('rehearsal')
  const { language } = useEnvironment()
  const { nowMs } = useStore()
  const caller = callerOf(rehearsal.caller)
  const name = caller ? personName(caller.contact[language], language) : t('list.unknown')
  const when = dayAndTime(rehearsal.startedAtMs, language, nowMs())
  return (
    <li className={styles['row']}>
      <Link to={`/rehearsal/calls/${rehearsal.id}`} className={styles['name']}>
        <strong>{name}</strong>
        <span className={styles['soft']}>{when}</span>
      </Link>
      <span>{t(`ended.${endOf(rehearsal) ?? 'by-you'}`)}</span>
      <Button
        size="small"
        variant="plain"
        aria-label={t('list.removeOne', { name, when })}
        onPress={onRemove}
      >
        {t('list.remove')}
      </Button>
    </li>
  )
}

/** One that is taken out is erased once nobody took that back, at the latest when one goes away. */
function useErasing() {
  const store = useStore()
  const [goingId, setGoingId] = useState<CallId | null>(null)
  // The toast ends after an undo too: by then nothing is going any more.
  const going = useRef<CallId | null>(null)
  const letGo = (id: CallId | null) => {
    going.current = id
    setGoingId(id)
  }
  const erase = () => {
    if (going.current) void eraseRehearsal(store, going.current)
    letGo(null)
  }
  const leave = useEffectEvent(() => {
    if (going.current) void eraseRehearsal(store, going.current)
  })
  useEffect(() => () => leave(), [])
  return {
    goingId,
    remove: (id: CallId) => {
      erase()
      letGo(id)
    },
    keep: () => letGo(null),
    erase,
  }
}
