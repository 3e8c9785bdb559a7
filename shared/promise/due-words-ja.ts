import { type Parser, ParsingComponents } from 'chrono-node/en'
import {
  dayAfter,
  dayOfAnyMonth,
  endOfMonth,
  fridayOfWeek,
  weekdayOfWeek,
  workingDayAfter,
  workingDayEndsHour,
} from './due-days.ts'
import { dueTags } from './due-tags.ts'

const digits = '〇一二三四五六七八九'
const number = `\\d{1,3}(?:\\.5)?|[${digits}十]+`

/** 「2」「1.5」「十五」 as a number. */
function numberOf(text: string): number {
  if (/^[\d.]+$/.test(text)) return Number(text)
  const [tens = '', ones] = text.includes('十') ? text.split('十') : ['', text]
  const tensValue = text.includes('十') ? 10 * (tens === '' ? 1 : digits.indexOf(tens)) : 0
  return tensValue + Math.max(0, digits.indexOf(ones ?? ''))
}

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

const dayWord: Parser = {
  pattern: () => new RegExp(Object.keys(daysOn).toSorted(longestFirst).join('|')),
  extract: (context, match) => dayAfter(context.refDate, daysOn[match[0]] ?? 0),
}

function longestFirst(a: string, b: string): number {
  return b.length - a.length
}

const weeksOn: Record<string, number> = { 今週: 0, 来週: 1, 再来週: 2, さ来週: 2 }
const weekWord = '今週|再来週|さ来週|来週'

const weekdayOfAWeek: Parser = {
  pattern: () => new RegExp(`(${weekWord})の?([日月火水木金土])(?:曜日?)?(?=[^曜末中]|$)`),
  extract: (context, match) =>
    weekdayOfWeek(
      context.refDate,
      '日月火水木金土'.indexOf(match[2] ?? ''),
      weeksOn[match[1] ?? ''] ?? 0,
    ),
}

/** 「今週中」「来週末」「来週まで」: its Friday. */
const week: Parser = {
  pattern: () => new RegExp(`(${weekWord})(?:いっぱい|中|末)?|週内|週末`),
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

/** 「2時間以内」「30分後」「3営業日以内」. A span that only says how long something took is none. */
const span: Parser = {
  pattern: () =>
    new RegExp(`(${number})(分|時間(半)?|営業日|日|週間|[かヶカケ]月)(?:以内|後|のうち|内)`),
  extract: (context, match) => {
    const amount = numberOf(match[1] ?? '') + (match[3] ? 0.5 : 0)
    const unit = match[2] ?? ''
    if (unit === '分') return relative(context.reference, { minute: amount })
    if (unit.startsWith('時間')) return relative(context.reference, { minute: amount * 60 })
    if (unit === '営業日') return workingDayAfter(context.refDate, amount)
    if (unit === '日') return dayAfter(context.refDate, amount)
    if (unit === '週間') return dayAfter(context.refDate, amount * 7)
    return relative(context.reference, { month: amount })
  },
}

const relative = ParsingComponents.createRelativeFromReference

const morning = ['午前', '朝']

/** 「午後3時半」「夜8時」「十五時」「24時」. */
const hour: Parser = {
  pattern: () =>
    new RegExp(
      `(?:(?<![今明])(午前|午後|朝|夕方|夜|晩))?の?\\s*(?<![\\w${digits}十第])(\\d{1,2}|[${digits}十]+)時(?!間|点|期)(?:(半)|(${number})分)?`,
    ),
  extract: (_context, match) => {
    const said = numberOf(match[2] ?? '')
    const minute = match[3] ? 30 : match[4] ? numberOf(match[4]) : 0
    if (said > 24 || minute > 59) return null
    if (said === 24) return { hour: 23, minute: 59 }
    if (!match[1] || said > 12) return { hour: said, minute }
    const meridiem = morning.includes(match[1]) ? 0 : 1
    return { hour: (said % 12) + meridiem * 12, minute, meridiem }
  },
}

/** The hour by which a part of the day is over. */
const partsOfDay: Record<string, number> = {
  朝一: 9,
  朝イチ: 9,
  午前中: 12,
  正午: 12,
  夕方: 18,
  夕刻: 18,
  朝: 12,
  昼: 12,
  夜: 21,
  晩: 21,
}

const partOfDay: Parser = {
  pattern: () => /(?:朝一|朝イチ|午前中|正午|夕方|夕刻|朝|昼|夜|晩)(?!の?\s*\d)/,
  extract: (context, match) => {
    const ends = partsOfDay[match[0]] ?? workingDayEndsHour
    const components = context.createParsingComponents({
      hour: ends,
      minute: 0,
      meridiem: ends < 12 ? 0 : 1,
    })
    return match[0].length === 1 ? components.addTag(dueTags.partOfDay) : components
  },
}

const endOfDay: Parser = {
  pattern: () => /終業|定時|営業時間内|業務終了/,
  extract: (context) =>
    context
      .createParsingComponents({ hour: workingDayEndsHour, minute: 0, meridiem: 1 })
      .addTag(dueTags.endOfDay),
}

/** 「今夜」「明朝」: a day and a part of it in one word; an hour may follow. */
const dayAndPart: Parser = {
  pattern: () => /(今|明)(夜|晩|夕|朝)/,
  extract: (context, match) => {
    const day = dayAfter(context.refDate, match[1] === '明' ? 1 : 0)
    const isMorning = match[2] === '朝'
    return context
      .createParsingComponents(day)
      .imply('meridiem', isMorning ? 0 : 1)
      .addTag(isMorning ? 'casualReference/morning' : 'casualReference/evening')
  },
}

export const japaneseDueParsers = [
  dayAndPart,
  weekdayOfAWeek,
  week,
  startOfWeek,
  month,
  dayWord,
  dayOfMonth,
  span,
  hour,
  partOfDay,
  endOfDay,
]
