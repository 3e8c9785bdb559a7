import { useTranslation } from 'react-i18next'
import { builtIn } from '#renderer/data/content-editor.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { builtInItems } from '#shared/content/content.ts'
import type { FileProblem } from '#shared/content/parse-content-file.ts'
import { useItemWords } from './item-words.ts'
import styles from './playbook.module.css'
import { problemText } from './problem-text.ts'

type Props = { problems: readonly FileProblem[]; onClose: () => void }

/** Why a file was not taken: each thing with its line, what it is about, and what would be right. */
export function FileProblems({ problems, onClose }: Props) {
  const { t } = useTranslation('playbook')
  const { titleOf, fieldName } = useItemWords()
  const items = new Map(builtInItems(builtIn).map((item) => [item.key, item]))
  const nameOf = (key: string) => {
    const item = items.get(key)
    return item ? titleOf(item) : key
  }
  const words = (problem: FileProblem): string => {
    if (!('key' in problem)) {
      return t(`file.problem.${problem.code}`, { about: problem.about ?? '' })
    }
    const field = items.get(problem.key)?.fields.find(({ path }) => path === problem.path)
    const where = [nameOf(problem.key), field ? fieldName(field) : problem.path]
    const place = where.filter((part) => part !== null).join(' › ')
    return t('file.at', { place, what: problemText(t, problem, field, nameOf) })
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
