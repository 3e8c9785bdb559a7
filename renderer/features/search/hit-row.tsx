import { useTranslation } from 'react-i18next'
import { letterForm } from '#renderer/data/letter-forms.ts'
import { usePlaybook } from '#renderer/data/playbook.ts'
import { useStore } from '#renderer/data/store.tsx'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import { dayAndTime } from '#renderer/ui/date-time.ts'
import type { EntryKind } from '#shared/call/entry.ts'
import type { LetterFormName } from '#shared/letter/letter.ts'
import type { Hit } from '#shared/search/hit.ts'
import { MarkedText } from './marked-text.tsx'
import styles from './search-box.module.css'

/** One thing that was found: what stands there, and where. */
export function HitRow({ hit }: { hit: Hit }) {
  const { language } = useEnvironment()
  const { nowMs } = useStore()
  return (
    <>
      <span className={styles['head']}>
        {hit.source === 'case' ? <Who hit={hit} /> : <What hit={hit} />}
        <time className={styles['when']}>{dayAndTime(hit.atMs, language, nowMs())}</time>
      </span>
      <span className={styles['under']}>
        {hit.source === 'case' ? <MarkedText {...hit.line} /> : <Who hit={hit} />}
      </span>
    </>
  )
}

/** The customer, and what stands where of the case. */
function Who({ hit }: { hit: Hit }) {
  const { t } = useTranslation('desk')
  const { t: search } = useTranslation('search')
  return (
    <span className={styles['who']}>
      {hit.customer.text === '' ? t('case.unnamed') : <MarkedText {...hit.customer} />}
      {hit.contact.text !== '' && (
        <span className={styles['contact']}>
          <MarkedText {...hit.contact} />
        </span>
      )}
      {hit.source === 'case' && (
        <span className={styles['state']}>
          {t('severity', { level: hit.severity })}
          {!hit.isOpen && ` · ${search('ended')}`}
        </span>
      )}
    </span>
  )
}

function What({ hit }: { hit: Hit }) {
  const { language } = useEnvironment()
  const { kindNames } = usePlaybook()
  const kind = () => {
    if (hit.kind === null) return null
    return hit.source === 'letter'
      ? letterForm(hit.kind as LetterFormName).name[language]
      : kindNames[hit.kind as EntryKind][language]
  }
  const name = kind()
  return (
    <span className={styles['what']}>
      {name !== null && <span className={styles['kind']}>{name}</span>}
      <MarkedText {...hit.line} />
    </span>
  )
}
