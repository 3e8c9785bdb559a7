import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCatalogue } from '#renderer/data/catalogue.ts'
import { type MissingOptions, useDraftOptions } from '#renderer/data/draft-proposal.ts'
import { useCase } from '#renderer/data/queries.ts'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { SelectField } from '#renderer/ui/select-field.tsx'
import type { Proposal } from '#shared/proposal/proposal.ts'
import styles from './proposal-builder.module.css'
import type { Amend } from './use-live-proposal.ts'

type Props = { proposal: Proposal; amend: Amend }

/** Drafts from the kind of failure the options that are missing; asks for the kind first. */
export function DraftOptions({ proposal, amend }: Props) {
  const { t } = useTranslation('proposal')
  const { language } = useEnvironment()
  const catalogue = useCatalogue()
  const draftOptions = useDraftOptions()
  const known = useCase(proposal.caseId)?.failureKind ?? ''
  const [chosen, setChosen] = useState('')
  const [found, setFound] = useState<MissingOptions | null>(null)
  const kind = chosen || known

  const draft = async () => {
    const drafted = await draftOptions(proposal, kind)
    setFound(drafted)
    if (drafted.events.length > 0) amend(...drafted.events)
  }
  const isFirst = proposal.options.length === 0
  const shortfalls = found?.shortfalls ?? (isFirst ? [] : (proposal.private.shortfalls ?? []))
  return (
    <section
      className={isFirst ? styles['ask'] : undefined}
      aria-label={isFirst ? undefined : t('empty.again')}
      aria-labelledby={isFirst ? 'ask-kind' : undefined}
    >
      {isFirst && (
        <>
          <h3 id="ask-kind">{t('empty.heading')}</h3>
          <p className={styles['lead']}>{t('empty.lead')}</p>
        </>
      )}
      <div className={styles['askRow']}>
        <SelectField
          label={t('empty.kind')}
          placeholder={t('empty.choose')}
          value={kind === '' ? null : kind}
          onChange={setChosen}
          options={catalogue.failureKinds.map(({ id, name }) => ({
            value: id,
            label: name[language],
          }))}
        />
        <Button isDisabled={kind === ''} onPress={() => void draft()}>
          {isFirst ? t('empty.draft') : t('empty.again')}
        </Button>
      </div>
      <div role="status">
        {found?.events.length === 0 && <p className={styles['lead']}>{t('empty.nothingNew')}</p>}
        {shortfalls.map((shortfall) => (
          <p key={shortfall} className={styles['lead']}>
            {t(`empty.shortfall.${shortfall}`)}
          </p>
        ))}
      </div>
    </section>
  )
}
