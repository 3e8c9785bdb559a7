import { useTranslation } from 'react-i18next'
import type { ImportFieldId } from '#shared/import/import-fields.ts'
import type { ImportedThing } from '#shared/import/import-record.ts'

/** What a field is called, in a file of orders or of customers: both have a number. */
export function useFieldName(what: ImportedThing): (field: ImportFieldId) => string {
  const { t } = useTranslation('import')
  return (field) => {
    if (field !== 'number') return t(`field.${field}`)
    return t(what === 'orders' ? 'field.number' : 'field.customerNumber')
  }
}
