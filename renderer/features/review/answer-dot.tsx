import { Check, CircleDashed, CornerDownRight } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Finding } from '#shared/review/review.ts'
import styles from './answer-dot.module.css'

const icons = { yes: Check, no: CornerDownRight, unknown: CircleDashed } as const

/** How a question went, by shape as well as by colour, and in words for those who hear it. */
export function AnswerDot({ answer }: { answer: Finding['answer'] }) {
  const { t } = useTranslation('review')
  const Icon = icons[answer]
  return (
    <span className={styles['dot']} data-answer={answer}>
      <Icon size={14} strokeWidth={2.5} aria-hidden />
      <span className="unseen">{t(`questions.${answer}`)}</span>
    </span>
  )
}
