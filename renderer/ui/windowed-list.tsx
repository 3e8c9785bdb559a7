import {
  type FocusEvent,
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useRef,
  useState,
} from 'react'
import styles from './windowed-list.module.css'

type Props<Row> = {
  label: string
  rows: readonly Row[]
  /** Every row is as high as this, in CSS pixels. */
  rowPx: number
  keyOf: (row: Row) => string
  /** What stands in a row: one link or button, which takes the `tabIndex`. */
  children: (row: Row, tabIndex: 0 | -1) => ReactNode
}

/** Rows that are drawn above and below those in sight, so that a quick hand sees no gap. */
const spareRows = 8
const firstDrawn = 30

/**
 * A list of any length of which only what is in sight is in the page. The arrows, Home, End and the
 * page keys go from row to row; Tab goes past it. Screen readers are told each row's place among all.
 */
export function WindowedList<Row>({ label, rows, rowPx, keyOf, children }: Props<Row>) {
  const box = useRef<HTMLDivElement>(null)
  const [seen, setSeen] = useState({ from: 0, to: firstDrawn })
  const [asked, setAsked] = useState(0)
  const [hasMoved, setHasMoved] = useState(0)
  const current = Math.min(asked, rows.length - 1)

  const look = () => {
    if (!box.current) return
    const { scrollTop, clientHeight } = box.current
    // In steps, so that most of scrolling draws nothing.
    const from = Math.floor(scrollTop / rowPx / spareRows) * spareRows
    const to = from + Math.ceil(clientHeight / rowPx) + spareRows
    setSeen((before) => (before.from === from && before.to === to ? before : { from, to }))
  }
  useEffect(() => {
    const watch = new ResizeObserver(look)
    if (box.current) watch.observe(box.current)
    return () => watch.disconnect()
  })
  useEffect(() => {
    if (hasMoved === 0) return
    box.current?.querySelector<HTMLElement>('[data-current] :is(a, button)')?.focus()
  }, [hasMoved])

  const goTo = (index: number) => {
    const { current: scrolled } = box
    if (!scrolled) return
    const next = Math.max(0, Math.min(rows.length - 1, index))
    const top = next * rowPx
    const { scrollTop, clientHeight } = scrolled
    if (top < scrollTop) scrolled.scrollTop = top
    else if (top + rowPx > scrollTop + clientHeight) scrolled.scrollTop = top + rowPx - clientHeight
    look()
    setAsked(next)
    setHasMoved((count) => count + 1)
  }
  const onFocus = ({ target }: FocusEvent) => {
    const row = target.closest<HTMLElement>('[data-index]')
    if (row) setAsked(Number(row.dataset['index']))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const page = Math.max(1, Math.floor((box.current?.clientHeight ?? 0) / rowPx) - 1)
    const to = {
      ArrowDown: current + 1,
      ArrowUp: current - 1,
      PageDown: current + page,
      PageUp: current - page,
      Home: 0,
      End: rows.length - 1,
    }[event.key]
    if (to === undefined) return
    event.preventDefault()
    goTo(to)
  }

  const from = Math.max(0, seen.from - spareRows)
  const drawn = rows.slice(from, seen.to + spareRows).map((_row, at) => from + at)
  // The row that Tab comes back to is there wherever one has scrolled to.
  if (current >= 0 && !drawn.includes(current)) drawn.push(current)
  return (
    <div ref={box} className={styles['box']} onScroll={look}>
      {/* The keys are heard on their way up from the row that has the focus. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the rows are links */}
      <ul
        aria-label={label}
        className={styles['list']}
        style={{ blockSize: rows.length * rowPx }}
        onKeyDown={onKeyDown}
        onFocus={onFocus}
      >
        {drawn.map((index) => {
          const row = rows[index]
          if (row === undefined) return null
          return (
            <li
              key={keyOf(row)}
              aria-posinset={index + 1}
              aria-setsize={rows.length}
              data-index={index}
              data-current={index === current || undefined}
              className={styles['row']}
              style={{ blockSize: rowPx, insetBlockStart: index * rowPx }}
            >
              {children(row, index === current ? 0 : -1)}
            </li>
          )
        })}
      </ul>
    </div>
  )
}
