import { useTranslation } from 'react-i18next'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import type { LifetimeValue } from '#shared/account/lifetime-value.ts'
import { formatMoney } from '#shared/money/format-money.ts'

/** How a lifetime value is known: typed in, or reckoned from what. */
export function HowReckoned({ value }: { value: LifetimeValue }) {
  const { t } = useTranslation('accounts')
  const { language } = useEnvironment()
  if (value.how === 'typed') return t('value.typed')
  const { revenuePerYear, expectedYears: years, marginPercent: margin } = value
  return t('value.reckoned', { revenue: formatMoney(revenuePerYear, language), years, margin })
}
