import { useTranslation } from 'react-i18next'
import type { ImportFieldId } from '#shared/import/import-fields.ts'
import type { RowProblem } from '#shared/import/row-problem.ts'

/** What is wrong with a row, cell by cell, in the user's words. */
export function useProblemTexts() {
  const { t } = useTranslation('import')
  return ({ line, field, problem, text, weight }: RowProblem) => ({
    line: String(line),
    field: field === null ? '' : t(`field.${field as ImportFieldId}`),
    what: t(`problem.${problem}`),
    text,
    weight: t(`problems.weight.${weight}`),
  })
}
