import { useTranslation } from 'react-i18next'
import { CheckGroup } from '#renderer/ui/check-group.tsx'
import type { OptionId } from '#shared/base/ids.ts'
import type { Proposal } from '#shared/proposal/proposal.ts'

type Props = {
  /** The newest of the case, if it has one. */
  proposal: Proposal | undefined
  chosen: readonly OptionId[]
  onChange: (optionIds: readonly OptionId[]) => void
}

/** For which options a yes is asked. */
export function ApprovalChoice({ proposal, chosen, onChange }: Props) {
  const { t } = useTranslation('papers')
  const { t: words } = useTranslation('proposal')
  const options = proposal?.options ?? []
  if (options.length === 0) return <p>{t('page.nothingToApprove')}</p>
  return (
    <CheckGroup
      label={t('page.approvalFor')}
      value={chosen}
      onChange={onChange}
      options={options.map(({ id }, index) => ({
        value: id,
        label: words('options.number', { number: index + 1 }),
      }))}
    />
  )
}
