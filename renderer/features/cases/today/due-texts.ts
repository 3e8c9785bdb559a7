import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import { dayAndTime } from '#renderer/ui/date-time.ts'
import { durationText } from '#renderer/ui/duration-text.ts'
import type { EntryId } from '#shared/base/ids.ts'
import { type Entry, type PromiseKind, promiseKinds } from '#shared/call/entry.ts'
import type { Case } from '#shared/case/case.ts'
import { personName } from '#shared/case/person-name.ts'
import type { Due } from '#shared/today/due.ts'
import type { TodayItem } from '#shared/today/today.ts'

export type DueTexts = { readonly when: string; readonly title: string; readonly why: string }

/** What is to be done, by when and why, in the user's language. */
export function useDueTexts() {
  const { t } = useTranslation('today')
  const { language } = useEnvironment()
  return useCallback(
    (
      item: Due & Partial<Pick<TodayItem, 'snooze'>>,
      found: Case,
      entries: ReadonlyMap<EntryId, Entry>,
      nowMs: number,
    ): DueTexts => {
      const entry = item.entryId === undefined ? undefined : entries.get(item.entryId)
      const who = personName(found.contact, language) || found.customer || t('unnamed')
      const date = (atMs: number) => dayAndTime(atMs, language, nowMs)
      const since = (atMs: number | null | undefined) =>
        durationText(nowMs - (atMs ?? nowMs), language)
      const names = {
        who,
        day: item.day ?? 0,
        what: found.whatHappened,
        known: since(found.knownAtMs),
        contacted: since(found.contactedAtMs),
        due: item.dueAtMs === null ? '' : date(item.dueAtMs),
        since: since(found.stageSinceMs),
        fixed: since(found.fixedAtMs),
        verdict: found.verdict ? date(found.verdict.atMs) : '',
        noted: found.prevention ? date(found.prevention.notedAtMs) : '',
        change: found.prevention?.change ?? '',
        waiting: found.waiting?.forWhat ?? '',
        owner: entry?.promise.owner ?? '',
      }
      const why = t(`why.${whyKey(item, found, entry)}`, names)
      const title = entry?.text ?? t(`what.${whatKey(item, found)}`, names)
      return { when: whenText(item, nowMs), title, why: withSnooze(why, item.snooze) }

      function withSnooze(text: string, snooze: TodayItem['snooze'] | undefined) {
        if (!snooze) return text
        const { reason } = snooze
        const until = date(snooze.untilMs)
        const put = reason === '' ? t('snoozed', { until }) : t('snoozedBecause', { until, reason })
        return `${put} · ${text}`
      }
      function whenText({ dueAtMs }: Due, atMs: number) {
        if (dueAtMs === null) return t('when.undated')
        if (dueAtMs <= atMs) return t('when.late', { late: durationText(atMs - dueAtMs, language) })
        return date(dueAtMs)
      }
    },
    [t, language],
  )
}

type CaseDueKind = Exclude<Due['kind'], PromiseKind | 'contact'>
type ContactKey = `contact-${Case['direction']}`
type PromiseKey = `${PromiseKind}-${'dated' | 'undated'}${'' | '-unowned'}`

function whatKey({ kind }: Due, { direction }: Case): CaseDueKind | ContactKey {
  if (kind === 'contact') return `contact-${direction}`
  // A promise is its own words.
  return isPromiseDue(kind) ? 'update' : kind
}

function whyKey(
  { kind, dueAtMs }: Due,
  { direction }: Case,
  entry: Entry | undefined,
): CaseDueKind | ContactKey | PromiseKey {
  if (kind === 'contact') return `contact-${direction}`
  if (!isPromiseDue(kind)) return kind
  const dated = dueAtMs === null ? 'undated' : 'dated'
  return `${kind}-${dated}${entry?.promise.owner ? '' : '-unowned'}`
}

const isPromiseDue = (kind: Due['kind']): kind is PromiseKind =>
  (promiseKinds as readonly string[]).includes(kind)
