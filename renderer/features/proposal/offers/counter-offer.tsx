import { useTranslation } from 'react-i18next'
import { useStore } from '#renderer/data/store.tsx'
import { Button } from '#renderer/ui/button.tsx'
import type { OptionId } from '#shared/base/ids.ts'
import { counterOption, hasCounter } from '#shared/proposal/counter-option.ts'
import type { RemedyOption } from '#shared/proposal/option.ts'
import { maxOptions } from '#shared/proposal/proposal.ts'
import type { Draft } from './draft.ts'
import styles from './offers.module.css'

type Props = { option: RemedyOption; number: number; words: string; draft: Draft }

/** Their words become an option of the next version by one press (R6). */
export function CounterOffer({ option, number, words, draft }: Props) {
  const { t } = useTranslation('offers')
  const { newId, nowMs } = useStore()
  const { proposal, amend } = draft
  if (hasCounter(proposal, words)) {
    return <p className={styles['soft']}>{t('isOption')}</p>
  }
  const makeOption = () =>
    counterOption(proposal, {
      offered: option,
      words,
      newId: newId<OptionId>(),
      atMs: nowMs(),
    })
  const hasRoom =
    proposal.options.length < maxOptions || proposal.options.some(({ id }) => id === option.id)
  return hasRoom ? (
    <Button
      size="small"
      aria-label={t('makeOptionNamed', { number })}
      onPress={() => amend(...makeOption())}
    >
      {t('makeOption')}
    </Button>
  ) : (
    <p className={styles['soft']}>{t('noRoom')}</p>
  )
}
