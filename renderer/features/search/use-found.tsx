import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { Searched } from '#renderer/data/search/use-search.ts'
import { useRecentPlaces } from '#renderer/data/search/use-recent-places.ts'
import { usePlaybook } from '#renderer/data/playbook.ts'
import { useStore } from '#renderer/data/store.tsx'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import type { CaseId } from '#shared/base/ids.ts'
import type { Hit } from '#shared/search/hit.ts'
import { CommandRow, RecentRow } from './command-row.tsx'
import type { FoundItem, FoundSection } from './found.ts'
import { HitRow } from './hit-row.tsx'
import { placeOf } from './place-of.ts'
import { type Command, commandsNamed, useCommands } from './use-commands.ts'

const shownRecent = 6
/** What can be done stands above what was found, so there are few. */
const shownCommands = 4

export type Asked = {
  readonly typed: string
  readonly searched: Searched | null
  readonly visited: readonly CaseId[]
  readonly onClose: () => void
}

/** What can be gone to and done: with nothing typed where one was, else what fits what is typed. */
export function useFound({ typed, searched, visited, onClose }: Asked): readonly FoundSection[] {
  const { t } = useTranslation(['search', 'desk'])
  const { language } = useEnvironment()
  const { nowMs } = useStore()
  const [, go] = useLocation()
  const isTyped = typed.trim() !== ''
  const recent = useRecentPlaces(visited, shownRecent)
  const commands = commandsNamed(useCommands(), typed).slice(0, isTyped ? shownCommands : undefined)
  const going = (to: string) => () => {
    onClose()
    go(to)
  }
  const doing = (command: Command) => () => {
    onClose()
    // Once the page is there again that it is about.
    requestAnimationFrame(command.act)
  }
  const { kindNames } = usePlaybook()
  const row = { t, language, nowMs: nowMs(), kindNames }
  const hitItem = (hit: Hit): FoundItem => ({
    id: hit.id,
    open: going(placeOf(hit)),
    draw: () => <HitRow hit={hit} {...row} />,
  })
  const doable = {
    id: 'do',
    title: t('do'),
    more: '',
    items: commands.map((command) => ({
      id: command.id,
      open: doing(command),
      draw: () => <CommandRow command={command} />,
    })),
  }
  if (!isTyped) {
    const items = recent.map((found) => ({
      id: found.id,
      open: going(`/cases/${found.id}`),
      draw: () => <RecentRow found={found} />,
    }))
    return [{ id: 'recent', title: t('recent'), more: '', items }, doable].filter(hasItems)
  }
  const { groups = [], similar = [] } = searched?.found ?? {}
  const found = groups.map(({ source, total, hits }) => ({
    id: source,
    title: t(`source.${source}`),
    more: hits.length < total ? t('shown', { shown: hits.length, total }) : '',
    items: hits.map(hitItem),
  }))
  const guesses = { id: 'similar', title: t('similar'), more: '', items: similar.map(hitItem) }
  return [doable, ...found, guesses].filter(hasItems)
}

const hasItems = ({ items }: FoundSection) => items.length > 0
