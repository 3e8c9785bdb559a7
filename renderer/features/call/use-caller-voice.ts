import { useEffect, useEffectEvent } from 'react'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import { useVoice } from '#renderer/desktop/voice.tsx'
import { type Call, heldSilence } from '#shared/call/call.ts'
import type { Caller } from '#shared/rehearsal/caller.ts'
import { hottest, type Rehearsal } from '#shared/rehearsal/rehearsal.ts'

/** Speaks what a caller says, until the rep goes on. Whether there is a voice for it at all. */
export function useCallerVoice(
  { voice: manner }: Caller,
  { spoken, language }: Rehearsal,
  call: Call,
): boolean {
  const voice = useVoice(language)
  const { rehearsalVoice: isWanted } = useEnvironment().settings
  const last = spoken.at(-1)
  const line = last?.line
  const isHeld = heldSilence(call) !== undefined

  const stop = useEffectEvent(() => voice?.stop())
  // oxlint-disable-next-line react/exhaustive-effect-dependencies -- the rep went on
  useEffect(() => stop(), [call.step, isHeld, isWanted])
  const say = useEffectEvent(() => {
    if (!voice || !isWanted || !last) return
    // The angrier, the faster.
    const rate = manner.rate * (0.9 + last.heat / (5 * hottest))
    voice.say(last.text, language, { rate, pitch: manner.pitch })
  })
  // oxlint-disable-next-line react/exhaustive-effect-dependencies -- each line is said once
  useEffect(() => say(), [voice, isWanted, line])
  return voice !== null
}
