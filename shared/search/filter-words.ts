import type { SpanName } from './span.ts'

// What narrows a search, as people type it. Content of the query language: both languages work in
// either, so that a colleague's search can be typed as it was told.

/** What stands before the colon. */
export const filterNames = {
  customer: ['customer', 'client', 'お客様', '顧客', '取引先'],
  severity: ['sev', 'severity', '重大度'],
  since: ['since', 'from', '以降', 'から'],
  until: ['until', 'to', '以前', 'まで'],
} as const satisfies Record<string, readonly string[]>
export type FilterName = keyof typeof filterNames

export const openWords = ['open', '未完了', '対応中', '進行中']
export const closedWords = ['closed', '完了', '終了', '対応済み']

/** Spans that stand for themselves, and those that only follow a colon: they are common words. */
export const spanWords: Readonly<Record<string, SpanName>> = {
  'this week': 'this-week',
  'last week': 'last-week',
  'this month': 'this-month',
  'last month': 'last-month',
  今週: 'this-week',
  先週: 'last-week',
  今月: 'this-month',
  先月: 'last-month',
}
export const spanValues: Readonly<Record<string, SpanName>> = {
  ...spanWords,
  today: 'today',
  yesterday: 'yesterday',
  week: 'this-week',
  month: 'this-month',
  今日: 'today',
  本日: 'today',
  昨日: 'yesterday',
}
