import { useTranslation } from 'react-i18next'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { missingParts } from '#shared/proposal/missing-parts.ts'
import {
  type CustomerOption,
  maxHeadline,
  maxText,
  type RemedyOption,
} from '#shared/proposal/option.ts'
import styles from './option-card.module.css'

type Props = {
  option: RemedyOption
  /** The ranks of the issues it settles. */
  settled: readonly number[]
  onChange: (patch: Partial<CustomerOption>) => void
}

type LineName = 'byWhen' | 'who' | 'standsUntil'
type TextName = 'headline' | 'whatWeDo' | 'yourPart' | 'tangible' | 'words'

/** What the customer reads of an option, field by field. */
export function OptionFields({ option, settled, onChange }: Props) {
  const { t } = useTranslation('proposal')
  const { language } = useEnvironment()
  const { customer } = option

  const line = (name: LineName, patch: (text: string) => Partial<CustomerOption>) => (
    <TextField
      label={t(`field.${name}`)}
      value={customer[name]}
      maxLength={maxHeadline}
      onChange={(text) => onChange(patch(text))}
    />
  )
  const text = (name: TextName, description?: string) => (
    <TextField
      label={t(`field.${name}`)}
      value={customer[name]}
      multiline
      maxLength={name === 'headline' ? maxHeadline : maxText}
      description={description}
      onChange={(value) => onChange({ [name]: value })}
    />
  )
  const theirWords = option.origin === 'their-way' && customer.whatWeDo.includes(customer.headline)
  const numbers = new Intl.ListFormat(language).format(settled.map(String))
  return (
    <div className={styles['fields']}>
      <div className={styles['headline']}>{text('headline')}</div>
      <p className={styles['settles']}>
        {settled.length > 0 ? t('options.settles', { numbers }) : t('options.settlesNothing')}
      </p>
      {/* Words that were changed no longer mean the moment that was worked out for them. */}
      <div className={styles['when']}>
        {line('byWhen', (byWhen) => ({ byWhen, byWhenAtMs: null }))}
      </div>
      {text('whatWeDo', theirWords ? t('options.theirWords') : undefined)}
      {text('tangible')}
      <div>
        {text('words')}
        <MissingParts option={option} />
      </div>
      {text('yourPart')}
      {line('who', (who) => ({ who }))}
      {line('standsUntil', (standsUntil) => ({ standsUntil, standsUntilAtMs: null }))}
    </div>
  )
}

function MissingParts({ option }: { option: RemedyOption }) {
  const { t } = useTranslation('proposal')
  const missing = missingParts(option.customer)
  const message = {
    none: null,
    tangible: t('options.needsTangible'),
    words: t('options.needsWords'),
    both: t('options.needsBoth'),
  }[missing]
  return (
    <div role="status">{message !== null && <p className={styles['warning']}>{message}</p>}</div>
  )
}
