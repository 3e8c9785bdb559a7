import { useTranslation } from 'react-i18next'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import { PrivateArea } from '#renderer/ui/private-area.tsx'
import { customerChanges, privateChanges } from '#shared/proposal/changes.ts'
import type { ProposalContent } from '#shared/proposal/proposal.ts'
import { ChangedFields, ChangedOption } from './changed-fields.tsx'

type Props = { before: ProposalContent; after: ProposalContent }

/** What the customer reads differently. */
export function Changes({ before, after }: Props) {
  const { t } = useTranslation('offers')
  const { language } = after.letter
  const { options, issues, letter } = customerChanges(before, after)
  if (options.length + issues.length + letter.length === 0) return <p>{t('changes.none')}</p>
  return (
    <>
      {options.map((change) => (
        <ChangedOption key={change.optionId} change={change} language={language} />
      ))}
      {issues.length > 0 && (
        <section aria-label={t('changes.issues')}>
          <h3>{t('changes.issues')}</h3>
          <ChangedFields fields={issues} language={language} />
        </section>
      )}
      {letter.length > 0 && (
        <section aria-label={t('changes.letter')}>
          <h3>{t('changes.letter')}</h3>
          <ChangedFields fields={letter} language={language} />
        </section>
      )}
    </>
  )
}

/** What we keep differently for ourselves, apart from all the customer reads. */
export function PrivateDifferences({ before, after }: Props) {
  const { t } = useTranslation('offers')
  const { language } = useEnvironment()
  const { ours, options } = privateChanges(before, after, language)
  const told = options.filter(({ fields }) => fields.length > 0)
  if (ours.length + told.length === 0) return null
  return (
    <PrivateArea label={t('changes.private')}>
      {told.map((change) => (
        <ChangedOption key={change.optionId} change={change} language={language} />
      ))}
      <ChangedFields fields={ours} language={language} />
    </PrivateArea>
  )
}
