import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useStore } from '#renderer/data/store.tsx'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { dayAndTime } from '#renderer/ui/date-time.ts'
import type { Letter } from '#shared/letter/letter.ts'
import styles from './letters.module.css'

/** What holds the ways out, and the way to put it right. */
export function Held({ onWrite }: { onWrite: () => void }) {
  const { t } = useTranslation('letters')
  return (
    <div className={styles['held']} role="note">
      <p>
        <strong>{t('held.title')}</strong> {t('held.why')}
      </p>
      <Button onPress={onWrite}>{t('held.write')}</Button>
    </div>
  )
}

/** Where a letter belongs, and whether it went out. */
export function Subtitle({ letter }: { letter: Letter }) {
  const { t } = useTranslation('letters')
  const { t: sending } = useTranslation('sending')
  const { language } = useEnvironment()
  const { nowMs } = useStore()
  const last = letter.exports.at(-1)
  return (
    <span className={styles['subtitle']}>
      <Link to={`/cases/${letter.caseId}`}>{t('toCase')}</Link>
      <span>{t('draftedAt', { when: dayAndTime(letter.draftedAtMs, language, nowMs()) })}</span>
      {last && (
        <span>
          {t('sentLast', {
            count: letter.exports.length,
            format: sending(`format.${last.format}`),
            when: dayAndTime(last.atMs, language, nowMs()),
          })}
        </span>
      )}
    </span>
  )
}
