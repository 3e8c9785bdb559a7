import { useState } from 'react'

/**
 * A text that is on screen at once and recorded with each key press. What the store says is taken
 * over only when it changed otherwise than by this field: an echo of an older key press must never
 * undo a newer one.
 */
export function useWrittenThrough(
  stored: string,
  write: (value: string) => void,
): [value: string, change: (value: string) => void] {
  const [value, setValue] = useState(stored)
  const [lastStored, setLastStored] = useState(stored)
  // Values this field wrote and the store has not caught up with.
  const [own] = useState(() => new Set<string>())

  if (stored !== lastStored) {
    setLastStored(stored)
    if (stored === value) own.clear()
    else if (!own.has(stored)) setValue(stored)
  }

  const change = (next: string) => {
    setValue(next)
    own.add(next)
    write(next)
  }
  return [value, change]
}
