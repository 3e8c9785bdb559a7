import { type RefObject, useEffect, useState } from 'react'

/** How wide an element is, in CSS pixels, as it changes. */
export function useWidth(element: RefObject<HTMLElement | null>, atFirst: number): number {
  const [width, setWidth] = useState(atFirst)
  useEffect(() => {
    if (!element.current) return
    const watch = new ResizeObserver(([entry]) => {
      const measured = Math.floor(entry?.contentRect.width ?? 0)
      if (measured > 0) setWidth(measured)
    })
    watch.observe(element.current)
    return () => watch.disconnect()
  }, [element])
  return width
}
