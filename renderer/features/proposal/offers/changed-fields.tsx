import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { Language } from '#shared/base/language.ts'
import type { AnyField, FieldChange, OptionChange } from '#shared/proposal/changes.ts'
import { ChangedText } from './changed-text.tsx'
import styles from './what-changed.module.css'

type FieldsProps = { fields: readonly FieldChange<AnyField>[]; language: Language }

/** Field by field: its name, and its text with what went and what came. */
export function ChangedFields({ fields, language }: FieldsProps) {
  const name = useFieldName()
  const { t } = useTranslation('offers')
  if (fields.length === 0) return null
  return (
    <dl className={styles['fields']}>
      {fields.map(({ field, ...change }, place) => (
        <div key={`${field} ${place}`}>
          <dt>{name(field)}</dt>
          <dd>
            <ChangedText
              before={field === 'language' ? languageName(change.before, t) : change.before}
              after={field === 'language' ? languageName(change.after, t) : change.after}
              language={language}
            />
          </dd>
        </div>
      ))}
    </dl>
  )
}

const languageName = (language: string, t: TFunction<'offers'>) =>
  t(`changes.language.${language as Language}`)

/** The fields are called what they are called where they are written. */
function useFieldName(): (field: AnyField) => string {
  const { t } = useTranslation('offers')
  const { t: proposal } = useTranslation('proposal')
  return (field) => {
    if (isIn(inChanges, field)) return t(`changes.field.${field}`)
    if (field === 'tax') return t('tax.label', { ns: 'common' })
    if (isIn(inPrivate, field)) return proposal(`private.${field}`)
    return proposal(`field.${field}`)
  }
}

const inChanges = ['covers', 'issue', 'costLines', 'lifetimeValue', 'language'] as const
const inPrivate = ['approval', 'note', 'currency', 'worstCase', 'pressures'] as const

function isIn<Name extends AnyField>(names: readonly Name[], field: AnyField): field is Name {
  return names.some((name) => name === field)
}

type OptionProps = { change: OptionChange<AnyField>; language: Language }

/** One option that is new, gone, moved or worded anew. */
export function ChangedOption({ change, language }: OptionProps) {
  const { t } = useTranslation('offers')
  const { wasNumber: before, isNumber: number, fields } = change
  const title =
    before === null
      ? t('changes.added', { number })
      : number === null
        ? t('changes.removed', { number: before })
        : before === number
          ? t('changes.changed', { number })
          : t('changes.moved', { before, number })
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      <ChangedFields fields={fields} language={language} />
    </section>
  )
}
