import { CircleDot, CornerDownLeft, FileOutput, Settings, Zap } from 'lucide-react'
import { memo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Header, ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components'
import { useLocation } from 'wouter'
import type { Searched } from '#renderer/data/search/use-search.ts'
import { useRecentPlaces } from '#renderer/data/search/use-recent-places.ts'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import type { CaseId } from '#shared/base/ids.ts'
import { whoLine } from '#shared/case/person-name.ts'
import type { Hit } from '#shared/search/hit.ts'
import type { Query } from '#shared/search/query.ts'
import { HitRow } from './hit-row.tsx'
import { placeOf } from './place-of.ts'
import styles from './search-box.module.css'
import { useFirstChosen } from './use-first-chosen.ts'
import { useFirstRows } from './use-first-rows.ts'
import { Teaching } from './teaching.tsx'
import { type Command, commandsNamed, useCommands } from './use-commands.ts'

type Props = {
  typed: string
  query: Query
  searched: Searched | null
  visited: readonly CaseId[]
  onClose: () => void
}

const shownRecent = 6
/** What can be done stands above what was found, so there are few. */
const shownCommands = 4

/** What can be gone to and done: with nothing typed where one was, else what fits what is typed. */
export const FoundList = memo(function FoundList({ typed, query, searched, ...places }: Props) {
  const { visited, onClose } = places
  const { t } = useTranslation('search')
  const [, go] = useLocation()
  const isTyped = typed.trim() !== ''
  const found = useFirstRows(searched)
  const list = useFirstChosen(typed, searched?.query)
  const all = useCommands()
  const commands = commandsNamed(all, typed).slice(0, isTyped ? shownCommands : undefined)
  const doing = (command: Command) => () => {
    onClose()
    // Once the page is there again that it is about.
    requestAnimationFrame(command.act)
  }
  const going = (to: string) => () => {
    onClose()
    go(to)
  }
  const hitItem = (hit: Hit) => (
    <Item key={hit.id} id={hit.id} name={hit.line.text} onAction={going(placeOf(hit))}>
      <HitRow hit={hit} />
    </Item>
  )
  return (
    <div
      className={styles['scroll']}
      // It can be scrolled by keyboard by itself, too.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      data-search-for={searched?.query === query ? typed : undefined}
      data-search-share={found?.share}
    >
      <ListBox
        ref={list}
        aria-label={t('results')}
        className={styles['list'] ?? ''}
        selectionMode="none"
        renderEmptyState={() =>
          isTyped && found?.share === 1 ? <p className={styles['nothing']}>{t('nothing')}</p> : null
        }
      >
        {!isTyped && <Recent visited={visited} onGo={going} />}
        {commands.length > 0 && (
          <Section title={t('do')}>
            {commands.map((command) => (
              <Item key={command.id} id={command.id} name={command.name} onAction={doing(command)}>
                <span className={styles['command']}>
                  <CommandIcon kind={command.kind} />
                  {command.name}
                </span>
              </Item>
            ))}
          </Section>
        )}
        {isTyped &&
          found?.groups.map(({ source, total, most, hits }) => (
            <Section
              key={source}
              title={t(`source.${source}`)}
              more={most < total ? t('shown', { shown: most, total }) : ''}
            >
              {hits.map(hitItem)}
            </Section>
          ))}
        {isTyped && found && found.similar.length > 0 && (
          <Section title={t('similar')}>{found.similar.map(hitItem)}</Section>
        )}
      </ListBox>
      {!isTyped && <Teaching />}
    </div>
  )
})

function Recent(props: { visited: readonly CaseId[]; onGo: (to: string) => () => void }) {
  const { t } = useTranslation('search')
  const { t: desk } = useTranslation('desk')
  const { language } = useEnvironment()
  const recent = useRecentPlaces(props.visited, shownRecent)
  if (recent.length === 0) return null
  return (
    <Section title={t('recent')}>
      {recent.map((found) => {
        const who = whoLine(found, language) || desk('case.unnamed')
        return (
          <Item key={found.id} id={found.id} name={who} onAction={props.onGo(`/cases/${found.id}`)}>
            <span className={styles['command']}>
              <CircleDot size={16} aria-hidden />
              {who}
              <span className={styles['soft']} dir="auto">
                {found.whatHappened}
              </span>
            </span>
          </Item>
        )
      })}
    </Section>
  )
}

function Section(props: { title: string; more?: string; children: ReactNode }) {
  return (
    <ListBoxSection className={styles['section'] ?? ''}>
      <Header className={styles['title'] ?? ''}>
        {props.title} <span className={styles['more']}>{props.more}</span>
      </Header>
      {props.children}
    </ListBoxSection>
  )
}

function Item(props: { id: string; name: string; onAction: () => void; children: ReactNode }) {
  const { id, name, onAction, children } = props
  return (
    <ListBoxItem id={id} textValue={name} onAction={onAction} className={styles['item'] ?? ''}>
      <span className={styles['row']}>{children}</span>
      <CornerDownLeft size={14} className={styles['enter']} aria-hidden />
    </ListBoxItem>
  )
}

const icons = { act: Zap, page: CornerDownLeft, setting: Settings, export: FileOutput }

function CommandIcon({ kind }: { kind: Command['kind'] }) {
  const Icon = icons[kind]
  return <Icon size={16} aria-hidden />
}
