import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { useCatalogue } from '#renderer/data/catalogue.ts'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import { assertNever } from '#shared/base/assert-never.ts'
import type { Language } from '#shared/base/language.ts'
import type { RemedyCatalogue } from '#shared/remedy/catalogue.ts'
import { formatMoney } from '#shared/money/format-money.ts'
import { type Why, type WhyFact, whyRules } from '#shared/remedy/why.ts'
import styles from './option-why.module.css'

/** Why an option was drafted: each rule with where it comes from, then the facts it rests on. */
export function OptionWhy({ why }: { why: Why }) {
  const isTheirs = why.rules.includes('own-solution')
  const { t } = useTranslation('proposal')
  const { language } = useEnvironment()
  const catalogue = useCatalogue()
  return (
    <details className={styles['why']}>
      <summary>{t('why.heading')}</summary>
      <ul>
        {why.rules.map((rule) => {
          const { finding, part } = whyRules[rule]
          return (
            <li key={rule}>
              {t(`why.rule.${rule}`)}{' '}
              <small>
                {finding === null
                  ? t('why.method', { part: t(`why.part.${part}`) })
                  : t('why.source', { finding, part: t(`why.part.${part}`) })}
              </small>
            </li>
          )
        })}
      </ul>
      <p className={styles['facts']}>
        {why.facts.map((fact) => wordsFor(fact, catalogue, t, language)).join(' · ')}
        {isTheirs && why.remedy !== undefined && (
          <> · {t('why.likeRemedy', { remedy: headlineOf(why.remedy, catalogue, language) })}</>
        )}
      </p>
    </details>
  )
}

const headlineOf = (id: string, { remedies }: RemedyCatalogue, language: Language) =>
  remedies.find((remedy) => remedy.id === id)?.headline[language] ?? id

function wordsFor(
  fact: WhyFact,
  catalogue: RemedyCatalogue,
  t: TFunction<'proposal'>,
  language: Language,
): string {
  switch (fact.kind) {
    case 'failure': {
      const known = catalogue.failureKinds.find(({ id }) => id === fact.failureKind)
      return known?.name[language] ?? fact.failureKind
    }
    case 'restores':
      return t(`why.fact.restores.${fact.what}`)
    case 'acts':
      return t(`why.fact.acts.${fact.who}`)
    case 'asks-of-them':
      return t(`why.fact.asks-of-them.${fact.effort}`)
    case 'settles':
      return t('why.fact.settles', { settled: fact.settled, of: fact.of })
    case 'severity':
      return t('why.fact.severity', { severity: fact.severity })
    case 'repeats':
      return t('why.fact.repeats', { count: fact.times })
    case 'at-stake':
      return t('why.fact.at-stake', { amount: formatMoney(fact.amount, language) })
    case 'lifetime-value':
      return t('why.fact.lifetime-value', { amount: formatMoney(fact.amount, language) })
    case 'above-limit':
      return t('why.fact.above-limit', { limit: formatMoney(fact.limit, language) })
    case 'unsure':
      return t('why.fact.unsure', { count: fact.count })
    case 'presumed-ours':
    case 'failed-before':
    case 'our-cause':
    case 'not-our-cause':
    case 'their-words':
    case 'no-solution-named':
      return t(`why.fact.${fact.kind}`)
    default:
      return assertNever(fact)
  }
}
