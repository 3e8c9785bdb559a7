import { z } from 'zod'
import type { EntryId } from '#shared/base/ids.ts'
import { languageSchema } from '#shared/base/language.ts'
import { runningStretch } from '#shared/call/call-talk.ts'
import { canBeDue, plainKindFor, readCaptureLine } from '#shared/call/capture.ts'
import { type Call, type CallEvent, reduceCall } from '#shared/call/call.ts'
import { type Entry, type EntryContent, type EntryEvent, reduceEntry } from '#shared/call/entry.ts'
import { moveOn } from '#shared/call/move-on.ts'
import { dismissalSchema } from '#shared/call/shown-nudge.ts'
import { voiceCueSchema } from '#shared/call/voice-cue.ts'
import { callFacts, saidFacts } from '#shared/method/call-facts.ts'
import { intensitySchema } from '#shared/method/intensity.ts'
import { nudging } from '#shared/method/nudging.ts'
import { stepTicks } from '#shared/method/step-ticks.ts'
import { type StepId, stepIds } from '#shared/method/step.ts'
import { parseDueDate } from '#shared/promise/due-date.ts'
import { aCall, aCase, builtAtMs, callId, caseId, entryId } from './builders.ts'
import { playbook, promptFor } from './prompt-for.ts'
import { talkMeasured, talkSince } from './talk-builders.ts'

const rowSchema = z.strictObject({
  /** Minutes and seconds into the call. */
  at: z.string().regex(/^\d+:\d\d$/),
  /** A line as it is typed, or what is pressed, after a slash. Left out: only time went by. */
  do: z.string().optional(),
  /** What shows then: a prompt by its id, or that there is only to wait. */
  prompt: z.string(),
  /** The nudge that shows then, by its rule. */
  nudge: z.string().optional(),
  /** The steps that are done, where that changed. */
  done: z.array(z.enum(stepIds)).optional(),
})
export type Row = z.infer<typeof rowSchema>

/** A call as somebody wrote it down, and what the rep is shown after each thing that happens. */
export const writtenCallSchema = z.strictObject({
  call: z.string(),
  language: languageSchema,
  intensity: intensitySchema,
  case: z.record(z.string(), z.unknown()),
  happens: z.array(rowSchema).min(3),
})
export type WrittenCall = z.infer<typeof writtenCallSchema>

type Seen = {
  readonly rows: Row[]
  readonly call: Call
  readonly entries: readonly Entry[]
  /** All that was recorded, nudges among it. */
  readonly events: readonly (CallEvent | EntryEvent)[]
  /** The rules that were met. */
  readonly rules: ReadonlySet<string>
}

/** Lives through a written call as the app does: after each thing, and whenever time alone matters. */
export function replayed(written: WrittenCall): Seen {
  const rows: Row[] = []
  const rules = new Set<string>()
  const events: (CallEvent | EntryEvent)[] = []
  const of = aCase(written.case)
  const muted: string[] = []
  let call: Call = aCall()
  let entries: Entry[] = []
  let done: StepId[] = []

  const record = (event: CallEvent | EntryEvent) => {
    events.push(event)
    if ('entryId' in event) {
      const entry = reduceEntry(
        entries.find(({ id }) => id === event.entryId),
        { ...event, seq: events.length },
      )
      const rest = entries.filter(({ id }) => id !== event.entryId)
      entries = entry ? [...rest, entry].toSorted((a, b) => a.seq - b.seq) : rest
    } else call = reduceCall(call, event) ?? call
  }
  const guide = (nowMs: number) =>
    nudging(
      playbook.nudges,
      callFacts(of, call, entries),
      { intensity: written.intensity, muted },
      nowMs,
    )
  const prompt = () => promptFor({ case: of, call, entries, language: written.language })
  const show = (atMs: number, what?: string) => {
    const shown = prompt()
    const ticks = stepTicks(playbook.ticks, saidFacts(call, entries))
    const nudge = guide(atMs).shown?.rule.id
    const nowDone = stepIds.filter((step) => ticks[step].isDone)
    const isNew = nowDone.join() !== done.join()
    done = nowDone
    for (const { rule } of Object.values(ticks)) if (rule !== null) rules.add(rule)
    const id = shown.kind === 'wait' ? 'wait' : shown.id
    for (const met of [id, nudge ?? id]) rules.add(met)
    rows.push({
      at: clock(atMs),
      ...(what === undefined ? {} : { do: what }),
      prompt: id,
      ...(nudge === undefined ? {} : { nudge }),
      ...(isNew ? { done: nowDone } : {}),
    })
  }
  const nudgeIfDue = (atMs: number): boolean => {
    const { due } = guide(atMs)
    if (due) {
      const { rule, trigger } = due
      record({ kind: 'nudge-shown', callId: call.id, atMs, rule: rule.id, trigger })
    }
    return due !== null
  }

  let nowMs = builtAtMs
  show(nowMs)
  for (const { at, do: what } of written.happens) {
    if (what === undefined) continue
    const atMs = builtAtMs + msOf(at)
    for (let next = guide(nowMs).nextMs; next !== null && next < atMs;) {
      nowMs = next
      if (nudgeIfDue(nowMs)) show(nowMs)
      next = guide(nowMs).nextMs
    }
    nowMs = atMs
    const acts = { call, entries, atMs, written, prompt: prompt() }
    for (const event of eventsOf(what, acts)) record(event)
    if (what === '/never-again') muted.push(call.nudges.at(-1)?.rule ?? '')
    nudgeIfDue(nowMs)
    show(nowMs, what)
  }
  return { rows, call, entries, events, rules }
}

type Moment = {
  readonly call: Call
  readonly entries: readonly Entry[]
  readonly atMs: number
  readonly written: WrittenCall
  readonly prompt: ReturnType<typeof promptFor>
}

function eventsOf(what: string, now: Moment): (CallEvent | EntryEvent)[] {
  const { call, entries, atMs } = now
  const base = { callId: call.id, atMs }
  const last = entries.findLast(({ removed }) => !removed)
  const about = (id: EntryId | undefined) => ({ ...base, entryId: id ?? entryId('none') })
  const [word = '', ...rest] = what.split(' ')
  switch (word) {
    case '/step':
      return [{ kind: 'step-entered', ...base, step: stepIds[Number(rest[0]) - 1] ?? 'listen' }]
    case '/go-on':
      return moveOn(now.prompt, call, entries, atMs)
    case '/cue': {
      const cue = voiceCueSchema.parse(rest[0])
      const text = playbook.voiceCues[cue][now.written.language]
      return [captured(now, { kind: 'feeling', text, dueAtMs: null, cue })]
    }
    case '/rank': {
      const issues = entries.filter(({ kind }) => kind === 'issue')
      const order = rest.flatMap((place) => issues[Number(place) - 1]?.id ?? [])
      return [{ kind: 'issues-ranked', ...base, order }]
    }
    case '/tick': {
      const step = stepIds[Number(rest[0]) - 1] ?? 'listen'
      return [{ kind: 'step-ticked', ...base, step, done: rest[1] === 'on' }]
    }
    case '/not-now':
    case '/never-again': {
      const rule = call.nudges.at(-1)?.rule ?? 'none'
      return [{ kind: 'nudge-dismissed', ...base, rule, how: dismissalSchema.parse(word.slice(1)) }]
    }
    case '/take-out':
      return [{ kind: 'entry-removed', ...about(last?.id) }]
    case '/edit':
      return [{ kind: 'entry-edited', ...about(last?.id), content: content(rest.join(' '), now) }]
    case '/talk-since':
      return [talkMeasured({ ...base, stretch: talkSince(builtAtMs + msOf(rest[0] ?? '')) })]
    case '/talk-over': {
      const stretch = runningStretch(call.talk) ?? talkSince(atMs)
      return [talkMeasured({ ...base, stretch: { ...stretch, endedAtMs: atMs } })]
    }
    case '/end':
      return [{ kind: 'call-ended', ...base }]
    default:
      return [captured(now, content(what, now))]
  }
}

function captured(now: Moment, said: EntryContent): EntryEvent {
  const { call, entries, atMs } = now
  return {
    kind: 'entry-captured',
    entryId: entryId(`line-${entries.length + 1}`),
    callId: callId(call.id),
    caseId: caseId(call.caseId),
    step: call.step,
    atMs,
    content: said,
  }
}

function content(typed: string, { call, entries, atMs, written }: Moment): EntryContent {
  const step = playbook.steps.find(({ id }) => id === call.step) ?? playbook.steps[0]!
  const { signs } = playbook
  const { kind, text } = readCaptureLine(typed, { signs, plainKind: plainKindFor(step, entries) })
  const context = { language: written.language, nowMs: atMs, timeZone: 'Asia/Tokyo' }
  const dueAtMs = canBeDue(kind) ? (parseDueDate(text, context)?.dueAtMs ?? null) : null
  return { kind, text, dueAtMs }
}

function msOf(clockTime: string): number {
  const [minutes = 0, seconds = 0] = clockTime.split(':').map(Number)
  return (minutes * 60 + seconds) * 1000
}

function clock(atMs: number): string {
  const seconds = Math.floor((atMs - builtAtMs) / 1000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
