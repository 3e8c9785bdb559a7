import holidaysJson from '#resources/holidays/holidays.json'
import { type Holidays, holidaysSchema } from '#shared/calendar/holidays.ts'

export const holidays: Holidays = holidaysSchema.parse(holidaysJson)
