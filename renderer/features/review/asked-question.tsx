import { useEffect, useEffectEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Kbd } from '#renderer/ui/kbd.tsx'
import {
  type ReviewAnswer,
  reviewAnswerSchema,
  type ReviewQuestionId,
} from '#shared/review/question.ts'
import type { Finding } from '#shared/review/review.ts'
import { questionOf } from './question-of.ts'
import styles from './review.module.css'
import type { Answer } from './use-answers.ts'

/** What only the rep can say, one question at a time: 1 is yes, 2 is no, and the next one comes. */
export function AskedQuestion({ open, onAnswer }: { open: readonly Finding[]; onAnswer: Answer }) {
  const { t } = useTranslation('review')
  const { language } = useEnvironment()
  const asked = open[0]?.question
  useAnswerKeys((said) => {
    const question = questionInFocus() ?? asked
    if (question !== undefined) onAnswer(question, said)
    return question !== undefined
  })
  return (
    <div className={styles['asked']} role="status">
      {asked !== undefined && (
        <>
          <span className={styles['soft']}>{t('lead.open', { count: open.length })}</span>
          <strong>{questionOf(asked).question[language]}</strong>
          <span className={styles['askedAnswers']}>
            {reviewAnswerSchema.options.map((said, index) => (
              <Button key={said} size="small" onPress={() => onAnswer(asked, said)}>
                {t(`questions.${said}`)} <Kbd>{String(index + 1)}</Kbd>
              </Button>
            ))}
          </span>
        </>
      )}
    </div>
  )
}

/** The question of the list in which somebody has the focus: a key means that one. */
function questionInFocus(): ReviewQuestionId | undefined {
  const row = document.activeElement?.closest('[data-question]')
  const question = row?.getAttribute('data-question') as ReviewQuestionId | undefined
  return question && questionOf(question).asksTheRep ? question : undefined
}

/** Heard wherever the focus is on the page, for nothing on it is typed into. */
function useAnswerKeys(onAnswer: (said: ReviewAnswer) => boolean): void {
  const hear = useEffectEvent((event: KeyboardEvent) => {
    const said = reviewAnswerSchema.options[Number(event.key) - 1]
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.repeat
    if (said && isPlain && onAnswer(said)) event.preventDefault()
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent) => hear(event)
    window.addEventListener('keydown', listener)
    return () => window.removeEventListener('keydown', listener)
  }, [])
}
