import { useTranslation } from 'react-i18next'
import type { ImportDraft } from '#renderer/data/import/import-stage.ts'
import { useImport } from '#renderer/data/import/use-import.ts'
import { SelectField } from '#renderer/ui/select-field.tsx'
import type { ImportFieldId } from '#shared/import/import-fields.ts'
import styles from './import.module.css'
import { useFieldName } from './use-field-name.ts'

type Props = { draft: ImportDraft; missing: readonly ImportFieldId[] }

/** What no column says yet and nothing goes on without, with all columns to choose from. */
export function MissingFields({ draft, missing }: Props) {
  const { t } = useTranslation('import')
  const { session } = useImport()
  const nameOf = useFieldName(draft.plan.what)
  return missing.map((field) => (
    <div key={field} className={styles['missing']}>
      <SelectField
        label={t('columns.whichIs', { name: nameOf(field) })}
        description={t(`columns.why.${draft.plan.what === 'orders' ? 'orders' : 'accounts'}`)}
        placeholder={t('columns.chooseOne')}
        options={draft.heads.map((head) => ({ value: head, label: head }))}
        value={null}
        onChange={(head) => session.say(head, field)}
      />
    </div>
  ))
}
