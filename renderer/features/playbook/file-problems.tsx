import { useTranslation } from 'react-i18next'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { noChanges } from '#shared/content/changes.ts'
import type { FileProblem } from '#shared/content/parse-content-file.ts'
import styles from './playbook.module.css'
import { useProblemWords } from './problem-words.ts'

type Props = { problems: readonly FileProblem[]; onClose: () => void }

/** Why a file was not taken: each thing with its line, what it is about, and what would be right. */
export function FileProblems({ problems, onClose }: Props) {
  const { t } = useTranslation('playbook')
  const { problemWords } = useProblemWords(noChanges)
  const words = (problem: FileProblem): string => {
    if (!('key' in problem)) {
      return t(`file.problem.${problem.code}`, { about: problem.about ?? '' })
    }
    return problemWords(problem)
  }
  return (
    <Dialog
      title={t('file.refused')}
      onClose={onClose}
      buttons={
        <Button variant="primary" onPress={onClose}>
          {t('file.close')}
        </Button>
      }
    >
      <p>{t('file.nothingChanged')}</p>
      <ul className={styles['problems']}>
        {problems.map((problem, place) => (
          // Two of one line may say the same.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={place}>
            {problem.line === null
              ? words(problem)
              : t('file.line', { line: problem.line, what: words(problem) })}
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
