import { scaleUtc } from 'd3-scale'
import { select, type Selection } from 'd3-selection'
import { type D3ZoomEvent, zoom, zoomIdentity } from 'd3-zoom'
import { type RefObject, useEffect, useMemo, useState } from 'react'

/** The closest look: so many milliseconds over the whole width. */
const closestMs = 20_000
const stepOfZoom = 2
/** Room at both ends, so that what is there is drawn whole. */
const edgePx = 24

type Drawing = Selection<SVGSVGElement, unknown, null, undefined>

type Zooming = {
  readonly svg: RefObject<SVGSVGElement | null>
  readonly widthPx: number
  readonly lengthMs: number
}

/**
 * A span of time that can be zoomed and moved, by wheel with Ctrl, pinching, dragging and from
 * outside. Nothing is animated, so there is no motion to reduce.
 */
export function useZoom({ svg, widthPx, lengthMs }: Zooming) {
  const [transform, setTransform] = useState(zoomIdentity)
  const behaviour = useMemo(
    () =>
      zoom<SVGSVGElement, unknown>()
        .scaleExtent([1, Math.max(1, lengthMs / closestMs)])
        .extent([
          [0, 0],
          [widthPx, 1],
        ])
        .translateExtent([
          [0, 0],
          [widthPx, 1],
        ])
        // Without Ctrl the wheel scrolls the page, as everywhere.
        .filter((event: MouseEvent) =>
          event.type === 'wheel' ? event.ctrlKey || event.metaKey : event.button === 0,
        )
        .on('zoom', (event: D3ZoomEvent<SVGSVGElement, unknown>) => setTransform(event.transform)),
    [widthPx, lengthMs],
  )
  useEffect(() => {
    if (!svg.current) return
    const drawing = select(svg.current)
    // What was in view in another width may be beyond an end in this one.
    drawing.call(behaviour).on('dblclick.zoom', null)
    behaviour.scaleBy(drawing, 1)
    return () => {
      drawing.on('.zoom', null)
    }
  }, [svg, behaviour])

  const whole = scaleUtc()
    .domain([0, lengthMs])
    .range([edgePx, widthPx - edgePx])
  const shown = transform.rescaleX(whole)
  // What the scale says too, without its detour over dates: thousands of marks ask at each frame.
  const [fromPx, pxPerMs] = [shown(0), (shown(lengthMs) - shown(0)) / lengthMs]
  const toPx = (ms: number) => fromPx + ms * pxPerMs
  const onDrawing = (act: (drawing: Drawing) => void) => {
    if (svg.current) act(select(svg.current))
  }
  return {
    /** Where a moment is drawn, from milliseconds since the beginning. */
    toPx,
    ticks: (): number[] => shown.ticks(Math.max(2, widthPx / 90)).map(Number),
    zoomIn: () => onDrawing((drawing) => behaviour.scaleBy(drawing, stepOfZoom)),
    zoomOut: () => onDrawing((drawing) => behaviour.scaleBy(drawing, 1 / stepOfZoom)),
    fit: () => onDrawing((drawing) => behaviour.transform(drawing, zoomIdentity)),
    /** Brings a moment into view, unless it is. */
    show: (ms: number) => {
      const px = toPx(ms)
      if (px >= 0 && px <= widthPx) return
      onDrawing((drawing) => behaviour.translateTo(drawing, whole(ms), 0))
    },
    /** Brings a stretch into view, with some room around it. */
    spread: (fromMs: number, toMs: number) => {
      const scale = widthPx / (2 * Math.max(1, whole(toMs) - whole(fromMs)))
      onDrawing((drawing) => {
        behaviour.scaleTo(drawing, scale)
        behaviour.translateTo(drawing, whole((fromMs + toMs) / 2), 0)
      })
    },
  }
}
