import { useTranslation } from 'react-i18next'
import { builtIn } from '#renderer/data/content-editor.ts'
import { Button } from '#renderer/ui/button.tsx'
import type { ContentChanges, ContentPatch } from '#shared/content/changes.ts'
import { contentProblems } from '#shared/content/problems.ts'
import { withoutProblems } from '#shared/content/without-problems.ts'
import styles from './playbook.module.css'
import { useProblemWords } from './problem-words.ts'

type Props = { changes: ContentChanges; onTakeOut: (patch: ContentPatch) => void }

/** So many are told: more say no more. */
const mostTold = 10

/** What the firm says of things this version of the app does not have (any more), and so counts nothing. */
export function Leftovers({ changes, onTakeOut }: Props) {
  const { t } = useTranslation('playbook')
  const { problemWords } = useProblemWords(changes)
  const problems = contentProblems(builtIn, changes)
  if (problems.length === 0) return null
  return (
    <section className={styles['leftovers']} aria-label={t('leftovers.title')}>
      <p>
        <strong>{t('leftovers.title')}</strong> {t('leftovers.lead', { count: problems.length })}
      </p>
      <details>
        <summary>{t('leftovers.which')}</summary>
        <ul className={styles['problems']}>
          {problems.slice(0, mostTold).map((problem, place) => (
            // Two may say the same.
            // oxlint-disable-next-line react/no-array-index-key
            <li key={place}>{problemWords(problem)}</li>
          ))}
        </ul>
        {problems.length > mostTold && (
          <p>{t('difference.more', { count: problems.length - mostTold })}</p>
        )}
      </details>
      <Button size="small" onPress={() => onTakeOut(withoutProblems(changes, problems))}>
        {t('leftovers.takeOut')}
      </Button>
    </section>
  )
}
