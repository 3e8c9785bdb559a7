import type { Parser } from 'chrono-node/en'
import { dayAfter, dayOfAnyMonth, endOfMonth, fridayOfWeek, weekdayOfWeek } from './due-days.ts'
import { dueTags } from './due-tags.ts'

const daysOn: Record<string, number> = {
  本日: 0,
  今日: 0,
  きょう: 0,
  明日: 1,
  あす: 1,
  あした: 1,
  翌日: 1,
  明後日: 2,
  あさって: 2,
  明々後日: 3,
  しあさって: 3,
}

const dayWords = new RegExp(
  Object.keys(daysOn)
    .toSorted((a, b) => b.length - a.length)
    .join('|'),
)

const dayWord: Parser = {
  pattern: () => dayWords,
  extract: (context, match) => dayAfter(context.refDate, daysOn[match[0]] ?? 0),
}

const weeksOn: Record<string, number> = { 今週: 0, 来週: 1, 再来週: 2, さ来週: 2 }
const weekWord = '今週|再来週|さ来週|来週'
const weekWords = new RegExp(`(${weekWord})(?:いっぱい|中|末)?|週内|週末`)
const weekdayWords = new RegExp(`(${weekWord})の?([日月火水木金土])(?:曜日?)?(?=[^曜末中]|$)`)

const weekdayOfAWeek: Parser = {
  pattern: () => weekdayWords,
  extract: (context, match) =>
    weekdayOfWeek(
      context.refDate,
      '日月火水木金土'.indexOf(match[2] ?? ''),
      weeksOn[match[1] ?? ''] ?? 0,
    ),
}

/** 「今週中」「来週末」「来週まで」: its Friday. */
const week: Parser = {
  pattern: () => weekWords,
  extract: (context, match) => {
    const on = weeksOn[match[1] ?? ''] ?? 0
    const components = context.createParsingComponents(fridayOfWeek(context.refDate, on))
    return on === 0 ? components.addTag(dueTags.thisWeek) : components
  },
}

const startOfWeek: Parser = {
  pattern: () => /週明け|週初め/,
  extract: (context) => weekdayOfWeek(context.refDate, 1, 1),
}

const month: Parser = {
  pattern: () => /(今月|来月)(?:いっぱい|中|末)?|月内|月末/,
  extract: (context, match) => endOfMonth(context.refDate, match[1] === '来月' ? 1 : 0),
}

/** 「20日まで」: a day of a month, only where a word of time follows. */
const dayOfMonth: Parser = {
  pattern: () =>
    /(?<![\d月年第])(\d{1,2})日(?=\s*(?:[（(][日月火水木金土][)）])?\s*(?:まで|迄|中|の?\d|の?午|に(?!一|1|二|2)))/,
  extract: (context, match) => dayOfAnyMonth(context.createParsingComponents(), match[1]),
}

export const japaneseDays = [weekdayOfAWeek, week, startOfWeek, month, dayWord, dayOfMonth]
