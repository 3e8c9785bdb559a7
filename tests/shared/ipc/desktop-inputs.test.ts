import { expect, test } from 'vitest'
import { desktopInputs } from '#shared/ipc/desktop-inputs.ts'
import { desktopMethodNames } from '#shared/ipc/desktop-channels.ts'
import { jsonSchemaOf } from '../../support/json-schema.ts'
import { openPlaces } from '../../support/open-places.ts'

// A row the working store gives back as it is: refusing one for a field would lose it. How much it
// holds is limited by the size of the message.
const rescuedRows = /^\w+\.events\[\]\.row: fields nobody named$/
// What was told in a team is kept as it came, by a newer version too; of devices there is a limit.
const toldInTeam = /^\w+\.events\[\]\.shared\.(?:event|seen): fields nobody named$/

test.each(desktopMethodNames)(
  'every text, list and number a page sends with %s has an end, and no field is one too many',
  (name) => {
    const open = openPlaces(jsonSchemaOf(desktopInputs[name]), name)
    const known = (place: string) => rescuedRows.test(place) || toldInTeam.test(place)
    expect(open.filter((place) => !known(place))).toEqual([])
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
