import { useTranslation } from 'react-i18next'
import type { ImportDraft } from '#renderer/data/import/import-stage.ts'
import { useImport } from '#renderer/data/import/use-import.ts'
import { fieldOf } from '#shared/import/import-columns.ts'
import type { ImportFieldId, TabledThing } from '#shared/import/import-fields.ts'
import { fieldGroups } from './field-groups.ts'
import styles from './import.module.css'
import { useFieldName } from './use-field-name.ts'

/**
 * What one column says. The browser's own list: a file may have hundreds of columns, and each has
 * one.
 */
export function FieldSelect({ draft, head }: { draft: ImportDraft; head: string }) {
  const { t } = useTranslation('import')
  const { session } = useImport()
  const { what, columns } = draft.plan
  const nameOf = useFieldName(what)
  const field = fieldOf(columns, head)
  const isGuess = field !== null && !draft.profile && fieldOf(draft.guessed, head) === field
  return (
    <>
      <select
        className={styles['field']}
        aria-label={t('columns.says', { head })}
        value={field ?? ''}
        onChange={({ target }) =>
          session.say(head, target.value === '' ? null : (target.value as ImportFieldId))
        }
      >
        <option value="">{t('columns.unused')}</option>
        {fieldGroups[what as TabledThing].map(({ id, fields }) => (
          <optgroup key={id} label={t(`group.${id}`)}>
            {fields.map((one) => (
              <option key={one} value={one}>
                {nameOf(one)}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      <span className={styles['guess']}>{isGuess ? t('columns.guessed') : '\u00a0'}</span>
    </>
  )
}
