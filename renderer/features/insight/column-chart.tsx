import { scaleBand, scaleLinear } from '@visx/scale'
import { Bar, Circle } from '@visx/shape'
import { isFew } from '#shared/insight/tally.ts'
import { Drawing } from './drawing.tsx'
import { type Fill, filled } from './fills.tsx'
import styles from './insight.module.css'

export type Column = {
  readonly key: string
  readonly label: string
  /** From below to above, as the parts of the chart. */
  readonly counts: readonly number[]
}

type Props = {
  label: string
  widthPx: number
  columns: readonly Column[]
  parts: readonly { readonly label: string; readonly fill: Fill }[]
  /** How many things there are in all: few are drawn one by one. */
  n: number
}

const legendHeight = 30
const plotHeight = 170
const axisHeight = 24
const letterPx = 8
const keyPx = 14
const dot = { radius: 6.5, everyPx: 16 }
/** Wider than this a column says no more. */
const widest = 56

/** Columns over time, each in its parts one above the other. */
export function ColumnChart({ label, widthPx, columns, parts, n }: Props) {
  const sums = columns.map(({ counts }) => counts.reduce((sum, count) => sum + count, 0))
  const highest = Math.max(1, ...sums)
  const dotsHigh = highest * dot.everyPx
  const high = isFew(n) ? Math.max(40, dotsHigh) : plotHeight
  const top = legendHeight + 18
  const toX = scaleBand({
    domain: columns.map(({ key }) => key),
    range: [0, Math.min(widthPx, columns.length * 90)],
    padding: 0.3,
  })
  const toHigh = scaleLinear({ domain: [0, highest], range: [0, high] })
  const barWidth = Math.min(widest, toX.bandwidth())
  const everyNth = Math.ceil(72 / Math.max(1, toX.step()))
  return (
    <Drawing label={label} widthPx={widthPx} heightPx={top + high + axisHeight}>
      {(id) => (
        <>
          <Legend parts={parts} id={id} />
          <line className={styles['axis']} x2={widthPx} y1={top + high} y2={top + high} />
          {columns.map((column, index) => {
            const middle = (toX(column.key) ?? 0) + toX.bandwidth() / 2
            const sum = sums[index] ?? 0
            return (
              <g key={column.key} transform={`translate(${middle} ${top + high})`}>
                {isFew(n) ? (
                  <DotColumn column={column} parts={parts} id={id} />
                ) : (
                  <BarColumn
                    column={column}
                    parts={parts}
                    id={id}
                    widthPx={barWidth}
                    toHigh={toHigh}
                  />
                )}
                {barWidth >= String(sum).length * letterPx && (
                  <text
                    className={styles['sum']}
                    y={-(isFew(n) ? sum * dot.everyPx : toHigh(sum)) - 5}
                  >
                    {sum}
                  </text>
                )}
                {index % everyNth === 0 && (
                  <text className={styles['tick']} y={17}>
                    {column.label}
                  </text>
                )}
              </g>
            )
          })}
        </>
      )}
    </Drawing>
  )
}

type ColumnProps = Pick<Props, 'parts'> & { column: Column; id: string }

function BarColumn(props: ColumnProps & { widthPx: number; toHigh: (count: number) => number }) {
  const { column, parts, id, widthPx, toHigh } = props
  return column.counts.map((count, index) => {
    const below = column.counts.slice(0, index).reduce((sum, one) => sum + one, 0)
    if (count === 0) return null
    return (
      <Bar
        key={parts[index]?.label}
        x={-widthPx / 2}
        width={widthPx}
        y={-toHigh(below + count)}
        height={toHigh(count)}
        {...filled(parts[index]?.fill ?? 'empty', id)}
      />
    )
  })
}

function DotColumn({ column, parts, id }: ColumnProps) {
  const fills = column.counts.flatMap((count, index) =>
    Array.from({ length: count }, () => parts[index]?.fill ?? 'empty'),
  )
  return fills.map((fill, index) => (
    <Circle key={index} cy={-(index + 0.5) * dot.everyPx} r={dot.radius} {...filled(fill, id)} />
  ))
}

/** Wide letters take more room: what stands behind must not stand on them. */
const roomFor = (text: string) =>
  [...text].reduce((px, letter) => px + (letter > '\u2E7F' ? 14 : letterPx), 0)

function Legend({ parts, id }: Pick<Props, 'parts'> & { id: string }) {
  const starts = parts.map((_, index) =>
    parts.slice(0, index).reduce((px, { label }) => px + roomFor(label) + keyPx + 26, 0),
  )
  return parts.map(({ label, fill }, index) => (
    <g key={label} transform={`translate(${starts[index] ?? 0} 0)`}>
      <Bar x={1} y={3} width={keyPx} height={keyPx} rx={3} {...filled(fill, id)} />
      <text className={styles['label']} x={keyPx + 8} y={15}>
        {label}
      </text>
    </g>
  ))
}
