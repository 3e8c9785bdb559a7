import { useEffect, useRef, useState } from 'react'
import {
  type DataSession,
  type DataState,
  type OpenedStore,
  startDataSession,
} from '#renderer/data/data-session.ts'
import { useDesktop } from '#renderer/desktop/desktop.tsx'

type WindowData = {
  readonly state: DataState
  readonly opened: OpenedStore | null
  readonly lookAgain: () => void
}

/** The window's data as the desktop lets it have it. What was focused is so again when it is back. */
export function useWindowData(): WindowData {
  const desktop = useDesktop()
  const session = useRef<DataSession | null>(null)
  const focused = useRef<Element | null>(null)
  const [state, setState] = useState<DataState>({ kind: 'asking' })
  const [opened, setOpened] = useState<OpenedStore | null>(null)
  const isOpen = state.kind === 'open'

  useEffect(() => {
    let wasOpen = false
    session.current = startDataSession(desktop, (nextState, nextOpened) => {
      // Before the content is hidden: what is hidden loses its focus.
      if (wasOpen && nextState.kind !== 'open') focused.current = document.activeElement
      wasOpen = nextState.kind === 'open'
      setState(nextState)
      setOpened(nextOpened)
    })
    return session.current.end
  }, [desktop])

  useEffect(() => {
    if (!isOpen) return
    if (focused.current instanceof HTMLElement) focused.current.focus()
    focused.current = null
  }, [isOpen])

  return { state, opened, lookAgain: () => session.current?.lookAgain() }
}
