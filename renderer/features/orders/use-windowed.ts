import { type RefObject, useEffect, useRef, useState } from 'react'

/** So many rows beyond what is seen are there already, and asked for in steps of as many. */
const beyond = 40

/** Which rows of a list with rows of one height are seen, and somewhat more: `to` is not in it. */
export type Windowed = {
  readonly box: RefObject<HTMLDivElement | null>
  readonly from: number
  readonly to: number
  readonly show: (index: number) => void
}

/** Follows a scrolled box. The window moves in steps, so that most frames change nothing at all. */
export function useWindowed(rowPx: number, headPx: number): Windowed {
  const box = useRef<HTMLDivElement>(null)
  const [step, setStep] = useState({ at: 0, seen: 30 })
  useEffect(() => {
    const element = box.current
    if (!element) return undefined
    const look = () => {
      const first = Math.floor(element.scrollTop / rowPx)
      const seen = Math.ceil(element.clientHeight / rowPx)
      const at = Math.floor(first / beyond)
      setStep((before) => (before.at === at && before.seen === seen ? before : { at, seen }))
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
    from: Math.max(0, (step.at - 1) * beyond),
    to: (step.at + 2) * beyond + step.seen,
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
