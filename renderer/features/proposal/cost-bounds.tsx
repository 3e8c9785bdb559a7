import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import type { CaseId, OptionId } from '#shared/base/ids.ts'
import { formatMoney } from '#shared/money/format-money.ts'
import type { Money } from '#shared/money/money.ts'
import { passedCap, passedLimit } from '#shared/remedy/cost-cap.ts'
import styles from './cost-lines.module.css'

type Props = {
  caseId: CaseId
  optionId: OptionId
  /** Without tax, one for each currency. */
  costs: readonly Money[]
  moneyAtStake: Money | null
}

/** Said from the soft cap (R9) and from the user's own limit on; neither holds anything up. */
export function CostBounds({ caseId, optionId, costs, moneyAtStake }: Props) {
  const { t } = useTranslation('proposal')
  const { language, settings } = useEnvironment()
  const cap = passedCap(costs, moneyAtStake)
  const limit = passedLimit(costs, settings.authorityLimit)
  return (
    <div role="status" className={styles['bounds']}>
      {cap && (
        <p className={styles['over']}>
          {t('private.overCap', { cap: formatMoney(cap, language) })}
        </p>
      )}
      {limit && (
        <p className={styles['over']}>
          {t('private.overLimit', { limit: formatMoney(limit, language) })}{' '}
          <Link to={`/cases/${caseId}/approval/${optionId}`}>{t('private.askApproval')}</Link>
        </p>
      )}
    </div>
  )
}
