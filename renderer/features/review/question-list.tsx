import { useTranslation } from 'react-i18next'
import { PageSection } from '#renderer/ui/page-section.tsx'
import type { Call } from '#shared/call/call.ts'
import type { Mark } from '#shared/review/marks.ts'
import type { Finding } from '#shared/review/review.ts'
import { QuestionRow } from './question-row.tsx'
import styles from './review.module.css'
import type { Answer } from './use-answers.ts'

type Props = {
  call: Call
  findings: readonly Finding[]
  marks: readonly Mark[]
  onAnswer: Answer
  onShow: (markId: string) => void
}

/** What the call shows, question by question, each with the moments it rests on. */
export function QuestionList({ call, findings, marks, onAnswer, onShow }: Props) {
  const { t } = useTranslation('review')
  return (
    <PageSection title={t('questions.title')}>
      <ol className={styles['questions']}>
        {findings.map((finding) => (
          <QuestionRow
            key={finding.question}
            finding={finding}
            marks={marks}
            startedAtMs={call.startedAtMs}
            onAnswer={(said) => onAnswer(finding.question, said)}
            onShow={onShow}
          />
        ))}
      </ol>
    </PageSection>
  )
}
