import { type KeyboardEvent, useState } from 'react'
import { GridList, GridListHeader, GridListItem, GridListSection } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { Dues } from '#renderer/data/use-dues.ts'
import { useStartCall } from '#renderer/data/use-start-call.ts'
import { useDesktop } from '#renderer/desktop/desktop.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Kbd } from '#renderer/ui/kbd.tsx'
import { dueId } from '#shared/today/due.ts'
import { todayGroups, type TodayItem } from '#shared/today/today.ts'
import { useDueTexts } from './due-texts.ts'
import { TodayRow } from './today-row.tsx'
import styles from './today.module.css'
import { useTodayActs } from './use-today-acts.tsx'

type Props = { items: readonly TodayItem[]; about: Dues; nowMs: number }

/** More than a day's work nobody reads; the rest is one press away. */
const shownAtFirst = 20

/**
 * The list of Today. Arrow keys choose, Enter opens the case; C calls, D is done, S puts off: the
 * same as the buttons of the row.
 */
export function TodayList({ items, about, nowMs }: Props) {
  const { t } = useTranslation('today')
  const [, go] = useLocation()
  const desktop = useDesktop()
  const { isLive, callAbout } = useStartCall()
  const { done, putOff, layer } = useTodayActs(about)
  const [isWhole, setIsWhole] = useState(false)

  const texts = useDueTexts()
  /** What a screen reader calls the row. */
  const titleOf = (item: TodayItem) => {
    const found = about.cases.get(item.caseId)
    return found ? texts(item, found, about.entries, nowMs).title : ''
  }
  const shown = isWhole ? items : items.slice(0, shownAtFirst)
  const call = (item: TodayItem) => {
    if (isLive !== false) return
    callAbout(item.caseId)
    void desktop.showCompanion({ focus: false })
  }
  const byKey: Record<string, (item: TodayItem) => void> = { c: call, d: done, s: putOff }
  const onKey = (event: KeyboardEvent<HTMLElement>) => {
    // A key that is held down acts once: the focus has moved on to a row that nobody chose.
    if (event.repeat || event.ctrlKey || event.metaKey || event.altKey) return
    const id = (event.target as HTMLElement).closest('[data-due]')?.getAttribute('data-due')
    const item = shown.find((one) => dueId(one) === id)
    const doIt = byKey[event.key.toLowerCase()]
    if (!item || !doIt) return
    event.preventDefault()
    event.stopPropagation()
    doIt(item)
  }
  return (
    // Keys of the rows, which have the focus themselves.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div onKeyDownCapture={onKey}>
      <p className={styles['keys']} aria-hidden>
        <Kbd>↑</Kbd> <Kbd>↓</Kbd> {t('keys.choose')} <Kbd>Enter</Kbd> {t('keys.open')} <Kbd>C</Kbd>{' '}
        {t('keys.call')} <Kbd>D</Kbd> {t('keys.done')} <Kbd>S</Kbd> {t('keys.snooze')}
      </p>
      <GridList
        aria-label={t('title')}
        className={styles['list'] ?? ''}
        keyboardNavigationBehavior="tab"
        disallowTypeAhead
        onAction={(id) => go(`/cases/${String(id).split('/')[0]}`)}
      >
        {todayGroups.map((group) => {
          const inGroup = shown.filter((item) => item.group === group)
          return inGroup.length === 0 ? null : (
            <GridListSection key={group}>
              <GridListHeader className={styles['group'] ?? ''} data-group={group}>
                {t(`group.${group}`)}
              </GridListHeader>
              {inGroup.map((item) => (
                <GridListItem
                  key={dueId(item)}
                  id={dueId(item)}
                  data-due={dueId(item)}
                  className={styles['item'] ?? ''}
                  textValue={titleOf(item)}
                >
                  <TodayRow
                    item={item}
                    about={about}
                    nowMs={nowMs}
                    canCall={isLive === false}
                    onCall={() => call(item)}
                    onDone={() => done(item)}
                    onPutOff={() => putOff(item)}
                  />
                </GridListItem>
              ))}
            </GridListSection>
          )
        })}
      </GridList>
      {shown.length < items.length && (
        <Button onPress={() => setIsWhole(true)}>
          {t('showAll', { count: items.length - shown.length })}
        </Button>
      )}
      {layer}
    </div>
  )
}
