import { useState } from 'react'

/** The value, and the same object for as long as it is the same in what matters to who asks. */
export function useKept<T>(value: T, isSame: (kept: T, value: T) => boolean): T {
  const [kept, setKept] = useState(value)
  if (value === kept || isSame(kept, value)) return kept
  setKept(value)
  return value
}
