import { expect, test } from 'vitest'
import { desktopInputs } from '#shared/ipc/desktop-inputs.ts'
import { desktopMethodNames } from '#shared/ipc/desktop-channels.ts'
import { jsonSchemaOf } from '../../support/json-schema.ts'
import { openPlaces } from '../../support/open-places.ts'

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
