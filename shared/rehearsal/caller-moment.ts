import type { Language } from '../base/language.ts'
import { heldSilence } from '../call/call.ts'
import { type ActRules, type CallerLine, linesOf } from './caller.ts'
import { type CallerSituation, isDone } from './acts-done.ts'
import { coolEnough, heatAfter } from './mood.ts'
import { type End, endOf, hottest, isSaid, type Word } from './rehearsal.ts'

/** What a caller does at a moment of a call. */
export type CallerMoment = {
  /** What they say now, by themselves, and is not recorded yet. */
  readonly due: Word | null
  /** What they say if they are given the word; null: not now. */
  readonly onTurn: Word | null
  /** When they speak by themselves if nothing happens before; null: they do not. */
  readonly nextMs: number | null
}

const nothing: CallerMoment = { due: null, onTurn: null, nextMs: null }

/**
 * What a scripted caller says next, by what the rep did. They open the call, answer into a silence
 * once it was held long enough, say goodbye to a rep who ends well, and otherwise speak when given
 * the word. Each line is said once, so that every call comes to an end; the same call, the same
 * moment and the same content always give the same.
 */
export function callerMoment(
  acts: ActRules,
  now: CallerSituation,
  language: Language,
  nowMs: number,
): CallerMoment {
  const { caller, facts, spoken } = now
  const { call } = facts
  const said = (word: Omit<Word, 'text'>, line: CallerLine): Word => ({
    ...word,
    text: line.text[language],
  })
  if (endOf(now)) return nothing
  if (spoken.length === 0) {
    const [opening] = linesOf(caller)
    const first = { line: 'opening', because: [], heat: caller.heat, end: null }
    return opening && call.status === 'live' ? { ...nothing, due: said(first, opening) } : nothing
  }
  const { line, ...word } = nextLine(acts, now)
  if (call.status !== 'live') {
    const goodbye = linesOf(caller).find(({ end }) => end === 'accepts')
    if (!goodbye || !isSettled(now, heatNow(now))) return nothing
    const last = { line: goodbye.id, because: [], heat: heatNow(now), end: 'accepts' as const }
    return { ...nothing, due: said(last, goodbye) }
  }
  const next = said({ ...word, line: line.id, end: line.end }, line)
  const silence = heldSilence(call)
  if (!silence) return { ...nothing, onTurn: next }
  const hasAnswered = (spoken.at(-1)?.atMs ?? 0) >= silence.beganAtMs
  const answersAtMs = silence.beganAtMs + caller.answersAfterSeconds * 1000
  if (hasAnswered) return nothing
  return answersAtMs <= nowMs ? { ...nothing, due: next } : { ...nothing, nextMs: answersAtMs }
}

function heatNow({ caller, spoken }: CallerSituation): number {
  return spoken.at(-1)?.heat ?? caller.heat
}

/** Whether there is anything to accept, and nerve enough to. */
function isSettled({ facts }: CallerSituation, heat: number): boolean {
  const promises = facts.byKind.get('promise-by-us') ?? []
  return heat <= coolEnough && promises.some(({ dueAtMs }) => dueAtMs !== null)
}

type Next = Pick<Word, 'because' | 'heat'> & { readonly line: CallerLine }

function nextLine(acts: ActRules, now: CallerSituation): Next {
  const { caller, facts } = now
  const lines = linesOf(caller)
  const lineFor = (id: string) =>
    lines.find(({ act, id: line }) => act === id && !isSaid(now, line))
  const done = acts.filter((act) => isDone(act, now))
  const answered = done.find(({ id }) => lineFor(id))
  // What was done counts whatever they say to it; how things stand, only if they speak of it.
  const counting = done.filter((act) => act.deeds !== undefined || act === answered)
  const change = counting.reduce((sum, { id, heat }) => sum + (caller.heats?.[id] ?? heat), 0)
  const heat = heatAfter(heatNow(now), change)
  const because = counting.map(({ id }) => id)
  const ending = (end: End): Next => {
    const line = lines.find((one) => one.end === end)
    if (!line) throw new Error(`The caller ${caller.id} has no words for ${end}`)
    return { line, because, heat }
  }
  if (heat >= hottest) return ending(caller.breaks)
  const hasNextCall =
    facts.call.step === 'follow-up' && (facts.byKind.get('promise-by-us') ?? []).some(isHere)
  if (hasNextCall && isSettled(now, heat)) return ending('accepts')
  const line = answered && lineFor(answered.id)
  if (line) return { line, because, heat }
  if (isSettled(now, heat)) return ending('accepts')
  return ending(heat > hottest - 3 ? 'hangs-up' : 'asks-for-boss')
}

const isHere = ({ step }: { readonly step: string }) => step === 'follow-up'
