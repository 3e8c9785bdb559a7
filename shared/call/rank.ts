/** The order with one id moved a place up (-1) or down (+1). At an end nothing moves. */
export function movedBy<T>(order: readonly T[], id: T, places: -1 | 1): readonly T[] {
  const from = order.indexOf(id)
  const to = from + places
  if (from < 0 || to < 0 || to >= order.length) return order
  return order.toSpliced(from, 1).toSpliced(to, 0, id)
}

/** The order with some ids moved before or after another, as a drag ends. */
export function movedBeside<T>(
  order: readonly T[],
  moved: readonly T[],
  target: T,
  position: 'before' | 'after',
): readonly T[] {
  const rest = order.filter((id) => !moved.includes(id))
  const at = rest.indexOf(target)
  if (at < 0) return order
  const carried = order.filter((id) => moved.includes(id))
  return rest.toSpliced(position === 'before' ? at : at + 1, 0, ...carried)
}
