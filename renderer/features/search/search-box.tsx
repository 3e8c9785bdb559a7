import { Search } from 'lucide-react'
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog, Modal, ModalOverlay } from 'react-aria-components'
import { useKept } from '#renderer/data/use-kept.ts'
import { useSearch } from '#renderer/data/search/use-search.ts'
import { useStore } from '#renderer/data/store.tsx'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import { Kbd } from '#renderer/ui/kbd.tsx'
import type { CaseId } from '#shared/base/ids.ts'
import { localCalendar } from '#renderer/data/local-calendar.ts'
import { maxQuery, parseQuery } from '#shared/search/parse-query.ts'
import { isEmptyQuery, nothingAsked } from '#shared/search/query.ts'
import { type FoundKeys, FoundList } from './found-list.tsx'
import { SearchState } from './search-state.tsx'
import styles from './search-box.module.css'
import { Understood } from './understood.tsx'

type Props = {
  /** Cases gone to since the start, the last first. */
  visited: readonly CaseId[]
  onClose: () => void
}

/** One Latin letter or figure is in nearly everything; one kanji is a word. */
const oneLetter = /^[\x21-\x7e]$/

/** One box over everything there is, and everything that can be done. */
export function SearchBox({ visited, onClose }: Props) {
  const { t } = useTranslation('search')
  return (
    <ModalOverlay
      className={styles['overlay'] ?? ''}
      isOpen
      isDismissable
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
    >
      <Modal className={styles['modal'] ?? ''}>
        <Dialog className={styles['dialog'] ?? ''} aria-label={t('title')}>
          <SearchPanel visited={visited} onClose={onClose} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

/** What changes with each key, and nothing around it. */
function SearchPanel({ visited, onClose }: Props) {
  const { t } = useTranslation('search')
  const { settings } = useEnvironment()
  const { nowMs } = useStore()
  const [typed, setTyped] = useState('')
  const { timeZone } = localCalendar(settings)
  const isShort = oneLetter.test(typed.trim())
  const query = useMemo(
    () => (isShort ? nothingAsked : parseQuery(typed, { timeZone, nowMs: nowMs() })),
    [typed, isShort, timeZone, nowMs],
  )
  const searched = useSearch(query)
  // The list is drawn once for each key: when what it finds is there.
  const isAnswered = isEmptyQuery(query) || searched?.query === query
  const shown = useKept({ typed, query, searched }, (kept, now) => {
    const isSame = kept.query === now.query && kept.searched === now.searched
    return !isAnswered || (isSame && kept.typed === now.typed)
  })
  const field = useRef<HTMLInputElement>(null)
  const keys = useRef<FoundKeys>(null)
  /** Enter was pressed for this before it was answered. */
  const entered = useRef<string | null>(null)
  useEffect(() => {
    if (isAnswered && entered.current === typed && keys.current?.open()) entered.current = null
    // While the store is still read, the first that is found may come with a later answer.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [isAnswered, typed, shown])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : null
    if (by !== null) keys.current?.move(by)
    else if (event.key !== 'Enter') return
    else if (!isAnswered || !keys.current?.open()) entered.current = typed
    event.preventDefault()
  }

  return (
    <>
      <label className={styles['field']}>
        <span className="unseen">{t('title')}</span>
        <Search size={18} aria-hidden />
        <input
          ref={field}
          className={styles['input']}
          placeholder={t('placeholder')}
          maxLength={maxQuery}
          value={typed}
          onChange={({ target }) => {
            entered.current = null
            setTyped(target.value)
          }}
          onKeyDown={onKeyDown}
          aria-autocomplete="list"
          autoComplete="off"
          autoCorrect="off"
          spellCheck={false}
          enterKeyHint="go"
          // A box that is opened to be typed into.
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
        />
        <span aria-hidden>
          <Kbd>Esc</Kbd>
        </span>
      </label>
      <Understood query={query} />
      <FoundList
        typed={shown.typed}
        searched={shown.searched}
        visited={visited}
        onClose={onClose}
        keys={keys}
        field={field}
      />
      <SearchState searched={searched} isShort={isShort} />
    </>
  )
}
