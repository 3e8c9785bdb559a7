import { useTranslation } from 'react-i18next'
import type { CheckedFile } from '#renderer/data/import/import-stage.ts'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import { dateOnly } from '#renderer/ui/date-time.ts'
import { kindOf } from '#shared/import/field-kind.ts'
import type { ImportExample } from '#shared/import/import-example.ts'
import styles from './import.module.css'

/** The first of what would be other or new: of what changes, from what to what. */
export function ChangeExamples({ examples }: Pick<CheckedFile, 'examples'>) {
  const { t } = useTranslation('import')
  if (examples.length === 0) return null
  return (
    <div className={styles['part']}>
      <h3>{t('check.examples')}</h3>
      <ul className={styles['examples']}>
        {examples.map(({ outcome, fields }, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- examples are nothing but their place
          <li key={index}>
            <span className={styles['outcome']}>{t(`check.outcome.${outcome}`)}</span>
            <span className={styles['pairs']}>
              {fields.map((pair) => (
                <Pair key={pair.field} pair={pair} />
              ))}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}

function Pair({ pair: { field, now, before } }: { pair: ImportExample['fields'][number] }) {
  const { t } = useTranslation('import')
  const { language } = useEnvironment()
  const shown = (text: string) => {
    if (text === '') return t('check.nothing')
    return kindOf(field) === 'day' ? dateOnly(text, language) : text
  }
  return (
    <span>
      <span className={styles['soft']}>{t(`field.${field}`)}</span>{' '}
      {before !== undefined && (
        <>
          <s className={styles['soft']}>{shown(before)}</s> <span aria-hidden>→ </span>
        </>
      )}
      {before === undefined ? shown(now) : <strong>{shown(now)}</strong>}
    </span>
  )
}
