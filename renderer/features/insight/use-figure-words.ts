import { useTranslation } from 'react-i18next'
import { useCatalogue } from '#renderer/data/catalogue.ts'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import { isFew } from '#shared/insight/tally.ts'

/** How numbers of a chart are said. Of few things no percentage is told. */
export function useFigureWords() {
  const { t } = useTranslation('insight')
  const { language } = useEnvironment()
  const catalogue = useCatalogue()
  const percent = (some: number, all: number) => Math.round((100 * some) / Math.max(1, all))
  return {
    /** "3 of 4", or "34 of 120 (28 %)". */
    of: (some: number, all: number) =>
      isFew(all)
        ? t('of', { some, all })
        : t('ofShare', { some, all, percent: percent(some, all) }),
    /** "34 · 28 %", beside a bar; few are just counted. */
    beside: (some: number, all: number) =>
      isFew(all) || some === 0 ? String(some) : t('beside', { some, percent: percent(some, all) }),
    /** Shares as further cells of a row; of few things there are none. */
    shares: (all: number, counts: readonly number[]) =>
      isFew(all) ? [] : counts.map((some) => t('percent', { percent: percent(some, all) })),
    kind: (id: string) =>
      catalogue.failureKinds.find((kind) => kind.id === id)?.name[language] ??
      (id === '' ? t('kindUnknown') : id),
    /** One after the other, as each language writes them. */
    sentences: (parts: readonly (string | false)[]) =>
      parts.filter((part) => part !== false).join(language === 'ja' ? '' : ' '),
    list: (names: readonly string[]) =>
      new Intl.ListFormat(language, { type: 'conjunction' }).format(names),
  }
}
