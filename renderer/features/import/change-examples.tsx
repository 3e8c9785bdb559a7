import { useTranslation } from 'react-i18next'
import type { CheckedFile } from '#renderer/data/import/import-stage.ts'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import { dateOnly } from '#renderer/ui/date-time.ts'
import { kindOf } from '#shared/import/field-kind.ts'
import type { ImportFieldId } from '#shared/import/import-fields.ts'
import styles from './import.module.css'

/** The first of what would be new or other, field by field. */
export function ChangeExamples({ examples }: Pick<CheckedFile, 'examples'>) {
  const { t } = useTranslation('import')
  const { language } = useEnvironment()
  if (examples.length === 0) return null
  const shown = (field: ImportFieldId, text: string) =>
    kindOf(field) === 'day' ? dateOnly(text, language) : text
  return (
    <div className={styles['part']}>
      <h3>{t('check.examples')}</h3>
      <ul className={styles['examples']}>
        {examples.map((pairs, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- examples are nothing but their place
          <li key={index}>
            {pairs.map(([field, text]) => (
              <span key={field}>
                <span className={styles['soft']}>{t(`field.${field as ImportFieldId}`)}</span>{' '}
                {text}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </div>
  )
}
