/** Far more than any page sends, and little enough to be looked at in a moment. */
const mostAllowed = { values: 4_000_000, characters: 256 * 1024 * 1024, depth: 32 }

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
    if (Array.isArray(value)) {
      // A list of holes takes long to walk along, however little is in it.
      return value.length <= values && value.every((item) => takes(item, depth - 1))
    }
    return Object.entries(value).every(([name, inner]) => {
      characters -= name.length
      return takes(inner, depth - 1)
    })
  }
  return takes(message, most.depth)
}

function sizeOf(value: unknown): number {
  if (typeof value === 'string') return value.length
  return ArrayBuffer.isView(value) ? value.byteLength : 0
}
