import type { TFunction } from 'i18next'
import { letterForm } from '#renderer/data/letter-forms.ts'
import { dayAndTime, dayOfYear } from '#renderer/ui/date-time.ts'
import type { Language } from '#shared/base/language.ts'
import type { EntryKind } from '#shared/call/entry.ts'
import type { LetterFormName } from '#shared/letter/letter.ts'
import type { Playbook } from '#shared/method/playbook.ts'
import type { Hit } from '#shared/search/hit.ts'
import { MarkedText } from './marked-text.tsx'
import styles from './search-box.module.css'

/** What all rows share comes with them: a list is drawn with each key, and asking costs each row. */
type Props = {
  hit: Hit
  t: TFunction<['search', 'desk']>
  language: Language
  nowMs: number
  kindNames: Playbook['kindNames']
}

/** One thing that was found: what stands there, and where. */
export function HitRow({ hit, t, language, nowMs, kindNames }: Props) {
  const isOfNames = hit.source === 'case' || hit.source === 'account'
  const who = <Who hit={hit} t={t} />
  return (
    <>
      <span className={styles['head']}>
        {isOfNames ? who : <What hit={hit} language={language} kindNames={kindNames} />}
        {hit.atMs > 0 && <time className={styles['when']}>{whenOf(hit, language, nowMs)}</time>}
      </span>
      <span className={styles['under']}>{isOfNames ? <MarkedText {...hit.line} /> : who}</span>
    </>
  )
}

/** Of an order only its day is known. */
function whenOf({ source, atMs }: Hit, language: Language, nowMs: number): string {
  return source === 'order' ? dayOfYear(atMs, language) : dayAndTime(atMs, language, nowMs)
}

/** The customer, and what stands where of the case. */
function Who({ hit, t }: Pick<Props, 'hit' | 't'>) {
  const state = [
    hit.severity !== null && t('desk:severity', { level: hit.severity }),
    hit.isOpen === false && t(hit.source === 'order' ? 'delivered' : 'ended'),
  ].filter((word) => word !== false)
  return (
    <span className={styles['who']}>
      {hit.customer.text === '' ? t('desk:case.unnamed') : <MarkedText {...hit.customer} />}
      {hit.contact.text !== '' && (
        <span className={styles['contact']}>
          <MarkedText {...hit.contact} />
        </span>
      )}
      {state.length > 0 && <span className={styles['state']}>{state.join(' · ')}</span>}
    </span>
  )
}

function What({ hit, ...words }: Pick<Props, 'hit' | 'language' | 'kindNames'>) {
  const name = kindName(hit, words)
  return (
    <span className={styles['what']}>
      {name !== null && <span className={styles['kind']}>{name}</span>}
      <MarkedText {...hit.line} />
    </span>
  )
}

function kindName(
  { kind, source }: Hit,
  { language, kindNames }: Pick<Props, 'language' | 'kindNames'>,
): string | null {
  if (kind === null) return null
  return source === 'letter'
    ? letterForm(kind as LetterFormName).name[language]
    : kindNames[kind as EntryKind][language]
}
