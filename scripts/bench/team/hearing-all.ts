import { randomBytes } from 'node:crypto'
import { baseLoader } from '#electron/main/team/bases.ts'
import { catchUp } from '#electron/main/team/catch-up.ts'
import { type Cursor, newCursor } from '#electron/main/team/cursor.ts'
import { openEpochs } from '#electron/main/team/epochs.ts'
import { createHearing } from '#electron/main/team/hearing.ts'
import { keepBases } from '#electron/main/team/keep-bases.ts'
import { membersTold } from '#electron/main/team/members-told.ts'
import { noMembers } from '#shared/team/members.ts'
import { createKnownEvents } from '#electron/main/team/known-events.ts'
import { newDevice } from '#electron/main/team/new-device.ts'
import { newId } from '#electron/main/team/new-id.ts'
import { lastSequence } from '#electron/main/team/stored-messages.ts'
import { streamNameOf } from '#electron/main/team/team-stream.ts'
import { createVoice } from '#electron/main/team/voice.ts'
import { memoryJournal } from './memory-journal.ts'
import type { SimulatedTeam } from './simulated-team.ts'

/** A device that has nothing hears all there is, out of a base where there is one. */
export async function hearAll({ devices }: SimulatedTeam) {
  const [{ connection, membership: of }] = devices as [SimulatedTeam['devices'][0]]
  const { card } = newDevice()
  const membership = { ...of, device: { ...of.device, id: card.id } }
  const journal = memoryJournal([])
  const epochs = openEpochs(membership.keys, randomBytes)
  let cursor = newCursor(card.id)
  const known = createKnownEvents(journal, card.id, {})
  const hearing = createHearing({
    membership: () => membership,
    epochs,
    journal,
    known,
    cursor: () => cursor,
    changeCursor: (change: Partial<Cursor>) => {
      cursor = { ...cursor, ...change }
    },
    onMemberEvent: async () => {},
    onGrew: () => {},
  })
  const fromMs = performance.now()
  const load = baseLoader(
    () => membership,
    () => {},
  )
  const session = { connection, membership, epochs, known, journal, onMemberEvent: async () => {} }
  cursor = await load({ ...session, cursor })
  const ended = new AbortController()
  await catchUp(
    connection,
    {
      stream: streamNameOf(membership.team.id),
      fromSequence: cursor.sequence + 1,
      take: hearing.take,
      onTaken: (pending) => pending === 0 && ended.abort(),
    },
    ended.signal,
  )
  return { count: journal.lastSeq(), ms: performance.now() - fromMs }
}

/** The founder's device writes a base of all there is. How long it took, in ms. */
export async function writeBaseOfAll({ devices }: SimulatedTeam) {
  const [{ connection, membership }] = devices as [SimulatedTeam['devices'][0]]
  const epochs = openEpochs(membership.keys, randomBytes)
  const voice = createVoice(connection, { membership: () => membership, epochs })
  const last = await lastSequence(connection, streamNameOf(membership.team.id))
  const fromMs = performance.now()
  const speech = { connection, membership: () => membership, epochs }
  const base = await keepBases({
    members: (await membersTold(speech, { sequence: 0, members: noMembers })).now,
    ...speech,
    nowMs: Date.now(),
    newName: newId,
    tellMembers: async (event) => {
      await voice.tell({ kind: 'members' }, newId(), event)
      return 'told'
    },
    limits: { mostMessages: last, fewestMessages: last },
  })
  if (base === null) throw new Error('No base was written.')
  return { count: last, ms: performance.now() - fromMs }
}
