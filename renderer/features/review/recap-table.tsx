import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#renderer/ui/button.tsx'
import type { Mark } from '#shared/review/marks.ts'
import { markName, markText, markTime, type Telling } from './mark-words.ts'
import styles from './recap.module.css'

const rowsAtOnce = 200

type Props = { marks: readonly Mark[]; telling: Telling }

/** The same marks in words, for those who hear them or would rather read. */
export function RecapTable({ marks, telling }: Props) {
  const { t } = useTranslation('review')
  const [most, setMost] = useState(0)
  const isShown = most > 0
  const more = Math.min(rowsAtOnce, marks.length - most)
  return (
    <>
      <div>
        <Button
          size="small"
          variant="plain"
          aria-expanded={isShown}
          onPress={() => setMost(isShown ? 0 : rowsAtOnce)}
        >
          {t(isShown ? 'recap.hideTable' : 'recap.showTable')}
        </Button>
      </div>
      {isShown && <Rows marks={marks.slice(0, most)} telling={telling} />}
      {isShown && more > 0 && (
        <div>
          <Button size="small" variant="plain" onPress={() => setMost(most + rowsAtOnce)}>
            {t('recap.moreRows', { count: more })}
          </Button>
        </div>
      )}
    </>
  )
}

function Rows({ marks, telling }: Props) {
  const { t } = useTranslation('review')
  return (
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
        {marks.map((mark) => (
          <tr key={mark.id}>
            <td>{markTime(mark, telling)}</td>
            <td>{markName(mark, telling)}</td>
            <td dir="auto">{markText(mark, telling)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
