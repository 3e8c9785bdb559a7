import { type RefObject, useEffect } from 'react'

/** A screen reader tells of a key first; what is chosen must not cut it short. In milliseconds. */
const toldAfterMs = 500

/** Tells those who don't see it which option is chosen while the focus stays in the field. */
export function useTold(
  field: RefObject<HTMLInputElement | null>,
  option: string | null,
  list: string,
  isMoved: boolean,
): void {
  const isThere = option !== null
  useEffect(() => {
    if (isThere) field.current?.setAttribute('aria-controls', list)
    else field.current?.removeAttribute('aria-controls')
  }, [field, isThere, list])
  useEffect(() => {
    const tell = () => {
      if (option === null) field.current?.removeAttribute('aria-activedescendant')
      else field.current?.setAttribute('aria-activedescendant', option)
    }
    if (isMoved) return tell()
    field.current?.removeAttribute('aria-activedescendant')
    const timer = setTimeout(tell, toldAfterMs)
    return () => clearTimeout(timer)
  }, [field, option, isMoved])
}
