import { Check, TextSearch } from 'lucide-react'
import { useEffect, useEffectEvent, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import { Button } from './button.tsx'
import { Kbd } from './kbd.tsx'
import { shortcutLabel } from './shortcut-label.ts'
import type { WordingItem } from './wording-item.tsx'
import { WordingRow } from './wording-item.tsx'
import styles from './wording-panel.module.css'

type Props = {
  items: readonly WordingItem[]
  /** How many were left as they are. */
  leftCount: number
  /** What was just changed and can be taken back. */
  changed: { readonly where: string; readonly undo: () => void } | null
  /** How many were open when it last went out, on this page. */
  wentOutWith: number | null
  onFix: (item: WordingItem) => void
  onGoTo: (item: WordingItem) => void
  onLeave: (item: WordingItem) => void
  onLookAgain: () => void
}

/**
 * What to look at in a text before it goes out: one quiet line, and on demand each finding with the
 * one key that puts it right. Alt+Enter opens it and then fixes the first, from wherever one types.
 * It holds nothing back.
 */
export function WordingPanel(props: Props) {
  const { items, leftCount, changed, wentOutWith, onFix, onGoTo, onLeave, onLookAgain } = props
  const { t } = useTranslation('wording')
  const { platform } = useEnvironment()
  const [isOpen, setIsOpen] = useState(false)
  const { list, keepPlace } = useFocusInPlace()
  const listId = useId()
  const [first] = items
  const isShown = isOpen && items.length > 0

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key === 'Escape' && list.current?.contains(document.activeElement)) setIsOpen(false)
    if (event.key !== 'Enter' || !event.altKey || event.isComposing || !first) return
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    if (!isOpen) setIsOpen(true)
    else if (first.says === null) onGoTo(first)
    else onFix(first)
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event)
    window.addEventListener('keydown', listen, { capture: true })
    return () => window.removeEventListener('keydown', listen, { capture: true })
  }, [])

  return (
    <section className={styles['panel']} aria-label={t('label')} data-open={isShown || undefined}>
      <div className={styles['line']}>
        {first ? (
          <Button
            variant="plain"
            aria-expanded={isShown}
            aria-controls={listId}
            onPress={() => setIsOpen(!isOpen)}
          >
            <TextSearch size={16} aria-hidden />
            {t('toLookAt', { count: items.length })}
            {!isShown && <Kbd>{shortcutLabel('Alt+Enter', platform)}</Kbd>}
          </Button>
        ) : (
          <p className={styles['nothing']}>
            <Check size={16} aria-hidden />
            {t('nothing')}
          </p>
        )}
        {leftCount > 0 && (
          <p className={styles['aside']}>
            {t('left', { count: leftCount })}{' '}
            <Button variant="plain" size="small" onPress={onLookAgain}>
              {t('lookAgain')}
            </Button>
          </p>
        )}
        <div role="status" className={styles['aside']}>
          {changed && <span>{t('changed', { where: changed.where })}</span>}
          {!changed && wentOutWith !== null && wentOutWith > 0 && (
            <span>{t('wentOutWith', { count: wentOutWith })}</span>
          )}
        </div>
        {changed && (
          <Button size="small" onPress={changed.undo}>
            {t('action.undo', { ns: 'common' })}
          </Button>
        )}
      </div>
      <ul id={listId} ref={list} className={styles['list']} hidden={!isShown}>
        {isShown &&
          items.map((item, index) => (
            <WordingRow
              key={item.key}
              item={item}
              isFirst={item === first}
              isSameField={item.where === items[index - 1]?.where}
              onFix={() => {
                keepPlace()
                onFix(item)
              }}
              onGoTo={() => onGoTo(item)}
              onLeave={() => {
                keepPlace()
                onLeave(item)
              }}
            />
          ))}
      </ul>
    </section>
  )
}

/** A row that was worked off goes away: the key that comes next works on the row in its place. */
function useFocusInPlace() {
  const list = useRef<HTMLUListElement>(null)
  const place = useRef<number | null>(null)
  useEffect(() => {
    if (place.current === null || document.activeElement !== document.body) return
    const rows = [...(list.current?.children ?? [])]
    const row = rows[Math.min(place.current, rows.length - 1)]
    place.current = null
    const button = row?.querySelector<HTMLElement>('[data-keys] button')
    ;(button ?? list.current?.parentElement?.querySelector('button'))?.focus()
  })
  const keepPlace = () => {
    const rows = [...(list.current?.children ?? [])]
    const at = rows.findIndex((row) => row.contains(document.activeElement))
    place.current = at === -1 ? null : at
  }
  return { list, keepPlace }
}
