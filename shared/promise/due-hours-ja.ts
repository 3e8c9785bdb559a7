import { type Parser, ParsingComponents } from 'chrono-node/en'
import { dayAfter, workingDayAfter, workingDayEndsHour } from './due-days.ts'
import { dueTags } from './due-tags.ts'
import { japaneseNumber, numberIn } from './japanese-numbers.ts'

const spanWords = new RegExp(
  `(${japaneseNumber})(分|時間(半)?|営業日|日|週間|[かヶカケ]月)(?:以内|後|のうち|内)`,
)

/** 「2時間以内」「30分後」「3営業日以内」. A span that only says how long something took is none. */
const span: Parser = {
  pattern: () => spanWords,
  extract: (context, match) => {
    const amount = numberIn(match[1] ?? '') + (match[3] ? 0.5 : 0)
    const unit = match[2] ?? ''
    if (unit === '分') return relative(context.reference, { minute: amount })
    if (unit.startsWith('時間')) return relative(context.reference, { minute: amount * 60 })
    if (unit === '営業日') return workingDayAfter(context, amount)
    if (unit === '日') return dayAfter(context.refDate, amount)
    if (unit === '週間') return dayAfter(context.refDate, amount * 7)
    return relative(context.reference, { month: amount })
  },
}

const relative: typeof ParsingComponents.createRelativeFromReference = (reference, duration) =>
  ParsingComponents.createRelativeFromReference(reference, duration)

const morning = ['午前', '朝']

const hourWords = new RegExp(
  '(?:(?<![今明])(午前|午後|朝|夕方|夜|晩))?の?\\s*' +
    `(?<![\\w〇一二三四五六七八九十第])(${japaneseNumber})時(?!間|点|期)(?:(半)|(${japaneseNumber})分)?`,
)

/** 「午後3時半」「夜8時」「十五時」「24時」. */
const hour: Parser = {
  pattern: () => hourWords,
  extract: (_context, match) => {
    const said = numberIn(match[2] ?? '')
    const minute = match[3] ? 30 : match[4] ? numberIn(match[4]) : 0
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

export const japaneseHours = [dayAndPart, span, hour, partOfDay, endOfDay]
