import { useTranslation } from 'react-i18next'
import {
  Cell,
  Column,
  Row,
  Table,
  TableBody,
  TableHeader,
  TableLayout,
  Virtualizer,
} from 'react-aria-components'
import type { ImportedThing } from '#shared/import/import-record.ts'
import type { RowProblem } from '#shared/import/row-problem.ts'
import styles from './import.module.css'
import { useProblemTexts } from './problem-texts.ts'

const rowPx = 36
const mostRowsSeen = 7
const widths = {
  line: 64,
  field: '1.2fr',
  problem: '1.6fr',
  text: '1.6fr',
  weight: '1.6fr',
} as const
const columns = ['line', 'field', 'problem', 'text', 'weight'] as const

type Props = { problems: readonly RowProblem[]; what: ImportedThing }

/** All rows with something wrong, of which only those in sight are in the page. */
export function ProblemTable({ problems, what: thing }: Props) {
  const { t } = useTranslation('import')
  const textsOf = useProblemTexts(thing)
  const items = problems.map((problem, id) => ({ id, problem }))
  return (
    <Virtualizer layout={TableLayout} layoutOptions={{ rowHeight: rowPx, headingHeight: rowPx }}>
      <Table
        aria-label={t('problems.label')}
        className={styles['problems'] ?? ''}
        style={{ blockSize: (Math.min(items.length, mostRowsSeen) + 1) * rowPx + 2 }}
      >
        <TableHeader>
          {columns.map((name) => (
            <Column
              key={name}
              id={name}
              isRowHeader={name === 'line'}
              width={widths[name]}
              className={styles['problemCell'] ?? ''}
            >
              {t(`problems.column.${name}`)}
            </Column>
          ))}
        </TableHeader>
        <TableBody items={items}>
          {({ problem }) => {
            const { line, field, what, text, weight } = textsOf(problem)
            return (
              <Row className={styles['problemRow'] ?? ''} data-weight={problem.weight}>
                {[line, field, what, text, weight].map((shown, at) => (
                  <Cell key={columns[at]} className={styles['problemCell'] ?? ''}>
                    <span title={shown}>{shown}</span>
                  </Cell>
                ))}
              </Row>
            )
          }}
        </TableBody>
      </Table>
    </Virtualizer>
  )
}
