import { Plus } from 'lucide-react'
import { useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCase } from '#renderer/data/queries.ts'
import { useStore } from '#renderer/data/store.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { UndoToast } from '#renderer/ui/undo-toast.tsx'
import type { OptionId } from '#shared/base/ids.ts'
import type { RemedyOption } from '#shared/proposal/option.ts'
import { maxOptions, type Proposal } from '#shared/proposal/proposal.ts'
import { blankOption } from '#shared/remedy/blank-option.ts'
import { DraftOptions } from './draft-options.tsx'
import { OptionCard } from './option-card.tsx'
import styles from './proposal-builder.module.css'
import type { ProposalChanges } from './proposal-changes.ts'
import type { Amend } from './use-live-proposal.ts'

type Props = { proposal: Proposal; changes: ProposalChanges; amend: Amend }
type Removed = { readonly option: RemedyOption; readonly index: number }

/** Up to three options beside each other. */
export function OptionsSection({ proposal, changes, amend }: Props) {
  const { t } = useTranslation('proposal')
  const { newId } = useStore()
  const [removed, setRemoved] = useState<Removed | null>(null)
  const { options, issues } = proposal
  const moneyAtStake = useCase(proposal.caseId)?.moneyAtStake ?? null
  const { currency, lifetimeValue, tax } = proposal.private
  // The same while these are: what did not change is not drawn again.
  const account = useMemo(() => ({ currency, lifetimeValue, tax }), [currency, lifetimeValue, tax])
  const hasRoom = options.length < maxOptions

  const remove = useCallback(
    (option: RemedyOption, index: number) => {
      setRemoved({ option, index })
      changes.removeOption(option.id)
    },
    [changes],
  )
  const forget = useCallback(() => setRemoved(null), [])
  const add = () => changes.addOption(blankOption(newId<OptionId>(), 'own'), options.length)

  return (
    <section className={styles['section']} aria-labelledby="options">
      <div className={styles['sectionHead']}>
        <h2 id="options">{t('options.heading')}</h2>
        <Button size="small" isDisabled={!hasRoom} onPress={add}>
          <Plus size={16} aria-hidden />
          {t('options.add')}
        </Button>
      </div>
      <p className={styles['lead']}>{t('options.lead')}</p>
      <div className={styles['cards']}>
        {options.map((option, index) => (
          <OptionCard
            key={option.id}
            option={option}
            number={index + 1}
            issues={issues}
            caseId={proposal.caseId}
            account={account}
            moneyAtStake={moneyAtStake}
            changes={changes}
            onRemove={remove}
          />
        ))}
      </div>
      {hasRoom && <DraftOptions proposal={proposal} amend={amend} />}
      {removed && (
        <div className={styles['toast']}>
          <UndoToast
            key={removed.option.id}
            message={t('options.removed', { number: removed.index + 1 })}
            undoLabel={t('action.undo', { ns: 'common' })}
            onUndo={() => changes.addOption(removed.option, removed.index)}
            onGone={forget}
          />
        </div>
      )}
    </section>
  )
}
