import { useTranslation } from 'react-i18next'
import type { ImportFieldId } from '#shared/import/import-fields.ts'
import type { ImportedThing } from '#shared/import/import-record.ts'
import type { RowProblem } from '#shared/import/row-problem.ts'
import { useFieldName } from './use-field-name.ts'

/** What is wrong with a row, cell by cell, in the user's words. */
export function useProblemTexts(what: ImportedThing) {
  const { t } = useTranslation('import')
  const nameOf = useFieldName(what)
  return ({ line, field, problem, text, weight }: RowProblem) => ({
    line: String(line),
    field: field === null ? '' : nameOf(field as ImportFieldId),
    what: t(`problem.${problem}`),
    text,
    weight: t(`problems.weight.${weight}`),
  })
}
