/** Far more than any page sends, and little enough to be looked at in a moment. */
const mostAllowed = { values: 1_000_000, characters: 64 * 1024 * 1024, depth: 32 }

/**
 * Whether a message is small and flat enough to be held against its schema, which looks at all of
 * it before it says no. Looks at no more than is allowed (`characters` are UTF-16 units, or bytes).
 */
export function isWithinLimits(message: unknown, most = mostAllowed): boolean {
  let { values, characters } = most
  const takes = (value: unknown, depth: number): boolean => {
    values -= 1
    characters -= sizeOf(value)
    if (values < 0 || characters < 0 || depth < 0) return false
    if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return true
    // An array of holes takes long to walk along, however little is in it.
    if (Array.isArray(value) && value.length > values) return false
    const names = Array.isArray(value) ? [] : Object.keys(value)
    const inner = Object.values(value)
    return names.every((name) => takes(name, 0)) && inner.every((one) => takes(one, depth - 1))
  }
  return takes(message, most.depth)
}

function sizeOf(value: unknown): number {
  if (typeof value === 'string') return value.length
  return ArrayBuffer.isView(value) ? value.byteLength : 0
}
