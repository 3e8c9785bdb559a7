import { Check, MessageSquareReply, X } from 'lucide-react'
import { useState } from 'react'
import { ToggleButton } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { OfferActs } from '#renderer/data/offer-acts.ts'
import { Button } from '#renderer/ui/button.tsx'
import type { RemedyOption } from '#shared/proposal/option.ts'
import { answerTo } from '#shared/proposal/offer.ts'
import { type Answer, answers, type Version } from '#shared/proposal/proposal.ts'
import { AnswerDialog } from './answer-dialog.tsx'
import { CounterOffer } from './counter-offer.tsx'
import styles from './offers.module.css'
import type { Draft } from './draft.ts'

type Props = {
  version: Version
  option: RemedyOption
  number: number
  acts: OfferActs
  draft: Draft
}

const icons = { accepted: Check, refused: X, countered: MessageSquareReply }

/** What they said to one option of a version, and how to note it. */
export function AnswerRow({ version, option, number, acts, draft }: Props) {
  const { t } = useTranslation('offers')
  const [asked, setAsked] = useState<Answer | null>(null)
  const given = answerTo(version, option.id)
  const { headline } = option.customer
  return (
    <li className={styles['answer']} data-answer={given?.answer}>
      <p className={styles['name']}>
        <span className={styles['number']}>{number}</span>
        <span dir="auto">{headline.trim() || t('noHeadline', { number })}</span>
      </p>
      <div role="group" aria-label={t('answerTo', { number })} className={styles['choices']}>
        {answers.map((answer) => {
          const Icon = icons[answer]
          return (
            <ToggleButton
              key={answer}
              className={styles['choice'] ?? ''}
              data-answer={answer}
              isSelected={given?.answer === answer}
              onPress={() => setAsked(answer)}
            >
              <Icon size={14} aria-hidden />
              {t(`choose.${answer}`)}
            </ToggleButton>
          )
        })}
      </div>
      {given && (
        <div className={styles['given']}>
          {given.words !== '' && (
            <p className={styles['words']} dir="auto">
              {t('quote', { words: given.words })}
            </p>
          )}
          {given.answer === 'countered' && (
            <CounterOffer option={option} number={number} words={given.words} draft={draft} />
          )}
          <Button
            size="small"
            variant="plain"
            aria-label={t('takeBackNamed', { number })}
            onPress={() => acts.takeBack(version, option.id)}
          >
            {t('takeBack')}
          </Button>
        </div>
      )}
      {asked && (
        <AnswerDialog
          answer={asked}
          number={number}
          headline={headline}
          words={given?.answer === asked ? given.words : ''}
          canAgree={acts.canAgree(version, option.id)}
          onDo={(input) => acts.answer(version, option.id, input)}
          onClose={() => setAsked(null)}
        />
      )}
    </li>
  )
}
