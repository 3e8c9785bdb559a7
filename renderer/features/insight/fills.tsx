import { PatternCircles, PatternLines } from '@visx/pattern'

/** How a part is filled: told apart without colour. */
export type Fill = 'full' | 'hatched' | 'dotted' | 'empty'

const edge = 'var(--accent)'
const ground = 'var(--card)'

/** The fills of one drawing. Their names are the drawing's own: a page has several. */
export function Fills({ id }: { id: string }) {
  return (
    <defs>
      <PatternLines
        id={`${id}-hatched`}
        width={6}
        height={6}
        stroke={edge}
        strokeWidth={2}
        orientation={['diagonal']}
        background={ground}
      />
      <PatternCircles
        id={`${id}-dotted`}
        width={6}
        height={6}
        radius={1.2}
        fill={edge}
        background={ground}
      />
    </defs>
  )
}

/** What a shape of a drawing is drawn with. */
export function filled(fill: Fill, id: string) {
  const paint = { full: edge, empty: ground, hatched: `url(#${id}-hatched)` }
  return {
    fill: fill === 'dotted' ? `url(#${id}-dotted)` : paint[fill],
    stroke: edge,
    strokeWidth: 1.25,
  }
}
