import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { useStore } from './store.tsx'

/** How long after the store has everything a late echo of it may still reach the page. */
const echoMs = 250

/**
 * A text that is on screen at once and recorded with each key press. The store's echo comes later
 * and may skip values: it must never undo a newer key press. So what this field wrote and has not
 * seen back is remembered in order, and the store is believed only when nothing is under way.
 */
export function useWrittenThrough(
  stored: string,
  write: (value: string) => void,
): [value: string, change: (value: string) => void] {
  const { settled } = useStore()
  const [value, setValue] = useState(stored)
  const underWay = useRef<string[]>([])
  const writes = useRef(0)

  const hear = useEffectEvent((heard: string) => {
    const echo = underWay.current.indexOf(heard)
    if (echo !== -1) underWay.current.splice(0, echo + 1)
    else if (underWay.current.length === 0) setValue(heard)
  })
  // oxlint-disable-next-line react/set-state-in-effect -- the store is outside of React
  useEffect(() => hear(stored), [stored])

  const change = (next: string) => {
    setValue(next)
    underWay.current.push(next)
    const mine = (writes.current += 1)
    write(next)
    void settled().then(() =>
      setTimeout(() => {
        if (writes.current === mine) underWay.current = []
      }, echoMs),
    )
  }
  return [value, change]
}
