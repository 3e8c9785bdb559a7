import playbookJson from '#resources/playbooks/repair.json'
import { ownWordingIn } from '#renderer/data/wording-in.ts'
import { noChanges } from '#shared/content/changes.ts'
import type { OwnWords } from '#shared/wording/own-words.ts'
import type { Language } from '#shared/base/language.ts'
import { type Call, type CallEvent, reduceCall } from '#shared/call/call.ts'
import { type Entry, type EntryKind, reduceEntry } from '#shared/call/entry.ts'
import { type VoiceCue } from '#shared/call/voice-cue.ts'
import type { Case } from '#shared/case/case.ts'
import { reduceCase } from '#shared/case/reduce-case.ts'
import { callFacts } from '#shared/method/call-facts.ts'
import { playbookSchema } from '#shared/method/playbook.ts'
import type { StepId } from '#shared/method/step.ts'
import { beginRehearsal } from '#shared/rehearsal/begin.ts'
import type { Caller } from '#shared/rehearsal/caller.ts'
import { type CallerMoment, callerMoment } from '#shared/rehearsal/caller-moment.ts'
import { reduceRehearsal, type Rehearsal, type Word } from '#shared/rehearsal/rehearsal.ts'
import { builtAtMs, callId, caseId, entryId } from './builders.ts'
import { acts } from './callers.ts'

const { cushion } = playbookSchema.parse(playbookJson)

/** What a rep can do in a rehearsal, one thing at a time. */
export type RepAct =
  | {
      readonly do: 'line'
      readonly kind: EntryKind
      readonly text: string
      readonly isDated?: boolean
      readonly cue?: VoiceCue
    }
  | { readonly do: 'step'; readonly step: StepId }
  | { readonly do: 'wait'; readonly seconds: number }
  | { readonly do: 'hold' | 'they-answered' | 'read-back' | 'turn' | 'rank' | 'hang-up' }

/** A rehearsal as the app runs it, without the app. Each act takes a second. */
export function rehearse(caller: Caller, language: Language = 'en') {
  let nowMs = builtAtMs
  let seq = 0
  let of: Case | undefined
  let call: Call | undefined
  let rehearsal: Rehearsal | undefined
  let entries: Entry[] = []
  const ids = { callId: callId('call-1'), caseId: caseId('case-1') }
  for (const event of beginRehearsal(caller, { ...ids, atMs: nowMs, language })) {
    if (event.kind !== 'rehearsed') rehearsal = reduceRehearsal(rehearsal, event)
    else if (event.event.kind === 'case-opened') of = reduceCase(of, event.event)
    else call = reduceCall(call, event.event as CallEvent)
  }

  const moment = (): CallerMoment => {
    if (!of || !call || !rehearsal) throw new Error('The rehearsal did not begin')
    const facts = callFacts(of, call, entries)
    const { spoken } = rehearsal
    const wordingIn = (text: string, are: OwnWords) => ownWordingIn(text, are, noChanges)
    const now = { caller, facts, spoken, cushion, wordingIn }
    return callerMoment(acts, now, language, nowMs)
  }
  const say = (word: Word | null) => {
    if (!word) return
    rehearsal = reduceRehearsal(rehearsal, {
      kind: 'caller-spoke',
      callId: ids.callId,
      atMs: nowMs,
      word,
    })
    // Whoever hangs up ends the call.
    if (word.end) pass({ kind: 'call-ended' })
  }
  const pass = (event: { kind: CallEvent['kind'] } & Record<string, unknown>) => {
    call = reduceCall(call, { ...event, callId: ids.callId, atMs: nowMs } as unknown as CallEvent)
  }
  const perform = (act: RepAct) => {
    switch (act.do) {
      case 'line': {
        seq += 1
        const entry = reduceEntry(undefined, {
          kind: 'entry-captured',
          ...ids,
          entryId: entryId(`line-${seq}`),
          step: call?.step ?? 'listen',
          atMs: nowMs,
          seq,
          content: {
            kind: act.kind,
            text: act.text,
            dueAtMs: act.isDated ? nowMs + 3_600_000 : null,
            ...(act.cue ? { cue: act.cue } : {}),
          },
        })
        if (entry) entries = [...entries, entry]
        break
      }
      case 'step':
        pass({ kind: 'step-entered', step: act.step })
        break
      case 'wait':
        nowMs += act.seconds * 1000
        break
      case 'hold':
        pass({ kind: 'silence-began' })
        break
      case 'they-answered':
        pass({ kind: 'silence-ended' })
        break
      case 'read-back': {
        const text = entries.find(({ kind }) => kind === 'issue')?.text ?? 'this'
        pass({ kind: 'read-back-confirmed', text })
        break
      }
      case 'rank': {
        const issues = entries.filter(({ kind }) => kind === 'issue').map(({ id }) => id)
        pass({ kind: 'issues-ranked', order: issues.toReversed() })
        break
      }
      case 'turn':
        say(moment().onTurn)
        break
      case 'hang-up':
        pass({ kind: 'call-ended' })
    }
  }

  say(moment().due)
  return {
    /** False: the call is over, and nothing can be done any more. */
    do: (...all: readonly RepAct[]): boolean => {
      for (const act of all) {
        if (call?.status !== 'live') return false
        nowMs += 1000
        perform(act)
        say(moment().due)
      }
      return call?.status === 'live'
    },
    moment,
    call: () => call!,
    entries: () => entries,
    rehearsal: () => rehearsal!,
    spoken: () => rehearsal?.spoken ?? [],
    last: () => rehearsal!.spoken.at(-1)!,
  }
}
