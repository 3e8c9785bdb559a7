import fc from 'fast-check'
import { expect, test } from 'vitest'
import { placeWindow } from '#electron/main/windows/place-window.ts'

const main = { x: 0, y: 0, width: 1440, height: 900 }
const second = { x: 1440, y: 0, width: 1920, height: 1080 }
const size = { width: 380, height: 680 }

test('the first time it opens at the right edge of the main display', () => {
  expect(placeWindow(null, [main, second], size)).toEqual({ x: 1036, y: 24, ...size })
})

test('it opens where it was, on whichever display', () => {
  const saved = { x: 1500, y: 100, width: 400, height: 700 }
  expect(placeWindow(saved, [main, second], size)).toEqual(saved)
})

test('when its display is gone it opens on the main one', () => {
  const saved = { x: 1500, y: 100, width: 400, height: 700 }
  expect(placeWindow(saved, [main], size)).toEqual({ x: 1036, y: 24, ...size })
})

test('a place that juts out is moved in', () => {
  const saved = { x: 1150, y: 300, width: 380, height: 680 }
  expect(placeWindow(saved, [main], size)).toEqual({ x: 1060, y: 220, width: 380, height: 680 })
})

test('whatever was saved, the window lies wholly on a display that exists', () => {
  const coordinate = fc.integer({ min: -5000, max: 5000 })
  const extent = fc.integer({ min: 1, max: 5000 })
  const saved = fc.record({ x: coordinate, y: coordinate, width: extent, height: extent })
  fc.assert(
    fc.property(saved, fc.shuffledSubarray([main, second], { minLength: 1 }), (was, displays) => {
      const place = placeWindow(was, displays, size)
      const isOn = (area: typeof main) =>
        place.x >= area.x &&
        place.y >= area.y &&
        place.x + place.width <= area.x + area.width &&
        place.y + place.height <= area.y + area.height
      expect(displays.some(isOn)).toBe(true)
    }),
  )
})
