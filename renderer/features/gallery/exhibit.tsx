import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Button } from '#renderer/ui/button.tsx'
import styles from './gallery.module.css'

/** A component of `renderer/ui`, by the name of its file, in each state it has. */
export type Exhibit = {
  readonly name: string
  readonly states: readonly { readonly state: string; readonly shown: ReactNode }[]
}

export function ExhibitSection({ exhibit: { name, states } }: { exhibit: Exhibit }) {
  return (
    <section id={`ui-${name}`} className={styles['exhibit']} aria-label={name} tabIndex={-1}>
      <h2>{name}</h2>
      <div className={styles['states']}>
        {states.map(({ state, shown }) => (
          <figure key={state} className={styles['state']}>
            <figcaption>{state}</figcaption>
            <div className={styles['shown']}>{shown}</div>
          </figure>
        ))}
      </div>
    </section>
  )
}

/** Holds a value, so that what is shown can be tried out. */
export function Trying<T>(props: {
  from: T
  children: (value: T, change: (value: T) => void) => ReactNode
}) {
  const [value, setValue] = useState(props.from)
  return props.children(value, setValue)
}

/** What covers the whole page comes when it is asked for. */
export function OnDemand({ children }: { children: (close: () => void) => ReactNode }) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <Button onPress={() => setIsOpen(true)}>Show</Button>
      {isOpen && children(() => setIsOpen(false))}
    </>
  )
}

/** Looks as if the pointer or the focus were on it: React Aria says both by attributes. */
export function As({ state, children }: { state: Pointed; children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const parts = place.current?.querySelectorAll('[data-rac]:is(button, label, input, textarea)')
    for (const part of parts ?? []) for (const name of marks[state]) part.setAttribute(name, 'true')
  })
  return <div ref={place}>{children}</div>
}

type Pointed = 'hover' | 'press' | 'focus'
const marks: Readonly<Record<Pointed, readonly string[]>> = {
  hover: ['data-hovered'],
  press: ['data-hovered', 'data-pressed'],
  focus: ['data-focused', 'data-focus-visible'],
}
