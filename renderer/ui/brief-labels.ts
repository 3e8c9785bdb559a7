import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import type { BriefLabels } from '#shared/case/brief.ts'
import { dayAndTime } from './date-time.ts'

/** The brief's words in the language of the window. */
export function useBriefLabels(nowMs: number): BriefLabels {
  const { t } = useTranslation('prepare')
  const { language } = useEnvironment()
  return useMemo(() => {
    const when = (atMs: number) => dayAndTime(atMs, language, nowMs)
    return {
      language,
      fact: t('brief.fact', { returnObjects: true }),
      unsure: t('brief.unsure', { returnObjects: true }),
      pressure: t('brief.pressure', { returnObjects: true }),
      owed: t('brief.owed', { returnObjects: true }),
      due: (dueAtMs) =>
        dueAtMs === null ? t('account.noDate') : t('account.due', { when: when(dueAtMs) }),
      more: (count) => t('account.more', { count }),
      way: t('brief.way'),
      channel: t('brief.channel', { returnObjects: true }),
      lastContact: t('brief.lastContact'),
      noContact: t('brief.noContact'),
      when,
      earlier: (count) => t('brief.earlier', { count }),
      repeats: (count) => t('brief.repeats', { count }),
      theirCustomers: t('brief.theirCustomers'),
      failedBefore: t('brief.failedBefore'),
      cause: t('brief.cause', { returnObjects: true }),
    }
  }, [t, language, nowMs])
}
