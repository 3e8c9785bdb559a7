import { scaleLinear } from '@visx/scale'
import { Bar, LinkHorizontal } from '@visx/shape'
import { type Felt, feltStates, type MomentsFlow } from '#shared/insight/moments-flow.ts'
import { Drawing } from './drawing.tsx'
import { type Fill, filled } from './fills.tsx'
import styles from './insight.module.css'

type Props = {
  label: string
  widthPx: number
  flow: MomentsFlow
  stateNames: Readonly<Record<Felt, string>>
  placeNames: readonly string[]
}

type Point = { readonly x: number; readonly y: number }

const fills: Readonly<Record<Felt, Fill>> = {
  magic: 'full',
  truth: 'hatched',
  misery: 'dotted',
  'not-asked': 'empty',
}
const top = 34
const gap = 16
const nodePx = 18
const sidePx = 108
/** The height of all cases together; few are drawn as narrow bands. */
const highest = 190
const widestBand = 14

/** Where everybody was at each place, and bands as wide as there are cases between. */
export function FlowChart({ label, widthPx, flow, stateNames, placeNames }: Props) {
  const high = Math.min(highest, flow.n * widestBand)
  const toHigh = scaleLinear({ domain: [0, Math.max(1, flow.n)], range: [0, high] })
  const lastX = Math.max(sidePx, widthPx - sidePx - nodePx)
  const toX = scaleLinear({ domain: [0, flow.places.length - 1], range: [sidePx, lastX] })
  const heightPx = top + high + gap * (feltStates.length - 1) + 12
  const topOf = (column: number, state: Felt) => {
    const before = feltStates.slice(0, feltStates.indexOf(state))
    const counted = before.reduce((sum, one) => sum + (flow.places[column]?.felt[one] ?? 0), 0)
    return top + toHigh(counted) + before.length * gap
  }
  return (
    <Drawing label={label} widthPx={widthPx} heightPx={heightPx}>
      {(id) => (
        <>
          {flow.steps.map((links, column) =>
            links.map((link, index) => {
              const before = (side: 'from' | 'to') =>
                links
                  .filter((other, at) => other[side] === link[side] && at < index)
                  .reduce((sum, { count }) => sum + count, 0)
              const middle = (side: 'from' | 'to', of: number) =>
                topOf(of, link[side]) + toHigh(before(side) + link.count / 2)
              return (
                <LinkHorizontal
                  key={`${column} ${link.from} ${link.to}`}
                  className={styles['band'] ?? ''}
                  data={{
                    source: { x: toX(column) + nodePx, y: middle('from', column) },
                    target: { x: toX(column + 1), y: middle('to', column + 1) },
                  }}
                  x={(point: Point) => point.x}
                  y={(point: Point) => point.y}
                  fill="none"
                  strokeWidth={Math.max(1, toHigh(link.count) - 1)}
                />
              )
            }),
          )}
          {flow.places.map(({ place, felt }, column) => {
            const side = column === 0 ? 'left' : column === flow.places.length - 1 ? 'right' : 'on'
            return (
              <g key={place} transform={`translate(${toX(column)} 0)`}>
                <text
                  className={styles['place']}
                  data-side={side}
                  x={side === 'left' ? -sidePx : side === 'right' ? nodePx + sidePx : nodePx / 2}
                  y={14}
                >
                  {placeNames[column]}
                </text>
                {feltStates.map((state) =>
                  felt[state] === 0 ? null : (
                    <g key={state} transform={`translate(0 ${topOf(column, state)})`}>
                      <Bar
                        width={nodePx}
                        height={toHigh(felt[state])}
                        {...filled(fills[state], id)}
                      />
                      <text
                        className={styles['node']}
                        data-side={side}
                        x={side === 'left' ? -8 : nodePx + 8}
                        y={toHigh(felt[state]) / 2 + 4}
                      >
                        {stateNames[state]} {felt[state]}
                      </text>
                    </g>
                  ),
                )}
              </g>
            )
          })}
        </>
      )}
    </Drawing>
  )
}
