import fc from 'fast-check'
import { alternativesOf, type JsonSchema } from './json-schema.ts'

/** Values that fit a schema, small ones mostly, hostile texts among them. */
export function fittingValues(schema: JsonSchema): fc.Arbitrary<unknown> {
  const alternatives = alternativesOf(schema)
  if (alternatives.length > 1) return fc.oneof(...alternatives.map(fittingValues))
  if (schema.const !== undefined) return fc.constant(schema.const)
  if (schema.enum) return fc.constantFrom(...schema.enum)
  switch (schema.type ?? 'anything') {
    case 'object':
      return fittingObjects(schema)
    case 'array':
      return fc.array(fittingValues(schema.items ?? {}), {
        minLength: schema.minItems ?? 0,
        maxLength: Math.min(schema.maxItems ?? 3, (schema.minItems ?? 0) + 3),
      })
    case 'string':
      return schema.pattern === undefined
        ? fc.string({
            unit: 'binary',
            minLength: schema.minLength ?? 0,
            // In UTF-16 units, of which a character may take two.
            maxLength: Math.min(20, Math.floor((schema.maxLength ?? 20) / 2)),
          })
        : fc.stringMatching(new RegExp(schema.pattern))
    case 'integer':
      return fc.integer({
        min: schema.minimum ?? (schema.exclusiveMinimum ?? -1) + 1,
        max: Math.min(schema.maximum ?? 0, 2 ** 31),
      })
    case 'number':
      // JSON has no negative nought.
      return fc
        .double({
          min: schema.minimum ?? schema.exclusiveMinimum ?? -1e6,
          max: schema.maximum ?? 1e6,
          noNaN: true,
        })
        .map((value) => value + 0)
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    default:
      throw new Error(`No values are known for ${JSON.stringify(schema)}`)
  }
}

function fittingObjects({ properties = {}, required = [] }: JsonSchema): fc.Arbitrary<object> {
  const values = Object.fromEntries(
    Object.entries(properties).map(([name, inner]) => [name, fittingValues(inner)]),
  )
  return fc.record(values, { requiredKeys: [...required] })
}
