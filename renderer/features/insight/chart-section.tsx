import { type ReactNode, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#renderer/ui/button.tsx'
import { Outcome } from '#renderer/ui/outcome.tsx'
import { useWidth } from '#renderer/ui/use-width.ts'
import type { Table } from '#shared/case-data/case-table.ts'
import { isFew } from '#shared/insight/tally.ts'
import { ChartTable } from './chart-table.tsx'
import styles from './insight.module.css'
import { useFigureWords } from './use-figure-words.ts'
import { useSaveChart } from './use-save-chart.ts'

type Props = {
  question: string
  /** The answer in words: what to take away. */
  answer: string
  /** What it was counted over. */
  source: string
  /** How many things that were. */
  n: number
  /** Nothing was counted: what to do so that there is something. */
  empty: string | null
  table: Table
  renderDrawing: (label: string, widthPx: number) => ReactNode
}

/** How wide it is drawn before anybody has measured the page. */
const firstWidthPx = 720

/** One question: its answer in a sentence, the chart, its numbers, and both as files. */
export function ChartSection({ n, source: counted, ...props }: Props) {
  const { t } = useTranslation('insight')
  const { question, answer, empty, table, renderDrawing } = props
  const { sentences } = useFigureWords()
  const source = sentences([counted, isFew(n) && t('few')])
  return (
    <section className={styles['card']} aria-label={question}>
      <h2>{question}</h2>
      {empty === null ? (
        <Chart {...{ question, answer, source, table, renderDrawing }} />
      ) : (
        <p className={styles['soft']}>{empty}</p>
      )}
    </section>
  )
}

function Chart({ question, answer, source, table, renderDrawing }: Omit<Props, 'empty' | 'n'>) {
  const { t } = useTranslation('insight')
  const { t: sending } = useTranslation('sending')
  const chart = useRef<HTMLDivElement>(null)
  const widthPx = useWidth(chart, firstWidthPx)
  const [isTable, setIsTable] = useState(false)
  const { answer: outcome, isWaiting, savePicture, saveTable } = useSaveChart(question)
  const picture = () => {
    const drawing = chart.current?.querySelector('svg')
    if (drawing) void savePicture(drawing, { title: question, answer, source })
  }
  return (
    <>
      <p className={styles['answer']}>{answer}</p>
      <div ref={chart} className={styles['chart']}>
        {renderDrawing(`${question} ${answer}`, widthPx)}
      </div>
      <p className={styles['soft']}>{source}</p>
      <div className={styles['ways']}>
        <Button
          size="small"
          variant="plain"
          aria-expanded={isTable}
          aria-label={t(isTable ? 'hideTableOf' : 'showTableOf', { question })}
          onPress={() => setIsTable(!isTable)}
        >
          {t(isTable ? 'hideTable' : 'showTable')}
        </Button>
        <Button
          size="small"
          variant="plain"
          isPending={isWaiting}
          aria-label={t('savePictureOf', { question })}
          onPress={picture}
        >
          {t('savePicture')}
        </Button>
        <Button
          size="small"
          variant="plain"
          isPending={isWaiting}
          aria-label={t('saveTableOf', { question })}
          onPress={() => void saveTable(table)}
        >
          {t('saveTable')}
        </Button>
      </div>
      <Outcome
        done={outcome?.kind === 'saved' && t('saved', { fileName: outcome.fileName })}
        failed={
          outcome?.kind === 'failed' &&
          `${sending(`failed.${outcome.problem}`)} ${sending('nothingLost')}`
        }
      />
      {isTable && <ChartTable table={table} label={question} />}
    </>
  )
}
