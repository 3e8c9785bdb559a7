import { lanes, type Mark } from '#shared/review/marks.ts'

/**
 * Where an arrow leads from a mark: right and left in time, down and up to the nearest mark of the
 * next lane that has one. Null: the key leads nowhere, undefined: there is nothing there.
 */
export function markAfterKey(
  key: string,
  marks: readonly Mark[],
  index: number,
): Mark | null | undefined {
  switch (key) {
    case 'ArrowRight':
      return marks[index + 1]
    case 'ArrowLeft':
      return marks[index - 1]
    case 'Home':
      return marks[0]
    case 'End':
      return marks.at(-1)
    case 'ArrowDown':
      return inNextLane(marks, index, 1)
    case 'ArrowUp':
      return inNextLane(marks, index, -1)
    default:
      return null
  }
}

function inNextLane(marks: readonly Mark[], index: number, places: 1 | -1): Mark | undefined {
  const here = marks[index]
  if (!here) return undefined
  for (let at = lanes.indexOf(here.lane) + places; lanes[at] !== undefined; at += places) {
    const there = marks.filter(({ lane }) => lane === lanes[at])
    const nearest = there.toSorted(
      (a, b) => Math.abs(a.atMs - here.atMs) - Math.abs(b.atMs - here.atMs),
    )
    if (nearest[0]) return nearest[0]
  }
  return undefined
}
