import { createContext, type ReactNode, useContext, useEffect, useRef } from 'react'
import styles from './page.module.css'

/** The name of the part of the page that somebody was sent to. */
export const SectionGoneTo = createContext<string | undefined>(undefined)

type Props = {
  /** Its heading; without one `label` names it for screen readers. */
  title?: string
  label?: string
  /** What it is gone to by, where it can be. */
  name?: string
  /** What it shows is still being fetched: whoever is sent here gets here once it is there. */
  isReady?: boolean
  children: ReactNode
}

/** A part of a page; parts stand below each other with room between. */
export function PageSection({ title, label, name, isReady = true, children }: Props) {
  const goneTo = useContext(SectionGoneTo)
  const isGoneTo = isReady && name !== undefined && name === goneTo
  const section = useRef<HTMLElement>(null)
  useEffect(() => {
    if (!isGoneTo) return
    section.current?.focus({ preventScroll: true })
    section.current?.scrollIntoView()
  }, [isGoneTo])
  return (
    <section
      ref={section}
      className={styles['section']}
      aria-label={label ?? title}
      data-section={name}
      {...(isGoneTo ? { tabIndex: -1 } : {})}
    >
      {title !== undefined && <h2>{title}</h2>}
      {children}
    </section>
  )
}

/** Goes to a part once more, from the place that leads to it already. */
export function showSection(name: string): void {
  const section = document.querySelector<HTMLElement>(`[data-section="${name}"]`)
  section?.focus({ preventScroll: true })
  section?.scrollIntoView()
}
