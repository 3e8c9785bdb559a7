import { type KeyboardEvent, useState } from 'react'
import { GridList, GridListHeader, GridListItem, GridListSection } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { WatchedDues } from '#renderer/data/use-dues.ts'
import { useStore } from '#renderer/data/store.tsx'
import { useHandover } from '#renderer/data/team/use-handover.ts'
import { useMemberName } from '#renderer/data/team/use-standpoint.ts'
import { useStartCall } from '#renderer/data/use-start-call.ts'
import { useDesktop } from '#renderer/desktop/desktop.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Kbd } from '#renderer/ui/kbd.tsx'
import { useHandingOver } from '#renderer/ui/use-handing-over.tsx'
import { useWatchWords } from '#renderer/ui/use-watch-words.ts'
import type { LocalDate } from '#shared/base/local-date.ts'
import type { CaseId } from '#shared/base/ids.ts'
import type { WatchRules } from '#shared/order-watch/watch-rules.ts'
import type { Case } from '#shared/case/case.ts'
import type { TodayItem } from '#shared/today/today.ts'
import { useDueTexts } from './due-texts.ts'
import { TodayRow } from './today-row.tsx'
import styles from './today.module.css'
import { useTodayActs } from './use-today-acts.tsx'
import { useWatchEntryActs } from './use-watch-entry-acts.tsx'
import { WatchRow } from './watch-row.tsx'
import { listGroups, type TodayRowOf } from './watch-rows.ts'

type Props = {
  rows: readonly TodayRowOf[]
  about: WatchedDues
  nowMs: number
  today: LocalDate
  /** Null: the watch over orders has nothing here. */
  rules: WatchRules | null
  /** Whose case it is, where that has to be said; it stays the same for as long as names do. */
  ownerOf: (found: Case) => string | null
}

/** More than a day's work nobody reads; the rest is one press away. */
const shownAtFirst = 20
/** Nor may a file of late orders push away what is due in cases. */
const callsAtFirst = 7

/**
 * The list of Today. Arrow keys choose, Enter opens; C calls, D is done or not needed, S puts off:
 * the same as the buttons of the row.
 */
export function TodayList({ rows, about, nowMs, today, rules, ownerOf }: Props) {
  const { t } = useTranslation('today')
  const { t: work } = useTranslation('teamWork')
  const [, go] = useLocation()
  const desktop = useDesktop()
  const { isLive, callAbout } = useStartCall()
  const words = useWatchWords(today)
  const onCases = useTodayActs(about)
  const { nowMs: clockMs } = useStore()
  const handing = useHandingOver({
    handoverOf: useHandover(),
    nameOf: useMemberName(),
    nowMs: clockMs,
  })
  const startCall = (caseId: CaseId) => {
    if (isLive !== false) return
    callAbout(caseId)
    void desktop.showCompanion({ focus: false })
  }
  const onOrders = useWatchEntryActs(rules, words, startCall)
  const [isWhole, setIsWhole] = useState(false)

  const texts = useDueTexts()
  /** What a screen reader calls the row. */
  const titleOf = ({ item, entry }: TodayRowOf) => {
    if (!item) return entry.kind === 'touch' ? entry.touch.customer : entry.call.customer
    const found = about.cases.get(item.caseId)
    return found ? texts(item, found, about.entries, nowMs).title : ''
  }
  const ownerText = ({ caseId }: TodayItem) => {
    const found = about.cases.get(caseId)
    return found ? ownerOf(found) : null
  }
  const shown = isWhole ? rows : firstOf(rows)
  const open = (row: TodayRowOf | undefined) => {
    if (row?.item) go(`/cases/${row.item.caseId}`)
    else if (row) onOrders.open(row.entry)
  }
  const byKey: Record<string, (row: TodayRowOf) => void> = {
    c: ({ item, entry }) => {
      if (item) startCall(item.caseId)
      else if (isLive === false) onOrders.call(entry)
    },
    d: ({ item, entry }) => (item ? onCases.done(item) : onOrders.done(entry)),
    s: ({ item, entry }) => (item ? onCases.putOff(item) : onOrders.putOff(entry)),
    h: ({ item }) => {
      const found = item && about.cases.get(item.caseId)
      if (found) handing.ask?.(found)
    },
  }
  const onKey = (event: KeyboardEvent<HTMLElement>) => {
    // A key that is held down acts once: the focus has moved on to a row that nobody chose.
    if (event.repeat || event.ctrlKey || event.metaKey || event.altKey) return
    const id = (event.target as HTMLElement).closest('[data-due]')?.getAttribute('data-due')
    const row = shown.find((one) => one.id === id)
    const doIt = byKey[event.key.toLowerCase()]
    if (!row || !doIt) return
    event.preventDefault()
    event.stopPropagation()
    doIt(row)
  }
  return (
    // Keys of the rows, which have the focus themselves.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div onKeyDownCapture={onKey}>
      <p className={styles['keys']} aria-hidden>
        <Kbd>↑</Kbd> <Kbd>↓</Kbd> {t('keys.choose')} <Kbd>Enter</Kbd> {t('keys.open')} <Kbd>C</Kbd>{' '}
        {t('keys.call')} <Kbd>D</Kbd> {t('keys.done')} <Kbd>S</Kbd> {t('keys.snooze')}
        {handing.ask && (
          <>
            {' '}
            <Kbd>H</Kbd> {work('handover.key')}
          </>
        )}
      </p>
      <GridList
        aria-label={t('title')}
        className={styles['list'] ?? ''}
        keyboardNavigationBehavior="tab"
        disallowTypeAhead
        onAction={(id) => open(shown.find((row) => row.id === id))}
      >
        {listGroups.map((group) => {
          const inGroup = shown.filter((row) => row.group === group)
          return inGroup.length === 0 ? null : (
            <GridListSection key={group}>
              <GridListHeader className={styles['group'] ?? ''} data-group={group}>
                {t(`group.${group}`)}
              </GridListHeader>
              {inGroup.map((row) => (
                <GridListItem
                  key={row.id}
                  id={row.id}
                  data-due={row.id}
                  className={styles['item'] ?? ''}
                  textValue={titleOf(row)}
                >
                  {row.item && (
                    <TodayRow
                      item={row.item}
                      about={about}
                      nowMs={nowMs}
                      canCall={isLive === false}
                      onCall={() => byKey['c']?.(row)}
                      onDone={() => byKey['d']?.(row)}
                      onPutOff={() => byKey['s']?.(row)}
                      owner={ownerText(row.item)}
                      onHandOver={handing.ask && (() => byKey['h']?.(row))}
                    />
                  )}
                  {row.entry && rules && (
                    <WatchRow
                      entry={row.entry}
                      rules={rules}
                      words={words}
                      nowMs={nowMs}
                      canCall={isLive === false}
                      acts={onOrders}
                    />
                  )}
                </GridListItem>
              ))}
            </GridListSection>
          )
        })}
      </GridList>
      {shown.length < rows.length && (
        <Button onPress={() => setIsWhole(true)}>
          {t('showAll', { count: rows.length - shown.length })}
        </Button>
      )}
      {onCases.layer}
      {onOrders.layer}
      {handing.layer}
    </div>
  )
}

function firstOf(rows: readonly TodayRowOf[]): readonly TodayRowOf[] {
  const calls = rows.filter(({ group }) => group === 'call-first')
  const later = new Set(calls.slice(callsAtFirst))
  return rows.filter((row) => !later.has(row)).slice(0, shownAtFirst)
}
