import { expect, test } from 'vitest'
import { desktopInputs } from '#shared/ipc/desktop-inputs.ts'
import { desktopMethodNames } from '#shared/ipc/desktop-channels.ts'
import { alternativesOf, type JsonSchema, jsonSchemaOf } from '../../support/json-schema.ts'

/** What of a schema would let anything in: each place, and why. */
function openPlaces(schema: JsonSchema, place: string): string[] {
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
        return one.minimum !== undefined && one.maximum !== undefined
          ? []
          : [`${place}: a number without limits`]
      case 'array':
        return [
          ...(one.maxItems === undefined ? [`${place}: a list without end`] : []),
          ...openPlaces(one.items ?? {}, `${place}[]`),
        ]
      case 'object':
        return [
          ...(one.additionalProperties === false ? [] : [`${place}: fields nobody named`]),
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

test.each(desktopMethodNames)(
  'every text, list and number a page sends with %s has an end, and no field is one too many',
  (name) => {
    expect(openPlaces(jsonSchemaOf(desktopInputs[name]), name)).toEqual([])
  },
)

test('what has no end is noticed', () => {
  expect(openPlaces({ type: 'string' }, 'text')).toEqual(['text: a text without end'])
  expect(openPlaces({ type: 'string', pattern: '^a+$' }, 'text')).toHaveLength(1)
  expect(openPlaces({ type: 'object', properties: {} }, 'object')).toHaveLength(1)
  expect(openPlaces({ type: 'array', items: {} }, 'list')).toEqual([
    'list: a list without end',
    'list[]: anything',
  ])
})
