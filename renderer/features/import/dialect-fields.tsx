import { useTranslation } from 'react-i18next'
import type { ImportDraft } from '#renderer/data/import/import-stage.ts'
import { useImport } from '#renderer/data/import/use-import.ts'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import { SelectField } from '#renderer/ui/select-field.tsx'
import { dateOrders, decimalSigns, delimiters, encodings } from '#shared/import/import-plan.ts'
import { currencyChoices } from '#shared/money/currency-choices.ts'
import styles from './import.module.css'
import { exampleOf, lettersOf } from './read-cell.ts'

const signNames = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar', '.': 'point' } as const

/** How the file is written. Below each choice stands what it makes of the file now. */
export function DialectFields({ draft }: { draft: ImportDraft }) {
  const { t } = useTranslation('import')
  const { session } = useImport()
  const { language } = useEnvironment()
  const { plan, unsure } = draft
  const { encoding, delimiter, dateOrder, decimalSign, currency } = plan.dialect
  const letters = lettersOf(draft)

  const note = (of: (typeof unsure)[number], shown: string | null) =>
    unsure.includes(of)
      ? [shown, t('dialect.unsure')].filter(Boolean).join(' ')
      : (shown ?? undefined)
  const readNow = (kind: 'day' | 'amount') => {
    const found = exampleOf(kind, draft, plan, language)
    if (!found) return null
    const { text, read } = found
    return read === null ? t('dialect.unread', { text }) : t('dialect.reads', { text, read })
  }
  return (
    <div className={styles['dialect']} role="group" aria-label={t('dialect.title')}>
      <SelectField
        label={t('dialect.encoding')}
        options={encodings.map((value) => ({ value, label: t(`encoding.${value}`) }))}
        value={encoding}
        onChange={(value) => void session.read({ encoding: value })}
        description={note('encoding', letters === null ? null : letters.slice(0, 40))}
      />
      <SelectField
        label={t('dialect.delimiter')}
        options={delimiters.map((value) => ({ value, label: t(`delimiter.${signNames[value]}`) }))}
        value={delimiter}
        onChange={(value) => void session.read({ delimiter: value })}
        description={t('dialect.columns', { count: draft.heads.length })}
      />
      <SelectField
        label={t('dialect.dateOrder')}
        options={dateOrders.map((value) => ({ value, label: t(`dateOrder.${value}`) }))}
        value={dateOrder}
        onChange={(value) => void session.read({ dateOrder: value })}
        description={note('dateOrder', readNow('day'))}
      />
      <SelectField
        label={t('dialect.decimalSign')}
        options={decimalSigns.map((value) => ({ value, label: t(`decimal.${signNames[value]}`) }))}
        value={decimalSign}
        onChange={(value) => void session.read({ decimalSign: value })}
        description={note('decimalSign', readNow('amount'))}
      />
      <SelectField
        label={t('dialect.currency')}
        options={currencyChoices(currency, language)}
        value={currency}
        onChange={(value) => void session.read({ currency: value })}
        description={t('dialect.currencyHint')}
      />
    </div>
  )
}
