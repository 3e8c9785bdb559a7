import type { Reminding } from '#shared/reminder/remind.ts'
import type { Reminder } from '#shared/reminder/reminder.ts'
import type { DesktopText } from '../desktop-texts.ts'

const named = 3

/** What a notification says. Where others may read it, it names no customer and nothing they said. */
export function reminderText(
  { show, due }: Pick<Reminding, 'due'> & { readonly show: 'one' | 'summary' },
  text: DesktopText,
  isSeenByOthers: boolean,
): Pick<Reminder, 'title' | 'body' | 'path'> {
  const [first] = due
  const count = due.length
  const path = show === 'one' && first ? first.path : '/today'
  if (isSeenByOthers) {
    return { title: text('reminder.due', { count }), body: text('reminder.unlockToSee'), path }
  }
  if (show === 'one' && first) return { title: first.title, body: first.body, path }
  return {
    title: text('reminder.due', { count }),
    body: due
      .slice(0, named)
      .map(({ title }) => title)
      .join('\n'),
    path,
  }
}
