import { useEffect } from 'react'
import { callerOf } from '#renderer/data/callers.ts'
import { useCase, useEntriesOfCall } from '#renderer/data/queries.ts'
import { RehearsalStore } from '#renderer/data/rehearsal-store.tsx'
import { endRehearsal, useRehearsal } from '#renderer/data/rehearsals.ts'
import { useStore } from '#renderer/data/store.tsx'
import { type Call, heldSilence } from '#shared/call/call.ts'
import { CallerWords } from './caller-words.tsx'
import { LiveCall } from './live-call.tsx'
import { RehearsalOver } from './rehearsal-over.tsx'
import { type Rehearsed, useCaller } from './use-caller.ts'
import { useCallerVoice } from './use-caller-voice.ts'

/** The companion in a rehearsal: the same as in a call, with somebody who answers. */
export function RehearsalWindow({ call }: { call: Call }) {
  return (
    <RehearsalStore>
      <Loaded call={call} />
    </RehearsalStore>
  )
}

function Loaded({ call }: { call: Call }) {
  const store = useStore()
  const rehearsal = useRehearsal(call.id)
  const theCase = useCase(call.caseId)
  const entries = useEntriesOfCall(call.id)
  const caller = rehearsal ? callerOf(rehearsal.caller) : null
  // Begun with a caller whom this version does not have.
  const isLost = rehearsal !== undefined && caller === null && call.status === 'live'
  useEffect(() => {
    if (isLost) void endRehearsal(store, call.id)
  }, [isLost, store, call.id])

  if (!rehearsal || !theCase || !entries) return null
  if (!caller)
    return <RehearsalOver call={call} rehearsal={rehearsal} caller={null} entries={entries} />
  return <WithCaller rehearsed={{ caller, rehearsal, call, theCase, entries }} />
}

function WithCaller({ rehearsed }: { rehearsed: Rehearsed }) {
  const { caller, rehearsal, call, entries } = rehearsed
  const giveWord = useCaller(rehearsed)
  const last = rehearsal.spoken.at(-1)
  const silence = heldSilence(call)
  const hasVoice = useCallerVoice(caller, rehearsal, call)
  if (call.status !== 'live') {
    return <RehearsalOver call={call} rehearsal={rehearsal} caller={caller} entries={entries} />
  }
  return (
    <LiveCall
      call={call}
      wasFound={false}
      onGoOn={() => {}}
      onNothing={giveWord ?? (() => {})}
      above={
        <CallerWords
          spoken={last}
          hasVoice={hasVoice}
          isAwaited={silence !== undefined && (last?.atMs ?? 0) < silence.beganAtMs}
          onGiveWord={giveWord}
        />
      }
    />
  )
}
