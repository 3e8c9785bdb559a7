import { caseIdSchema } from '#shared/base/ids.ts'
import { z } from '#shared/base/schema.ts'
import type { DeviceId, MemberId } from '#shared/team/shared-event.ts'
import type { Presence } from '#shared/team/team-state.ts'

/** What is looked at is told so often, and forgotten so long after it was told last, in ms. */
const tellEveryMs = 10_000
const forgetAfterMs = 30_000

const toldSchema = z.strictObject({
  caseId: caseIdSchema.nullable(),
  isOnPhone: z.boolean(),
  /** By the clock of who tells: what was told before counts nothing any more. */
  atMs: z.int(),
})
export type ToldPresence = Omit<z.infer<typeof toldSchema>, 'atMs'>

/** Who looks at what now. Nothing of it is kept: a device that says nothing is not there. */
export type PresenceBoard = {
  readonly all: () => readonly Presence[]
  readonly hear: (content: unknown, from: { deviceId: DeviceId; memberId: MemberId }) => void
  /** From now on this is told; null case: nothing. */
  readonly tell: (told: ToldPresence) => void
  /** There is somebody to tell; null: not any more. */
  readonly setTeller: (teller: ((content: unknown) => void) | null) => void
  readonly close: () => void
}

export function createPresenceBoard(nowMs: () => number, onChanged: () => void): PresenceBoard {
  const heard = new Map<
    DeviceId,
    { presence: Presence | null; atMs: number; timer: NodeJS.Timeout }
  >()
  let own: ToldPresence = { caseId: null, isOnPhone: false }
  let teller: ((content: unknown) => void) | null = null
  let rhythm: NodeJS.Timeout | undefined

  const tellNow = () => teller?.({ ...own, atMs: nowMs() })
  const keepTelling = () => {
    clearInterval(rhythm)
    if (teller && own.caseId !== null) rhythm = setInterval(tellNow, tellEveryMs)
  }
  const forget = (deviceId: DeviceId) => {
    heard.delete(deviceId)
    onChanged()
  }
  return {
    all: () => [...heard.values()].flatMap(({ presence }) => presence ?? []),
    hear: (content, { deviceId, memberId }) => {
      const parsed = toldSchema.safeParse(content)
      const before = heard.get(deviceId)
      if (!parsed.success || (before && before.atMs >= parsed.data.atMs)) return
      const { caseId, isOnPhone, atMs } = parsed.data
      const presence = caseId === null ? null : { memberId, deviceId, caseId, isOnPhone }
      clearTimeout(before?.timer)
      heard.set(deviceId, { presence, atMs, timer: setTimeout(forget, forgetAfterMs, deviceId) })
      if (JSON.stringify(before?.presence ?? null) !== JSON.stringify(presence)) onChanged()
    },
    tell: (told) => {
      if (told.caseId === own.caseId && told.isOnPhone === own.isOnPhone) return
      own = told
      tellNow()
      keepTelling()
    },
    setTeller: (next) => {
      teller = next
      if (own.caseId !== null) tellNow()
      keepTelling()
    },
    close: () => {
      clearInterval(rhythm)
      for (const { timer } of heard.values()) clearTimeout(timer)
      heard.clear()
    },
  }
}
