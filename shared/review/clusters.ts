import type { Mark } from './marks.ts'

/** Marks of one lane that would touch each other on the drawing, as one. */
export type Cluster = {
  /** The first mark's. */
  readonly id: string
  readonly lane: Mark['lane']
  readonly marks: readonly Mark[]
  readonly fromPx: number
  /** Where the last of them ends. */
  readonly toPx: number
}

type View = {
  readonly toPx: (atMs: number) => number
  readonly widthPx: number
  /** Moments, and stretches shorter than this, closer to each other than this are drawn as one. */
  readonly gapPx: number
}

type Growing = Cluster & { readonly marks: Mark[]; toPx: number }

/**
 * What of a recap is drawn: what is in view, and no more than fits side by side, so that a drawing
 * has an end however long the call was. Marks are in time order.
 */
export function clustersIn(marks: readonly Mark[], { toPx, widthPx, gapPx }: View): Cluster[] {
  const open = new Map<Mark['lane'], Growing>()
  const drawn: Cluster[] = []
  for (const mark of marks) {
    const fromPx = toPx(mark.atMs)
    if (fromPx > widthPx + gapPx) break
    const endPx = mark.untilMs === null ? fromPx : toPx(mark.untilMs)
    if (endPx < -gapPx) continue
    const before = open.get(mark.lane)
    const isSmall = endPx - fromPx < gapPx
    const wasSmall = before !== undefined && before.toPx - before.fromPx < gapPx
    if (before && isSmall && wasSmall && fromPx - before.fromPx < gapPx) {
      before.marks.push(mark)
      before.toPx = Math.max(before.toPx, endPx)
    } else {
      if (before) drawn.push(before)
      open.set(mark.lane, { id: mark.id, lane: mark.lane, marks: [mark], fromPx, toPx: endPx })
    }
  }
  return [...drawn, ...open.values()]
}
