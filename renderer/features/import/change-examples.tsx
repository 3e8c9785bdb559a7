import { useTranslation } from 'react-i18next'
import type { CheckedFile } from '#renderer/data/import/import-stage.ts'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import { dateOnly } from '#renderer/ui/date-time.ts'
import type { Language } from '#shared/base/language.ts'
import { kindOf } from '#shared/import/field-kind.ts'
import type { ImportExample } from '#shared/import/import-example.ts'
import type { ImportedThing } from '#shared/import/import-record.ts'
import { formatMoney } from '#shared/money/format-money.ts'
import { moneyFromDecimal } from '#shared/money/from-decimal.ts'
import styles from './import.module.css'
import { useFieldName } from './use-field-name.ts'

type Props = Pick<CheckedFile, 'examples'> & { what: ImportedThing }

/** The first of what would be other or new: of what changes, from what to what. */
export function ChangeExamples({ examples, what }: Props) {
  const { t } = useTranslation('import')
  const nameOf = useFieldName(what)
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
                <Pair key={pair.field} name={nameOf(pair.field)} pair={pair} />
              ))}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}

function Pair(props: { name: string; pair: ImportExample['fields'][number] }) {
  const { field, now, before } = props.pair
  const { t } = useTranslation('import')
  const { language } = useEnvironment()
  const shown = (text: string) => {
    if (text === '') return t('check.nothing')
    const kind = kindOf(field)
    if (kind === 'day') return dateOnly(text, language)
    return kind === 'amount' ? amountText(text, language) : text
  }
  return (
    <span>
      <span className={styles['soft']}>{props.name}</span>{' '}
      {before !== undefined && (
        <>
          <s className={styles['soft']}>{shown(before)}</s> <span aria-hidden>→ </span>
        </>
      )}
      {before === undefined ? shown(now) : <strong>{shown(now)}</strong>}
    </span>
  )
}

/** Of "1240.00 EUR". */
function amountText(text: string, language: Language): string {
  const [decimal = '', currency = ''] = text.split(' ')
  const amount = moneyFromDecimal(decimal, currency)
  return amount ? formatMoney(amount, language) : text
}
