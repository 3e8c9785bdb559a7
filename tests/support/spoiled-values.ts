import fc from 'fast-check'
import { longestContentFile } from '#shared/content/changes.ts'

/** A place inside a value: the names and numbers that lead to it. */
type Place = readonly (string | number)[]

/** Longer than the longest text that any message may bring. */
const tooLong = 'x'.repeat(longestContentFile + 1)
const tooDeep = JSON.parse('['.repeat(5_000) + ']'.repeat(5_000)) as unknown

/** What fits nowhere in any contract, however lax a schema is in one respect. */
const foreign: readonly unknown[] = [
  Number.NaN,
  Infinity,
  -1e308,
  10n,
  tooLong,
  tooDeep,
  Array.from({ length: 4_000_001 }, () => null),
  Object.assign([], { length: 4_000_000_000 }),
  new Uint8Array(8),
  { toString: 'x', valueOf: 'y' },
]

/**
 * Takes a value that fits and spoils it in one place: something foreign put there, a field too many
 * (`__proto__` among them) or one too few. None of it may ever reach a handler.
 */
export function spoiled(fitting: unknown): fc.Arbitrary<unknown> {
  const places = placesIn(fitting)
  const objects = places.filter((place) => isObject(at(fitting, place)))
  const leaves = places.filter((place) => place.length > 0)
  const withForeign = fc
    .tuple(fc.constantFrom<Place>(...leaves, []), fc.constantFrom(...foreign))
    .map(([place, value]) => changedAt(fitting, place, () => value))
  const withOneMore = fc
    .tuple(
      fc.constantFrom<Place>(...objects),
      fc.constantFrom('__proto__', 'constructor', 'unheardOf', ''),
    )
    .map(([place, name]) => changedAt(fitting, place, (object) => withField(object, name)))
  return fc.oneof(withForeign, withOneMore)
}

/** The place itself and all places below it. */
function placesIn(value: unknown, place: Place = []): Place[] {
  if (typeof value !== 'object' || value === null) return [place]
  const below = Object.entries(value).flatMap(([name, inner]) =>
    placesIn(inner, [...place, Array.isArray(value) ? Number(name) : name]),
  )
  return [place, ...below]
}

const isObject = (value: unknown) =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function at(value: unknown, place: Place): unknown {
  return place.reduce((inner, name) => (inner as Record<string, unknown>)[name], value)
}

function changedAt(value: unknown, place: Place, change: (old: unknown) => unknown): unknown {
  const [name, ...rest] = place
  if (name === undefined) return change(value)
  const inner = (value as Record<string, unknown>)[name]
  if (Array.isArray(value)) return value.with(Number(name), changedAt(inner, rest, change))
  return { ...(value as object), [name]: changedAt(inner, rest, change) }
}

/** As a message brings it: `__proto__` is a field of its own then, not the prototype. */
function withField(object: unknown, name: string): unknown {
  return Object.defineProperty({ ...(object as object) }, name, {
    value: { polluted: true },
    enumerable: true,
  })
}
