import playbookJson from '#resources/playbooks/repair.json'
import type { Call } from '#shared/call/call.ts'
import type { Entry, EntryKind } from '#shared/call/entry.ts'
import type { Case } from '#shared/case/case.ts'
import { livePrompt, type LivePrompt, type PromptSituation } from '#shared/method/live-prompt.ts'
import { playbookSchema } from '#shared/method/playbook.ts'
import { aCall, aCase, anEntry, builtAtMs } from './builders.ts'

// What the shipped playbook shows in a situation: say only what the test is about.

export const playbook = playbookSchema.parse(playbookJson)

export type SituationParts = {
  readonly case?: Partial<Case>
  readonly call?: Partial<Call>
  readonly entries?: readonly Entry[]
  readonly language?: PromptSituation['language']
}

export function promptFor(parts: SituationParts): LivePrompt {
  return livePrompt(playbook, {
    case: aCase(parts.case),
    call: aCall(parts.call),
    entries: parts.entries ?? [],
    rep: { name: 'Sample Rep', firm: 'Sample Firm' },
    language: parts.language ?? 'en',
    formatDue: (dueAtMs) => `+${dueAtMs - builtAtMs} ms`,
  })
}

export function line(kind: EntryKind, partial: Partial<Entry> = {}): Entry {
  return anEntry({ kind, text: `some ${kind}`, ...partial })
}

export const held = { beganAtMs: builtAtMs, endedAtMs: null }
export const answered = { beganAtMs: builtAtMs, endedAtMs: builtAtMs + 11_000 }
