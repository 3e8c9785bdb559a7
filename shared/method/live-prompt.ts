import type { Language } from '../base/language.ts'
import { rankedIssues } from '../call/call-summary.ts'
import { type Call, heldSilence } from '../call/call.ts'
import type { Entry, EntryKind } from '../call/entry.ts'
import type { Case } from '../case/case.ts'
import { nameWithoutTitle } from '../case/person-name.ts'
import { holds } from './condition.ts'
import { fillPlaceholders, type PlaceholderValues } from './fill-placeholders.ts'
import { textIn } from './localized.ts'
import type { Playbook, Prompt, PromptAction } from './playbook.ts'
import { callFacts } from './call-facts.ts'

/** All that decides what the rep is shown. */
export type PromptSituation = {
  readonly case: Case
  readonly call: Call
  /** The lines of this call. Removed ones do not count. */
  readonly entries: readonly Entry[]
  readonly rep: { readonly name: string; readonly firm: string }
  readonly language: Language
  /** A due date as one says it, from milliseconds since the epoch. */
  readonly formatDue: (dueAtMs: number) => string
}

/** The one thing on screen at this moment, in one language, with everything filled in. */
export type LivePrompt =
  | {
      readonly kind: 'prompt'
      readonly id: string
      readonly title: string
      readonly say: string | null
      readonly hint: string | null
      readonly action: PromptAction
      readonly actionLabel: string
      /** What its step is for. */
      readonly why: string
    }
  | {
      readonly kind: 'wait'
      readonly title: string
      readonly hint: string
      readonly actionLabel: string
      /** Since when the silence is held. */
      readonly beganAtMs: number
    }

/**
 * The prompt for this moment (method: "The seven steps"). While a silence is held there is only
 * WAIT. Otherwise it is the first prompt of the step whose condition holds and whose placeholders
 * can all be filled; the playbook's schema sees to it that the last one of a step always can.
 */
export function livePrompt(playbook: Playbook, situation: PromptSituation): LivePrompt {
  const { call, language } = situation
  const silence = heldSilence(call)
  if (silence) {
    return {
      kind: 'wait',
      title: textIn(playbook.wait.title, language),
      hint: textIn(playbook.wait.hint, language),
      actionLabel: textIn(playbook.wait.actionLabel, language),
      beganAtMs: silence.beganAtMs,
    }
  }
  const facts = callFacts(situation.case, call, situation.entries)
  const filling = { situation, values: valuesOf(situation, facts.said) }
  const step = playbook.steps.find(({ id }) => id === call.step)
  for (const prompt of step?.prompts ?? []) {
    const filled = holds(prompt.when ?? {}, facts) ? filledPrompt(prompt, filling) : null
    if (step && filled) return { ...filled, why: textIn(step.aim, language) }
  }
  throw new Error(`The playbook has no prompt that always fits in step ${call.step}`)
}

type Filling = {
  readonly situation: PromptSituation
  readonly values: PlaceholderValues
}

function valuesOf(situation: PromptSituation, said: readonly Entry[]): PlaceholderValues {
  const { rep, language, formatDue } = situation
  const promise = latest(said, 'promise-by-us')
  const dueAtMs = promise?.dueAtMs ?? null
  return {
    customer: situation.case.customer,
    contact: nameWithoutTitle(situation.case.contact, language),
    rep: rep.name,
    firm: rep.firm,
    whatHappened: situation.case.whatHappened,
    issue: rankedIssues(situation.call, said)[0]?.text ?? '',
    solution: latest(said, 'their-solution')?.text ?? '',
    promise: promise?.text ?? '',
    due: dueAtMs === null ? '' : formatDue(dueAtMs),
  }
}

function latest(said: readonly Entry[], kind: EntryKind): Entry | undefined {
  return said
    .filter((entry) => entry.kind === kind)
    .reduce<Entry | undefined>(
      (newest, entry) => (newest && newest.atMs > entry.atMs ? newest : entry),
      undefined,
    )
}

function filledPrompt(
  prompt: Prompt,
  { situation, values }: Filling,
): Omit<Extract<LivePrompt, { kind: 'prompt' }>, 'why'> | null {
  const { language } = situation
  const filled = (text: Prompt['say']) =>
    text ? fillPlaceholders(textIn(text, language), values, language) : ''
  const title = filled(prompt.title)
  const say = filled(prompt.say)
  const hint = filled(prompt.hint)
  if (title === null || say === null || hint === null) return null
  return {
    kind: 'prompt',
    id: prompt.id,
    title,
    say: say || null,
    hint: hint || null,
    action: prompt.action,
    actionLabel: textIn(prompt.actionLabel, language),
  }
}
