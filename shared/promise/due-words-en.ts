import { type Parser, ParsingComponents } from 'chrono-node/en'
import { dueTags } from './due-tags.ts'
import { dayOfAnyMonth, endOfMonth, fridayOfWeek, workingDayEndsHour } from './due-days.ts'

/** "EOD", "close of business": an hour, so that a day may stand beside it. */
const endOfDay: Parser = {
  pattern: () => /\b(?:eod|cob|end of (?:the )?(?:business |working )?day|close of business)\b/i,
  extract: (context) =>
    context
      .createParsingComponents({ hour: workingDayEndsHour, minute: 0 })
      .addTag(dueTags.endOfDay),
}

/** "This week", "end of next week", "eow": its Friday. */
const week: Parser = {
  pattern: () => /\b(?:(?:the )?end of (?:the )?(?:(this|next) )?week|eow|(this|next) week)\b/i,
  extract: (context, match) => {
    const next = /next/i.test(match[0])
    const components = context.createParsingComponents(fridayOfWeek(context.refDate, next ? 1 : 0))
    return next ? components : components.addTag(dueTags.thisWeek)
  },
}

/** "This month", "end of next month": its last day. */
const month: Parser = {
  pattern: () => /\b(?:(?:the )?end of (?:the )?(?:this |(next) )?month|(?:this|(next)) month)\b/i,
  extract: (context, match) => endOfMonth(context.refDate, /next/i.test(match[0]) ? 1 : 0),
}

/** "By the 14th": a day of a month, only after a word of time and with nothing counted by it. */
const dayOfMonth: Parser = {
  pattern: () =>
    /(?<=\b(?:by|on|until|till|before) (?:the )?)(\d{1,2})(?:st|nd|rd|th)(?=\s*(?:$|[,.;]|at\b|\d))/i,
  extract: (context, match) => dayOfAnyMonth(context.createParsingComponents(), match[1]),
}

/** "In an hour and a half": chrono stops at the hour. */
const hoursAndAHalf: Parser = {
  pattern: () => /\b(?:in|within) (?:(\d{1,2}|an?|one|two|three) )?hours? and a half\b/i,
  extract: (context, match) => {
    const words = ['one', 'two', 'three']
    const hours = Number(match[1]) || words.indexOf(match[1]?.toLowerCase() ?? '') + 1 || 1
    return ParsingComponents.createRelativeFromReference(context.reference, {
      minute: hours * 60 + 30,
    })
  },
}

export const englishDueParsers = [endOfDay, week, month, dayOfMonth, hoursAndAHalf]
