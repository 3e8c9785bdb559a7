import { setTimeout as pause } from 'node:timers/promises'
import type { TeamApi } from '#shared/ipc/team-api.ts'
import type { DataVault } from '../data/data-vault.ts'
import { codeOf, log } from '../log.ts'
import type { Speaker } from './lead-acts.ts'
import type { MembershipStore } from './membership-store.ts'
import type { TeamFiles } from './team-files.ts'
import type { TeamLife } from './team-life.ts'

/** How long the team may take to hear that somebody leaves, in ms. */
const tellWithinMs = 3_000

export type Leaving = Pick<TeamApi, 'leaveTeam'> & {
  /** Goes on with what was begun before the app ended. */
  readonly goOn: () => Promise<void>
}

/** From one of the team to somebody who works alone, with nothing of it left on this device. */
export function createLeaving(deps: {
  readonly vault: DataVault
  readonly store: MembershipStore
  readonly files: TeamFiles
  readonly life: TeamLife
  /** Null: there is no team here. */
  readonly speaker: () => Speaker | null
  readonly clearStore: () => Promise<void>
  /** Nothing is the team's any more. */
  readonly onLeft: () => void
}): Leaving {
  const { vault, store, files, life } = deps

  let forgetting: Promise<void> | null = null
  const forgetAll = async () => {
    await vault.rework(async (history) => {
      await history.leaveTeam()
      await deps.clearStore()
    })
    await files.remove()
    await store.set(null)
    deps.onLeft()
  }
  /** Once at a time: data that was worked on looks by itself what is left to do. */
  const forget = () => {
    forgetting ??= forgetAll().finally(() => (forgetting = null))
    return forgetting
  }
  return {
    leaveTeam: async ({ evenUnsent }) => {
      const speaker = deps.speaker()
      const waiting = life.engine()?.waiting() ?? 0
      if (speaker && waiting > 0 && !evenUnsent) return { kind: 'unsent', waiting }
      if (speaker) {
        const { farewell, tell } = await import('./lead-acts.ts')
        const event = farewell(speaker.engine.members(), speaker.membership().device.id)
        // Whoever can't tell the team is taken out by a lead: nobody is kept from leaving.
        const told =
          event && (await Promise.race([tell(speaker, event), pause(tellWithinMs, null)]))
        if (told?.kind === 'last-lead') return { kind: 'last-lead' }
      }
      if (store.now() === null) return { kind: 'done' }
      await store.set({ kind: 'leaving' })
      await life.rest()
      await forget()
      return { kind: 'done' }
    },
    goOn: async () => {
      if (store.now()?.kind !== 'leaving') return
      await forget().catch((error: unknown) => log('the team is not forgotten yet:', codeOf(error)))
    },
  }
}
