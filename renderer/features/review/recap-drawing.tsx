import type { Ref } from 'react'
import { clockText } from '#renderer/ui/clock-text.ts'
import type { TalkPiece } from '#shared/call/call-talk.ts'
import type { Cluster } from '#shared/review/clusters.ts'
import { type StepId, stepNumber } from '#shared/method/step.ts'
import type { Lane, Mark } from '#shared/review/marks.ts'
import { markLine, markName, type Telling } from './mark-words.ts'
import styles from './recap.module.css'
import { ShareColumns } from './share-columns.tsx'
import type { useZoom } from './use-zoom.ts'

/** As in the style sheet, where the names of the lanes stand beside it. */
const laneHeight = 36
const axisHeight = 26
const barHeight = 22
/** The room above and below the columns of the share. */
const shareInset = 4
/** How wide a letter is, and the room beside a name. */
const letterPx = { en: 7, ja: 12.5 } as const
const besideNamePx = 14

type Props = {
  ref: Ref<SVGSVGElement>
  clusters: readonly Cluster[]
  pieces: readonly TalkPiece[]
  lanes: readonly Lane[]
  widthPx: number
  current: Mark
  zoom: ReturnType<typeof useZoom>
  telling: Telling
}

/** What is in view, and no more: the number of shapes has an end however long the call was. */
export function RecapDrawing({ ref, clusters, lanes, widthPx, zoom, ...props }: Props) {
  const { current, pieces, telling } = props
  const shareTop = lanes.length * laneHeight
  const heightPx = shareTop + (pieces.length > 0 ? laneHeight : 0) + axisHeight
  const middleOf = (lane: Lane) => (lanes.indexOf(lane) + 0.5) * laneHeight
  return (
    <svg ref={ref} className={styles['drawing']} width={widthPx} height={heightPx} aria-hidden>
      {zoom.ticks().map((ms) => (
        <g key={ms} transform={`translate(${zoom.toPx(ms)} 0)`}>
          <line className={styles['grid']} y2={heightPx - axisHeight} />
          <text className={styles['tick']} y={heightPx - 8}>
            {clockText(ms)}
          </text>
        </g>
      ))}
      {lanes.map((lane) => (
        <line
          key={lane}
          className={styles['lane']}
          x2={widthPx}
          y1={middleOf(lane)}
          y2={middleOf(lane)}
        />
      ))}
      {pieces.length > 0 && (
        <g transform={`translate(0 ${shareTop + shareInset})`}>
          <ShareColumns
            pieces={pieces}
            toPx={(atMs) => zoom.toPx(atMs - telling.fromMs)}
            widthPx={widthPx}
            heightPx={laneHeight - 2 * shareInset}
          />
        </g>
      )}
      {clusters.map((cluster) => (
        <g
          key={cluster.id}
          data-cluster={cluster.id}
          data-lane={cluster.lane}
          data-kind={cluster.marks.length === 1 ? cluster.marks[0]?.kind : undefined}
          className={styles['mark']}
          transform={`translate(0 ${middleOf(cluster.lane)})`}
        >
          <Shape cluster={cluster} widthPx={widthPx} telling={telling} />
        </g>
      ))}
      <CurrentMark
        fromPx={zoom.toPx(current.atMs - telling.fromMs)}
        toPx={zoom.toPx((current.untilMs ?? current.atMs) - telling.fromMs)}
        y={middleOf(current.lane)}
        heightPx={heightPx - axisHeight}
      />
    </svg>
  )
}

type ShapeProps = { cluster: Cluster; widthPx: number; telling: Telling }

function Shape({ cluster, widthPx, telling }: ShapeProps) {
  const [first, ...others] = cluster.marks
  if (!first) return null
  if (others.length > 0) {
    return (
      <>
        <circle cx={cluster.fromPx} r={9} />
        <text className={styles['count']} x={cluster.fromPx} y={4}>
          {cluster.marks.length > 99 ? '99+' : cluster.marks.length}
        </text>
      </>
    )
  }
  const title = <title>{markLine(first, telling)}</title>
  if (first.untilMs === null) {
    return first.kind === 'ended' ? (
      <rect x={cluster.fromPx - 2} y={-9} width={4} height={18} rx={2}>
        {title}
      </rect>
    ) : (
      <circle cx={cluster.fromPx} r={6}>
        {title}
      </circle>
    )
  }
  // A stretch of a closely zoomed call would be thousands of pixels long: what is in view is drawn.
  const from = Math.max(cluster.fromPx, -8)
  const width = Math.max(Math.min(cluster.toPx, widthPx + 8) - from, 4)
  return (
    <svg x={from} y={-barHeight / 2} width={width} height={barHeight} className={styles['bar']}>
      <rect width="100%" height="100%" rx={5}>
        {title}
      </rect>
      <text className={styles['name']} x={7} y={15}>
        {nameThatFits(first, width, telling)}
      </text>
    </svg>
  )
}

/** A step's number says enough where its name has no room. */
function nameThatFits(mark: Mark, widthPx: number, telling: Telling): string {
  const names = [markName(mark, telling)]
  if (mark.lane === 'steps') names.push(String(stepNumber(mark.kind as StepId)))
  const fits = (name: string) =>
    [...name].length * letterPx[telling.language] + besideNamePx <= widthPx
  return names.find(fits) ?? ''
}

type CurrentProps = { fromPx: number; toPx: number; y: number; heightPx: number }

/** A line at the moment, and a frame around what is there. */
function CurrentMark({ fromPx, toPx, y, heightPx }: CurrentProps) {
  const isStretch = toPx > fromPx
  return (
    <g className={styles['here']}>
      <line x1={fromPx} x2={fromPx} y2={heightPx} />
      {isStretch ? (
        <rect
          x={fromPx - 2}
          y={y - barHeight / 2 - 2}
          width={toPx - fromPx + 4}
          height={barHeight + 4}
          rx={7}
        />
      ) : (
        <circle cx={fromPx} cy={y} r={10} />
      )}
    </g>
  )
}
