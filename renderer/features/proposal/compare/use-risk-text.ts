import { useTranslation } from 'react-i18next'
import { useStore } from '#renderer/data/store.tsx'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import { dayAndTime } from '#renderer/ui/date-time.ts'
import { listText } from '#renderer/ui/list-text.ts'
import { formatMoney } from '#shared/money/format-money.ts'
import type { Risk } from '#shared/proposal/risks.ts'

/** A risk in a few words, for a narrow column. */
export function useRiskText(): (risk: Risk) => string {
  const { t } = useTranslation('offers')
  const { language } = useEnvironment()
  const { nowMs } = useStore()
  return (risk) => {
    switch (risk.kind) {
      case 'leaves-issues': {
        const numbers = listText(risk.numbers.map(String), language)
        return t('compare.risks.leaves-issues', { numbers })
      }
      case 'part-missing':
        return t(`compare.risks.part-missing.${risk.part}`)
      case 'outside-working-time':
        return t('compare.risks.outside-working-time', {
          when: dayAndTime(risk.atMs, language, nowMs()),
        })
      case 'needs-approval':
        return t('compare.risks.needs-approval', { from: risk.from })
      case 'above-cap':
        return t('compare.risks.above-cap', { cap: formatMoney(risk.cap, language) })
      case 'above-limit':
        return t('compare.risks.above-limit', { limit: formatMoney(risk.limit, language) })
      case 'note':
        return t('compare.risks.note', { note: risk.note })
      case 'refused-before':
        return t('compare.risks.refused-before', { version: risk.version, words: risk.words })
      case 'no-date':
      case 'date-passed':
      case 'offer-ended':
      case 'done-after-offer':
      case 'asks-much':
      case 'cost-unknown':
        return t(`compare.risks.${risk.kind}`)
    }
  }
}
