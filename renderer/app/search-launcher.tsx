import { Search } from 'lucide-react'
import { lazy, Suspense, useCallback, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from 'react-aria-components'
import { useLocation } from 'wouter'
import { dropSearch } from '#renderer/data/search/warm-search.ts'
import { useDesktopEvent, useEnvironment } from '#renderer/desktop/desktop.tsx'
import { Kbd } from '#renderer/ui/kbd.tsx'
import { shortcutLabel } from '#renderer/ui/shortcut-label.ts'
import type { CaseId } from '#shared/base/ids.ts'
import styles from './search-launcher.module.css'

const SearchBox = lazy(async () => ({
  default: (await import('#renderer/features/search/search-box.tsx')).SearchBox,
}))

const mostVisited = 6

/** Opens the search box, by its button or Ctrl+K from anywhere at the desk. */
export function SearchLauncher() {
  const { t } = useTranslation('search')
  const { platform } = useEnvironment()
  const [isOpen, setIsOpen] = useState(false)
  const visited = useVisitedCases()
  const close = useCallback(() => setIsOpen(false), [])

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isCommand = platform === 'mac' ? event.metaKey : event.ctrlKey
      if (event.key.toLowerCase() !== 'k' || !isCommand || event.altKey || event.shiftKey) return
      if (event.isComposing) return
      event.preventDefault()
      event.stopPropagation()
      if (!event.repeat) setIsOpen((wasOpen) => !wasOpen && mayOpen())
    }
    window.addEventListener('keydown', onKey, { capture: true })
    return () => window.removeEventListener('keydown', onKey, { capture: true })
  }, [platform])
  // Behind the lock nothing that was read stays in memory.
  useDesktopEvent('dataAccessChanged', dropSearch)

  return (
    <>
      <Button className={styles['open'] ?? ''} onPress={() => setIsOpen(true)}>
        <Search size={16} aria-hidden />
        {t('button')}
        <Kbd>{shortcutLabel('CommandOrControl+K', platform)}</Kbd>
      </Button>
      {isOpen && (
        <Suspense>
          <SearchBox visited={visited} onClose={close} />
        </Suspense>
      )}
    </>
  )
}

/** Not over a question that waits for its answer, nor before the data is open. */
function mayOpen(): boolean {
  const isAsking = document.querySelector('[role="alertdialog"], [role="dialog"]') !== null
  return !isAsking && !document.documentElement.hasAttribute('data-covered')
}

/** Cases gone to since the start, the last first. Nothing of it is kept anywhere. */
function useVisitedCases(): readonly CaseId[] {
  const [location] = useLocation()
  const [visited, setVisited] = useState<readonly CaseId[]>([])
  const here = /^\/cases\/([^/]+)/.exec(location)?.[1]
  const caseId = here && here !== 'new' && here !== 'bin' ? (here as CaseId) : null
  if (caseId !== null && caseId !== visited[0]) {
    setVisited([caseId, ...visited.filter((id) => id !== caseId)].slice(0, mostVisited))
  }
  return visited
}
