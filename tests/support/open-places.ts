import { alternativesOf, type JsonSchema } from './json-schema.ts'

/** What of a schema would let anything in: each place, and why. */
export function openPlaces(schema: JsonSchema, place: string): string[] {
  return alternativesOf(schema).flatMap((one) => {
    if (one.const !== undefined || one.enum) return []
    switch (one.type ?? 'anything') {
      case 'boolean':
      case 'null':
        return []
      case 'string':
        return isBoundedText(one) ? [] : [`${place}: a text without end`]
      case 'integer':
      case 'number':
        return isBoundedNumber(one) ? [] : [`${place}: a number without limits`]
      case 'array':
        return [
          ...(one.maxItems === undefined ? [`${place}: a list without end`] : []),
          ...openPlaces(one.items ?? {}, `${place}[]`),
        ]
      case 'object':
        return [
          ...(hasNamedFields(one) ? [] : [`${place}: fields nobody named`]),
          ...Object.entries(one.properties ?? {}).flatMap(([name, inner]) =>
            openPlaces(inner, `${place}.${name}`),
          ),
        ]
      default:
        return [`${place}: anything`]
    }
  })
}

/** Has a length that ends, or a pattern that is held at both ends and repeats nothing for ever. */
function isBoundedText({ maxLength, pattern }: JsonSchema): boolean {
  return maxLength !== undefined || (pattern !== undefined && /^\^[^*+]*\$$/.test(pattern))
}

/** All of its fields are named, one by one or as a list of names. */
function hasNamedFields({ additionalProperties, propertyNames }: JsonSchema): boolean {
  return additionalProperties === false || propertyNames?.enum !== undefined
}

function isBoundedNumber({ minimum, exclusiveMinimum, maximum }: JsonSchema): boolean {
  return (minimum ?? exclusiveMinimum) !== undefined && maximum !== undefined
}
