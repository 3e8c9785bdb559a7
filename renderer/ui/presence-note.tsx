import { Phone, Users } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import { listText } from './list-text.ts'
import styles from './presence-note.module.css'

/** A colleague who is at a case now. */
export type Colleague = { readonly name: string; readonly isOnPhone: boolean }

/** Who of the team is at a case now: on the phone before looking. Nobody: nothing. */
export function PresenceNote({ colleagues }: { colleagues: readonly Colleague[] }) {
  const { t } = useTranslation('team')
  const { language } = useEnvironment()
  const calling = colleagues.filter(({ isOnPhone }) => isOnPhone)
  const shown = calling.length > 0 ? calling : colleagues
  if (shown.length === 0) return null
  const who = listText(
    shown.map(({ name }) => name),
    language,
  )
  const doing = calling.length > 0 ? 'phone' : 'looks'
  const text = shown.length > 1 ? (`${doing}Many` as const) : doing
  return (
    <span className={styles['note']} data-presence={doing}>
      {doing === 'phone' ? <Phone size={14} aria-hidden /> : <Users size={14} aria-hidden />}
      {t(`presence.${text}`, { who })}
    </span>
  )
}
