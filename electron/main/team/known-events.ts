import type { DeviceId, SharedEvent, SharedEventId } from '#shared/team/shared-event.ts'
import type { Stamp } from '#shared/team/stamp.ts'
import { sharedEventsFrom, type TeamJournal } from './team-journal.ts'

type Named = Pick<SharedEvent, 'device' | 'id' | 'stamp'>

/** Which events of the team the journal has: none is written down twice, however often it is told. */
export type KnownEvents = {
  readonly note: (shared: Named) => void
  readonly has: (shared: Named) => Promise<boolean>
  /** The newest stamp of each device. */
  readonly newest: () => Readonly<Record<DeviceId, Stamp>>
}

/** What the whole journal has is let go of so long after it was asked for last, in ms. */
const keptForMs = 60_000

/** So many are remembered by name: what is told twice is mostly told again at once. */
const mostRemembered = 50_000

/**
 * A device tells its events with rising stamps, so one that is newer than all of its device is new.
 * Any other that is not remembered is looked for in the whole journal, which is read once for that.
 * @param own by its stamps nothing is known of this device: a copied profile makes them as well
 */
export function createKnownEvents(
  journal: TeamJournal,
  own: DeviceId,
  begin: Readonly<Record<DeviceId, Stamp>>,
): KnownEvents {
  const newest: Record<DeviceId, Stamp> = { ...begin }
  const remembered = new Set<string>()
  let all: Promise<Set<string>> | null = null
  let letGo: NodeJS.Timeout | undefined

  const readAll = async () => {
    const names = new Set<string>()
    for await (const { events } of sharedEventsFrom(journal, 1)) {
      for (const { shared } of events) names.add(nameOf(shared))
    }
    return names
  }
  return {
    newest: () => newest,
    note: (shared) => {
      newest[shared.device] = Math.max(newest[shared.device] ?? 0, shared.stamp) as Stamp
      remembered.add(nameOf(shared))
      void all?.then((names) => names.add(nameOf(shared)))
      if (remembered.size > mostRemembered) forgetOldest(remembered)
    },
    has: async (shared) => {
      if (remembered.has(nameOf(shared))) return true
      if (shared.device !== own && shared.stamp > (newest[shared.device] ?? 0)) return false
      all ??= readAll()
      clearTimeout(letGo)
      letGo = setTimeout(() => (all = null), keptForMs).unref()
      return (await all).has(nameOf(shared))
    },
  }
}

function forgetOldest(names: Set<string>): void {
  for (const name of names) {
    names.delete(name)
    return
  }
}

const nameOf = ({ device, id }: { device: DeviceId; id: SharedEventId }) => `${device} ${id}`
