import { scaleLinear } from '@visx/scale'
import { Bar, Circle } from '@visx/shape'
import { isFew } from '#shared/insight/tally.ts'
import { Drawing } from './drawing.tsx'
import { type Fill, filled } from './fills.tsx'
import styles from './insight.module.css'

export type BarRow = {
  readonly key: string
  readonly label: string
  readonly count: number
  /** What it is a part of, drawn around it; otherwise it stands for itself. */
  readonly all?: number
  /** Its number in words, beside it. */
  readonly value: string
  readonly fill: Fill
  /** Rows of another scale can't be held beside it: another currency. */
  readonly scale?: string
}

type Props = {
  label: string
  widthPx: number
  rows: readonly BarRow[]
  /** How many things there are in all: few are drawn one by one. Null: nothing is counted. */
  n: number | null
  /** A line below so many rows, and what it says. */
  cut?: { readonly after: number; readonly text: string } | undefined
}

const rowHeight = 46
const barTop = 20
const barHeight = 16
const cutHeight = 28
/** Room for the number behind the longest bar. */
const valuePx = 130
const dot = { radius: 6.5, everyPx: 18 }

/** One bar for each row; a row of dots where so few were counted that each is to be seen. */
export function BarChart({ label, widthPx, rows, n, cut }: Props) {
  const toPxOf = ({ scale }: BarRow) => {
    const beside = rows.filter((row) => row.scale === scale)
    const longest = Math.max(1, ...beside.map(({ count, all }) => all ?? count))
    return scaleLinear({ domain: [0, longest], range: [0, Math.max(40, widthPx - valuePx)] })
  }
  const topOf = (index: number) => index * rowHeight + (cut && index >= cut.after ? cutHeight : 0)
  const heightPx = rows.length * rowHeight + (cut ? cutHeight : 0)
  return (
    <Drawing label={label} widthPx={widthPx} heightPx={heightPx}>
      {(id) => (
        <>
          {rows.map((row, index) => (
            <g key={row.key} transform={`translate(0 ${topOf(index)})`}>
              <text className={styles['label']} y={13}>
                {row.label}
              </text>
              {n !== null && isFew(n) ? (
                <Dots row={row} id={id} />
              ) : (
                <Bars row={row} id={id} toPx={toPxOf(row)} />
              )}
            </g>
          ))}
          {cut && <CutLine widthPx={widthPx} y={cut.after * rowHeight} text={cut.text} />}
        </>
      )}
    </Drawing>
  )
}

type RowProps = { row: BarRow; id: string }

function Bars({ row, id, toPx }: RowProps & { toPx: (count: number) => number }) {
  const place = { x: 0.5, y: barTop, height: barHeight, rx: 3 }
  const end = toPx(row.all ?? row.count)
  return (
    <>
      {row.all !== undefined && <Bar {...place} width={toPx(row.all)} {...filled('empty', id)} />}
      {row.count > 0 && (
        <Bar {...place} width={Math.max(2, toPx(row.count))} {...filled(row.fill, id)} />
      )}
      <text className={styles['value']} x={end + 8} y={barTop + 13}>
        {row.value}
      </text>
    </>
  )
}

function Dots({ row, id }: RowProps) {
  const all = row.all ?? row.count
  return (
    <>
      {Array.from({ length: all }, (_, index) => (
        <Circle
          key={index}
          cx={dot.radius + 1 + index * dot.everyPx}
          cy={barTop + barHeight / 2}
          r={dot.radius}
          {...filled(index < row.count ? row.fill : 'empty', id)}
        />
      ))}
      <text className={styles['value']} x={all * dot.everyPx + 4} y={barTop + 13}>
        {row.value}
      </text>
    </>
  )
}

function CutLine({ widthPx, y, text }: { widthPx: number; y: number; text: string }) {
  return (
    <g className={styles['cut']} transform={`translate(0 ${y})`}>
      <line x2={widthPx} y1={6} y2={6} />
      <text y={22}>{text}</text>
    </g>
  )
}
