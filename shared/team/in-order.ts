import type { Heard } from './heard.ts'
import { type DeviceId, type SharedEvent, sharedEventSchema } from './shared-event.ts'
import type { Stamp } from './stamp.ts'

/**
 * The one order of a team's events, the same on every device: by stamp, then by device, then by id.
 * Only what was forged has all three alike, and is told apart by its text.
 */
function compareShared(a: SharedEvent, b: SharedEvent): number {
  return (
    a.stamp - b.stamp ||
    compareTexts(a.device, b.device) ||
    compareTexts(a.id, b.id) ||
    compareTexts(wholeText(a), wholeText(b))
  )
}

/** Whether an event stands behind another one. */
export function isBehind(a: SharedEvent, b: SharedEvent): boolean {
  return compareShared(a, b) > 0
}

/** By code unit, not by the rules of a language: those differ from machine to machine. */
function compareTexts(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

const wholeText = (shared: SharedEvent) =>
  JSON.stringify(Object.keys(sharedEventSchema.shape).map((name) => Reflect.get(shared, name)))

/** What it is known by when it comes again. */
export const nameOf = ({ device, stamp, id }: SharedEvent) => `${device} ${stamp} ${id}`

/**
 * All of both, in order, each once, by device, stamp and id: nobody can put something in the place of
 * what another device told. Of two that one device told under one name the first counts, so that all
 * take the same. Joining is the same in whatever order and however often it is done.
 */
export function joined(log: readonly Heard[], more: readonly Heard[]): readonly Heard[] {
  const byId = new Map<string, Heard>()
  for (const shared of [...log, ...more]) {
    const id = nameOf(shared)
    const known = byId.get(id)
    if (!known || isBehind(known, shared)) byId.set(id, shared)
  }
  return [...byId.values()].toSorted(compareShared)
}

/**
 * Whether whoever made `later` knew of `earlier`. Right as long as what a device tells arrives in the
 * order in which it tells it, as the engine does for each publisher.
 */
export function knows(later: SharedEvent, earlier: SharedEvent): boolean {
  const isOfSameDevice = later.device === earlier.device
  return isOfSameDevice
    ? isBehind(later, earlier)
    : (later.seen[earlier.device] ?? 0) >= earlier.stamp
}

/** What a new event of this device says it knows: the newest stamp of each device. */
export function seenIn(log: readonly SharedEvent[]): Readonly<Record<DeviceId, Stamp>> {
  const seen: Record<DeviceId, Stamp> = {}
  // The last of each device is its newest.
  for (const { device, stamp } of log) seen[device] = stamp
  return seen
}
