import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { usePlaybook } from '#renderer/data/playbook.ts'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Choice } from '#renderer/ui/choice.tsx'
import type { Mark } from '#shared/review/marks.ts'
import { type ReviewAnswer, reviewAnswerSchema } from '#shared/review/question.ts'
import type { ReviewQuestion } from '#shared/review/review-content.ts'
import type { Finding } from '#shared/review/review.ts'
import { AnswerDot } from './answer-dot.tsx'
import { Evidence } from './evidence.tsx'
import { stepNameOf } from './mark-words.ts'
import { questionOf } from './question-of.ts'
import styles from './review.module.css'

type Props = {
  finding: Finding
  marks: readonly Mark[]
  startedAtMs: number
  onAnswer: (said: ReviewAnswer | null) => void
  onShow: (markId: string) => void
}

export function QuestionRow({ finding, marks, startedAtMs, onAnswer, onShow }: Props) {
  const { t } = useTranslation('review')
  const { language } = useEnvironment()
  const [isDoubted, setIsDoubted] = useState(false)
  const asked = questionOf(finding.question)
  const isByRep = finding.basis === 'rep'
  const isAsked = asked.asksTheRep && (finding.answer === 'unknown' || isByRep || isDoubted)
  const { cited, text } = asked.rule
  return (
    <li className={styles['question']} data-question={asked.id}>
      <AnswerDot answer={finding.answer} />
      <div className={styles['words']}>
        <h3>{asked.question[language]}</h3>
        <p>
          <Says finding={finding} asked={asked} />
        </p>
        <Evidence finding={finding} marks={marks} startedAtMs={startedAtMs} onShow={onShow} />
        {finding.answer === 'no' && <p className={styles['hint']}>{asked.hint[language]}</p>}
        <p className={styles['rule']}>
          {text[language]} <cite>{cited ?? t('questions.method')}</cite>
        </p>
      </div>
      <div className={styles['answer']}>
        {isAsked && (
          <Choice
            label={asked.question[language]}
            isLabelUnseen
            value={isByRep ? (finding.answer as ReviewAnswer) : null}
            options={reviewAnswerSchema.options.map((value) => ({
              value,
              label: t(`questions.${value}`),
            }))}
            onChange={onAnswer}
          />
        )}
        {isByRep && (
          <Button size="small" variant="plain" onPress={() => onAnswer(null)}>
            {t('questions.takeBack')}
          </Button>
        )}
        {!isAsked && asked.asksTheRep && (
          <Button size="small" variant="plain" onPress={() => setIsDoubted(true)}>
            {t('questions.otherwise')}
          </Button>
        )}
      </div>
    </li>
  )
}

function Says({ finding, asked }: { finding: Finding; asked: ReviewQuestion }) {
  const { t } = useTranslation('review')
  const { language } = useEnvironment()
  const playbook = usePlaybook()
  if (finding.basis === 'rep') return t(`questions.byYou.${finding.answer as ReviewAnswer}`)
  const step = asked.step === null ? '' : stepNameOf(playbook, asked.step, language)
  if (finding.basis === 'passed-over') return t('questions.passedOver', { step })
  if (finding.basis === 'not-reached') return t('questions.notReached', { step })
  return asked.says[finding.answer][language]
}
