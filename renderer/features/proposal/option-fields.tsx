import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import { listText } from '#renderer/ui/list-text.ts'
import { missingParts } from '#shared/proposal/missing-parts.ts'
import type { RemedyOption } from '#shared/proposal/option.ts'
import styles from './option-card.module.css'
import { OptionText } from './option-text.tsx'
import type { ProposalChanges } from './proposal-changes.ts'

type Props = {
  option: RemedyOption
  /** The ranks of the issues it settles. */
  settled: readonly number[]
  hasIssues: boolean
  changes: ProposalChanges
}

/** What the customer reads of an option, field by field. */
export function OptionFields({ option, settled, hasIssues, changes }: Props) {
  const { t } = useTranslation('proposal')
  const { id, origin, customer } = option
  const field = { optionId: id, changes }
  const theirWords = origin === 'their-way' && customer.whatWeDo.includes(customer.headline)
  return (
    <div className={styles['fields']}>
      <div className={styles['headline']}>
        <OptionText {...field} name="headline" value={customer.headline} />
      </div>
      {hasIssues ? <Settled numbers={settled.join(' ')} /> : <div />}
      <div className={styles['when']}>
        <OptionText {...field} name="byWhen" value={customer.byWhen} />
      </div>
      <OptionText
        {...field}
        name="whatWeDo"
        value={customer.whatWeDo}
        description={theirWords ? t('options.theirWords') : undefined}
      />
      <OptionText {...field} name="tangible" value={customer.tangible} />
      <div>
        <OptionText {...field} name="words" value={customer.words} />
        <MissingParts missing={missingParts(customer)} />
      </div>
      <OptionText {...field} name="yourPart" value={customer.yourPart} />
      <OptionText {...field} name="who" value={customer.who} />
      <OptionText {...field} name="standsUntil" value={customer.standsUntil} />
    </div>
  )
}

/** `numbers` are parted by spaces: a text is compared by what it says. */
const Settled = memo(function Settled({ numbers }: { numbers: string }) {
  const { t } = useTranslation('proposal')
  const { language } = useEnvironment()
  const listed = listText(numbers.split(' '), language)
  return (
    <p className={styles['settles']}>
      {numbers === '' ? t('options.settlesNothing') : t('options.settles', { numbers: listed })}
    </p>
  )
})

function MissingParts({ missing }: { missing: ReturnType<typeof missingParts> }) {
  const { t } = useTranslation('proposal')
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
