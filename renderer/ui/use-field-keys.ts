import { type RefObject, useEffect, useEffectEvent, useRef } from 'react'

export type TextInput = HTMLTextAreaElement | HTMLInputElement

/**
 * Hears keys of a field before what is around it does, but none that an input method needs. A key
 * that is taken (the listener says true) goes no further.
 */
export function useFieldKeys(
  field: RefObject<TextInput | null>,
  onKey: (event: KeyboardEvent) => boolean,
): void {
  const hear = useEffectEvent((event: KeyboardEvent) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.shiftKey) return
    if (!onKey(event)) return
    event.preventDefault()
    event.stopPropagation()
  })
  useEffect(() => {
    const listener = (event: Event) => hear(event as KeyboardEvent)
    const { current } = field
    current?.addEventListener('keydown', listener)
    return () => current?.removeEventListener('keydown', listener)
  }, [field])
}

/** Whether an input method is at work in a field. */
export function useComposing(field: RefObject<TextInput | null>): RefObject<boolean> {
  const composing = useRef(false)
  useEffect(() => {
    const { current } = field
    const listener = ({ type }: Event) => {
      composing.current = type === 'compositionstart'
    }
    current?.addEventListener('compositionstart', listener)
    current?.addEventListener('compositionend', listener)
    return () => {
      current?.removeEventListener('compositionstart', listener)
      current?.removeEventListener('compositionend', listener)
    }
  }, [field])
  return composing
}
