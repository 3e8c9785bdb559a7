import { LockKeyhole } from 'lucide-react'
import { memo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import { formatMoney } from '#shared/money/format-money.ts'
import type { ComparedOption } from '#shared/proposal/compare-options.ts'
import styles from './compare.module.css'
import { CostCell } from './cost-cell.tsx'
import { useRiskText } from './use-risk-text.ts'

type Props = { compared: readonly ComparedOption[] }

/** What options are weighed by. Drawn again only when a measure changed, not with each key press. */
export const ComparedRows = memo(
  function ComparedRows({ compared }: Props) {
    const { t } = useTranslation('offers')
    const { language } = useEnvironment()
    const sayRisk = useRiskText()
    const cap = compared.find(({ chart }) => chart?.cap)?.chart?.cap
    return (
      <>
        <tbody>
          <Row title={t('compare.byWhen')} compared={compared}>
            {({ byWhen }) => <span dir="auto">{byWhen || t('compare.risks.no-date')}</span>}
          </Row>
          <Row title={t('compare.parts')} compared={compared}>
            {({ missing }) =>
              missing === 'none' ? t('compare.partsThere') : t(`compare.part.${missing}`)
            }
          </Row>
        </tbody>
        <tbody className={styles['ours']} data-private>
          <tr>
            <th colSpan={compared.length + 1} scope="rowgroup" className={styles['mark']}>
              <LockKeyhole size={14} aria-hidden /> {t('compare.ours')}
            </th>
          </tr>
          <Row
            title={t('compare.cost')}
            note={cap ? t('compare.cap', { cap: formatMoney(cap, language) }) : undefined}
            compared={compared}
          >
            {(one, number) => <CostCell one={one} number={number} />}
          </Row>
          <Row title={t('compare.risk')} compared={compared}>
            {({ risks }) =>
              risks.length === 0 ? (
                t('compare.noRisk')
              ) : (
                <ul className={styles['risks']}>
                  {risks.map((risk) => (
                    <li key={risk.kind} dir="auto">
                      {sayRisk(risk)}
                    </li>
                  ))}
                </ul>
              )
            }
          </Row>
        </tbody>
      </>
    )
  },
  (a, b) => JSON.stringify(a.compared) === JSON.stringify(b.compared),
)

type RowProps = {
  title: string
  note?: string | undefined
  compared: readonly ComparedOption[]
  children: (one: ComparedOption, number: number) => ReactNode
}

function Row({ title, note, compared, children }: RowProps) {
  return (
    <tr>
      <th scope="row">
        {title}
        {note !== undefined && <span className={styles['note']}>{note}</span>}
      </th>
      {compared.map((one, index) => (
        <td key={one.optionId}>{children(one, index + 1)}</td>
      ))}
    </tr>
  )
}
