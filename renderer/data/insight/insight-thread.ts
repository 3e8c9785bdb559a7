import type { WorkingCalendar } from '#shared/calendar/working-calendar.ts'
import { calendarOfHours } from '../local-calendar.ts'
import { readOnlyStore } from '../search/read-only-store.ts'
import { type CountedStore, countedStore } from './counted-store.ts'
import type { Asked, Question, Told } from './insight-messages.ts'

// Runs in a thread of its own: reading all cases would hold up both windows. It writes nothing, and
// all it holds is gone with the thread.

let counted: CountedStore | null = null

const tell = (told: Told) => postMessage(told)
const fail = () => {
  counted?.end()
  tell({ kind: 'failed' })
}

addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  if (data.kind === 'open') open(data)
  else {
    const { id, scope, hours } = data
    counted
      ?.count(scope, calendarOf(hours))
      .then((insight) => tell({ kind: 'counted', id, insight }), fail)
  }
})

function open({ storeKey }: Extract<Asked, { kind: 'open' }>): void {
  const db = readOnlyStore(storeKey, fail)
  counted = countedStore(db, () => tell({ kind: 'changed' }))
}

let made: { readonly hours: string; readonly calendar: WorkingCalendar } | null = null

/** The same as long as the hours are: it remembers the days it was asked about. */
function calendarOf(told: Question['hours']): WorkingCalendar {
  const hours = JSON.stringify(told)
  if (made?.hours !== hours) made = { hours, calendar: calendarOfHours(told) }
  return made.calendar
}
