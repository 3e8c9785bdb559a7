import { useTranslation } from 'react-i18next'
import type { OfferHappening } from '#shared/proposal/offer-story.ts'

/** What happened to an offer: its name, and what was said to it. */
export type OfferText = { readonly name: string; readonly words: string }

/** Tells offers and answers in the words of the interface. */
export function useOfferText(): (happening: OfferHappening) => OfferText {
  const { t } = useTranslation('offers')
  const { t: course } = useTranslation('course')
  return (one) => {
    if (one.is === 'offered') {
      const { version, isAgain, channel, note } = one
      return {
        name: t(isAgain ? 'tells.offered-again' : 'tells.offered', { version }),
        words: joined(course(`choice.${channel}`), note),
      }
    }
    const { answer, number, headline, words } = one
    return {
      name: t(`tells.${answer}`, { number }),
      words: joined(headline, words && t('quote', { words })),
    }
  }
}

const joined = (...parts: readonly string[]) => parts.filter((part) => part !== '').join(' · ')
