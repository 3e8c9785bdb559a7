import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#renderer/ui/button.tsx'
import type { Mark } from '#shared/review/marks.ts'
import { markName, markTime, type Telling } from './mark-words.ts'
import styles from './recap.module.css'

const rowsAtOnce = 200

/** The same marks in words, for those who hear them or would rather read. */
export function RecapTable({ marks, telling }: { marks: readonly Mark[]; telling: Telling }) {
  const { t } = useTranslation('review')
  const [most, setMost] = useState(rowsAtOnce)
  const more = Math.min(rowsAtOnce, marks.length - most)
  return (
    <>
      <table className={styles['table']} aria-label={t('recap.label')}>
        <thead>
          <tr>
            {(['at', 'what', 'words'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`recap.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {marks.slice(0, most).map((mark) => (
            <tr key={mark.id}>
              <td>{markTime(mark, telling)}</td>
              <td>{markName(mark, telling)}</td>
              <td dir="auto">{mark.text}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {more > 0 && (
        <div>
          <Button size="small" variant="plain" onPress={() => setMost(most + rowsAtOnce)}>
            {t('recap.moreRows', { count: more })}
          </Button>
        </div>
      )}
    </>
  )
}
