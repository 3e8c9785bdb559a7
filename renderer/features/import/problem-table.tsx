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
import type { RowProblem } from '#shared/import/row-problem.ts'
import styles from './import.module.css'
import { useProblemTexts } from './problem-texts.ts'

const rowPx = 36
const columns = ['line', 'field', 'problem', 'text', 'weight'] as const

/** All rows with something wrong, of which only those in sight are in the page. */
export function ProblemTable({ problems }: { problems: readonly RowProblem[] }) {
  const { t } = useTranslation('import')
  const textsOf = useProblemTexts()
  const items = problems.map((problem, id) => ({ id, problem }))
  return (
    <Virtualizer layout={TableLayout} layoutOptions={{ rowHeight: rowPx, headingHeight: rowPx }}>
      <Table aria-label={t('problems.label')} className={styles['problems'] ?? ''}>
        <TableHeader>
          {columns.map((name) => (
            <Column
              key={name}
              id={name}
              isRowHeader={name === 'line'}
              {...(name === 'line' ? { width: 80 } : {})}
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
