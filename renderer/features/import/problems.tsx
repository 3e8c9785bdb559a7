import { useTranslation } from 'react-i18next'
import type { CheckedFile, ImportDraft } from '#renderer/data/import/import-stage.ts'
import { useDesktop } from '#renderer/desktop/desktop.tsx'
import { useAnswer } from '#renderer/desktop/use-answer.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Outcome } from '#renderer/ui/outcome.tsx'
import type { SaveOutcome } from '#shared/ipc/desktop-api.ts'
import { useNumberText } from './counts-text.ts'
import styles from './import.module.css'
import { ProblemTable } from './problem-table.tsx'
import { useProblemTexts } from './problem-texts.ts'

/** Which rows could not be taken as they stand, and why; they can be saved for whoever mends them. */
export function Problems({ draft, checked }: { draft: ImportDraft; checked: CheckedFile }) {
  const { t } = useTranslation('import')
  const desktop = useDesktop()
  const say = useNumberText()
  const textsOf = useProblemTexts(draft.plan.what)
  const { answer, ask } = useAnswer<SaveOutcome>({ kind: 'failed', problem: 'unknown' })
  const { problems, problemCount } = checked
  const save = () =>
    ask(() =>
      desktop.saveCaseData({
        as: 'csv',
        table: {
          head: (['line', 'field', 'problem', 'text', 'weight'] as const).map((name) =>
            t(`problems.column.${name}`),
          ),
          rows: problems.map((problem) => {
            const { line, field, what, text, weight } = textsOf(problem)
            return [line, field, what, text, weight]
          }),
        },
        suggestedName: t('problems.fileName', { fileName: withoutEnding(draft.file.name) }),
      }),
    )
  return (
    <div className={styles['part']}>
      <div className={styles['bar']}>
        <h3>{t('problems.title', { count: problemCount, n: say(problemCount) })}</h3>
        <Button size="small" onPress={() => void save()}>
          {t('problems.save')}
        </Button>
      </div>
      {problems.length < problemCount && (
        <p className={styles['soft']}>{t('problems.first', { n: say(problems.length) })}</p>
      )}
      <ProblemTable problems={problems} what={draft.plan.what} />
      <Outcome
        done={answer?.kind === 'saved' && t('problems.saved', { fileName: answer.fileName })}
        failed={answer?.kind === 'failed' && t(`failed.${answer.problem}`)}
      />
    </div>
  )
}

export function withoutEnding(fileName: string): string {
  return fileName.replace(/\.[^.]{1,5}$/, '').slice(0, 100)
}
