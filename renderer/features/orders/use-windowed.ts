import { type RefObject, useEffect, useRef, useState } from 'react'

/** The drawn part moves in steps of so many rows, and reaches so many beyond what is seen. */
const step = 4
const beyond = 12

/** Which rows of a list with rows of one height are drawn: from the first to before the last. */
export type Windowed = {
  readonly box: RefObject<HTMLDivElement | null>
  readonly from: number
  readonly to: number
  readonly show: (index: number) => void
}

/** Follows a scrolled box, so that a list of any length costs what is seen of it. */
export function useWindowed(rowPx: number, headPx: number): Windowed {
  const box = useRef<HTMLDivElement>(null)
  const [seen, setSeen] = useState({ at: 0, rows: 24 })
  useEffect(() => {
    const element = box.current
    if (!element) return undefined
    const look = () => {
      const at = Math.floor(element.scrollTop / rowPx / step)
      const rows = Math.ceil(element.clientHeight / rowPx)
      setSeen((before) => (before.at === at && before.rows === rows ? before : { at, rows }))
    }
    const observer = new ResizeObserver(look)
    observer.observe(element)
    element.addEventListener('scroll', look, { passive: true })
    return () => {
      observer.disconnect()
      element.removeEventListener('scroll', look)
    }
  }, [rowPx])
  return {
    box,
    from: Math.max(0, seen.at * step - beyond),
    to: (seen.at + 1) * step + seen.rows + beyond,
    show: (index) => {
      const element = box.current
      if (!element) return
      const top = index * rowPx
      const bottom = top + rowPx + headPx - element.clientHeight
      if (top < element.scrollTop) element.scrollTop = top
      else if (bottom > element.scrollTop) element.scrollTop = bottom
    },
  }
}
