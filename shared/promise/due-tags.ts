/** What our own words tell beyond a date and an hour. */
export const dueTags = {
  /** The end of the working day, on whatever day. */
  endOfDay: 'due/end-of-day',
  /** Within this week: Friday, or the weekend once Friday is over. */
  thisWeek: 'due/this-week',
  /** A word for a part of the day that stands for an hour only beside a day ("月曜の朝"). */
  partOfDay: 'due/part-of-day',
} as const
