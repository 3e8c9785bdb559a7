import { useTranslation } from 'react-i18next'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import type { TeamLink } from '#shared/team/team-state.ts'
import { dayAlone, timeOfDay } from './date-time.ts'

/** How this device stands to its team, in a few words: "all here", "12 waiting". */
export function useLinkText(): (link: TeamLink, nowMs: number) => string {
  const { t } = useTranslation('team')
  const { language } = useEnvironment()
  const stateOf = (link: TeamLink, nowMs: number): string | null => {
    switch (link.kind) {
      case 'all-here':
        return t('link.allHere')
      case 'connecting':
        return t('link.connecting')
      case 'sending':
        return null
      case 'fetching':
        return t('link.fetching', { percent: Math.floor(link.share * 100) })
      case 'offline':
        return t('link.offlineSince', { when: shortTime(link.sinceMs, nowMs) })
      case 'stopped':
        return t(`link.stopped.${link.problem}`)
    }
  }
  const shortTime = (atMs: number, nowMs: number) =>
    new Date(atMs).toDateString() === new Date(nowMs).toDateString()
      ? timeOfDay(atMs, language)
      : dayAlone(atMs, language)
  return (link, nowMs) => {
    const state = stateOf(link, nowMs)
    const waiting = 'waiting' in link && link.waiting > 0 && link.waiting
    if (waiting === false) return state ?? t('link.allHere')
    const inWords = t('link.waiting', { count: waiting })
    return state === null ? inWords : t('link.both', { state, waiting: inWords })
  }
}
