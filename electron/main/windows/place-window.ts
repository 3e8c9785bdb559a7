export type Rectangle = { x: number; y: number; width: number; height: number }

/** How much of the saved place must be on a display for it to count as being there. */
const enoughShare = 0.5
const margin = 24

/**
 * Where a window goes: where it was, if most of that place is still on a display, moved and shrunk
 * to lie wholly on it; else its default size at the right edge of the main display.
 * All numbers are in device-independent pixels; `displays` are work areas, the main one first.
 */
export function placeWindow(
  saved: Rectangle | null,
  displays: readonly Rectangle[],
  size: { width: number; height: number },
): Rectangle {
  const main = displays[0] ?? { x: 0, y: 0, ...size }
  if (saved) {
    const home = displays.find((area) => overlap(saved, area) >= enoughShare * areaOf(saved))
    if (home) return within(saved, home)
  }
  const atRightEdge = {
    ...size,
    x: main.x + main.width - size.width - margin,
    y: main.y + margin,
  }
  return within(atRightEdge, main)
}

/** Moved, and shrunk where it has to be, to lie wholly in an area. */
export function within(wanted: Rectangle, area: Rectangle): Rectangle {
  const width = Math.min(wanted.width, area.width)
  const height = Math.min(wanted.height, area.height)
  return {
    width,
    height,
    x: Math.min(Math.max(wanted.x, area.x), area.x + area.width - width),
    y: Math.min(Math.max(wanted.y, area.y), area.y + area.height - height),
  }
}

function overlap(a: Rectangle, b: Rectangle): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
  return Math.max(0, width) * Math.max(0, height)
}

const areaOf = (rectangle: Rectangle) => rectangle.width * rectangle.height
