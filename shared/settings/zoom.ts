import { z } from '../base/schema.ts'

/** How large a window shows everything, in percent: the steps of the keys and of the settings. */
export const zooms = [80, 90, 100, 110, 125, 150, 175, 200] as const
export const zoomSchema = z.literal(zooms)
export type Zoom = z.infer<typeof zoomSchema>

export const usualZoom: Zoom = 100

/** What can be done to it. */
export type Zooming = 'larger' | 'smaller' | 'usual'

/** The next one; the outermost stays as it is. */
export function zoomAfter(zoom: Zoom, zooming: Zooming): Zoom {
  if (zooming === 'usual') return usualZoom
  return zooms[zooms.indexOf(zoom) + (zooming === 'larger' ? 1 : -1)] ?? zoom
}

type Pressed = {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
}

/**
 * What a key asks for: Ctrl (⌘ on a Mac) with plus, minus or 0, also of the number pad; null for any
 * other. Plus counts without Shift too, on the keys it is printed on ("=", and ";" in Japan).
 */
export function zoomingOf(event: Pressed, platform: 'mac' | 'windows' | 'linux'): Zooming | null {
  const isCommand = platform === 'mac' ? event.metaKey : event.ctrlKey
  if (!isCommand || event.altKey) return null
  if (['+', '=', ';'].includes(event.key)) return 'larger'
  if (event.key === '-') return 'smaller'
  return event.key === '0' ? 'usual' : null
}
