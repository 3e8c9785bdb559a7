import { CornerDownLeft } from 'lucide-react'
import { memo, type RefObject, useEffect, useImperativeHandle, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FoundItem, FoundSection } from './found.ts'
import styles from './search-box.module.css'
import { Teaching } from './teaching.tsx'
import { type Asked, useFound } from './use-found.tsx'
import { useTold } from './use-told.ts'

/** What the keys of the field do to the list. */
export type FoundKeys = {
  /** Chooses the next one, or one before. */
  readonly move: (by: 1 | -1) => void
  /** Opens the one that is chosen. False: there is none. */
  readonly open: () => boolean
}

type Props = Asked & {
  /** For whom keys wait. */
  keys: RefObject<FoundKeys | null>
  field: RefObject<HTMLInputElement | null>
}

/** A little more than is in sight: what is below it is drawn when somebody goes there. */
const inSight = 14

const listId = 'search-found'

/** What was found, and what can be done; whatever comes first is chosen until somebody chooses. */
export const FoundList = memo(function FoundList({ keys, field, ...asked }: Props) {
  const { typed, searched } = asked
  const { t } = useTranslation('search')
  const sections = useFound(asked)
  const place = useRef<HTMLDivElement>(null)
  const [wholeFor, setWholeFor] = useState<string | null>(null)
  const [moved, setMoved] = useState({ typed: '', id: '' })
  const items = sections.flatMap((section) => section.items)
  const isMoved = moved.typed === typed && items.some(({ id }) => id === moved.id)
  const chosen = isMoved ? moved.id : (items[0]?.id ?? null)
  const isWhole = wholeFor === typed || isMoved

  useImperativeHandle(keys, () => ({
    move: (by) => {
      const at = items.findIndex(({ id }) => id === chosen)
      const next = items.at((at + by) % Math.max(1, items.length))
      if (next) setMoved({ typed, id: next.id })
    },
    open: () => {
      const item = items.find(({ id }) => id === chosen)
      item?.open()
      return item !== undefined
    },
  }))
  useTold(field, chosen === null ? null : optionId(chosen), listId, isMoved)
  useEffect(() => {
    // Asked only if it may have been scrolled: where a list stands is known once it is laid out.
    if (wholeFor !== null && wholeFor !== typed) place.current?.scrollTo({ top: 0 })
  }, [typed, wholeFor])
  useEffect(() => {
    if (isMoved) document.getElementById(optionId(moved.id))?.scrollIntoView({ block: 'nearest' })
  }, [moved, isMoved])

  return (
    <div
      ref={place}
      className={styles['scroll']}
      // It can be scrolled by keyboard by itself, too.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      onScroll={() => setWholeFor(typed)}
      data-search-for={typed}
      data-search-share={searched?.found.share}
    >
      {items.length > 0 && (
        <div role="listbox" id={listId} aria-label={t('results')} className={styles['list']}>
          {firstOf(sections, isWhole ? Infinity : inSight).map((section) => (
            <Section key={section.id} {...section} chosen={chosen} />
          ))}
        </div>
      )}
      {items.length === 0 && typed.trim() !== '' && searched?.found.share === 1 && (
        <p className={styles['nothing']}>{t('nothing')}</p>
      )}
      {typed.trim() === '' && <Teaching />}
    </div>
  )
})

const optionId = (id: string) => `${listId}-${id}`

function firstOf(sections: readonly FoundSection[], most: number): FoundSection[] {
  let left = most
  return sections.flatMap((section) => {
    const items = section.items.slice(0, left)
    left -= items.length
    return items.length > 0 ? [{ ...section, items }] : []
  })
}

function Section({ id, title, more, items, chosen }: FoundSection & { chosen: string | null }) {
  const titleId = `search-section-${id}`
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- options in a list stand in groups
    <div role="group" aria-labelledby={titleId}>
      <div role="presentation" id={titleId} className={styles['title']}>
        {title} <span className={styles['more']}>{more}</span>
      </div>
      {items.map((item) => (
        <Row key={item.id} item={item} isChosen={item.id === chosen} />
      ))}
    </div>
  )
}

function Row({ item, isChosen }: { item: FoundItem; isChosen: boolean }) {
  return (
    // Keys are heard by the field, which keeps the focus.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
    <div
      role="option"
      id={optionId(item.id)}
      aria-selected={isChosen}
      data-focused={isChosen || undefined}
      className={styles['item']}
      onMouseDown={(event) => event.preventDefault()}
      onClick={item.open}
    >
      <span className={styles['row']}>{item.draw()}</span>
      {isChosen && <CornerDownLeft size={14} className={styles['enter']} aria-hidden />}
    </div>
  )
}
