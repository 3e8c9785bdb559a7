import { useTranslation } from 'react-i18next'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import type { ImportCounts } from '#shared/import/import-record.ts'

/** "1,180 new, 24 changed, 3 left out": what is nought is passed over. */
export function useCountsText(): (counts: ImportCounts) => string {
  const { t } = useTranslation('import')
  const say = useNumberText()
  return (counts) => {
    const parts = (['added', 'changed', 'unchanged', 'refused'] as const)
      .filter((name) => counts[name] > 0)
      .map((name) => t(`counts.${name}`, { n: say(counts[name]) }))
    return parts.length === 0 ? t('counts.none') : parts.join(t('counts.between'))
  }
}

/** A number with its thousands apart. */
export function useNumberText(): (n: number) => string {
  const { language } = useEnvironment()
  const format = new Intl.NumberFormat(language === 'en' ? 'en-GB' : 'ja')
  return (n) => format.format(n)
}
