import { useTranslation } from 'react-i18next'
import { usePlaybook } from '#renderer/data/playbook.ts'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import { Button } from '#renderer/ui/button.tsx'
import type { Mark } from '#shared/review/marks.ts'
import type { Finding } from '#shared/review/review.ts'
import { markLine, markName, markTime } from './mark-words.ts'
import styles from './review.module.css'

/** More than this say no more. */
const mostShown = 3

type Props = {
  finding: Finding
  marks: readonly Mark[]
  startedAtMs: number
  onShow: (markId: string) => void
}

/** The moments an answer rests on, each a press away from where it is in the call. */
export function Evidence({ finding, marks, startedAtMs, onShow }: Props) {
  const { t } = useTranslation('review')
  const { language } = useEnvironment()
  const playbook = usePlaybook()
  const telling = { t, language, playbook, fromMs: startedAtMs }
  const shown = finding.evidence
    .slice(0, mostShown)
    .flatMap((id) => marks.find((mark) => mark.id === id) ?? [])
  const more = finding.evidence.length - shown.length
  return (
    <ul className={styles['evidence']}>
      {shown.map((mark) => (
        <li key={mark.id}>
          <Button
            size="small"
            variant="plain"
            aria-label={t('questions.showMark', { mark: markLine(mark, telling) })}
            onPress={() => onShow(mark.id)}
          >
            <span className={styles['time']}>{markTime(mark, telling)}</span>
            <span>{markName(mark, telling)}</span>
            {mark.text !== '' && (
              <span className={styles['quoted']} dir="auto">
                {mark.text}
              </span>
            )}
          </Button>
        </li>
      ))}
      {more > 0 && <li className={styles['soft']}>{t('questions.more', { count: more })}</li>}
    </ul>
  )
}
