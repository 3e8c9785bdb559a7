import { entryKinds, type EntryKind } from '#shared/call/entry.ts'
import type { CrmWords } from '#shared/crm/crm-words.ts'
import type { HandedCall, HandedTask } from '#shared/crm/handed-over.ts'
import { builtAtMs, callId, caseId } from './builders.ts'

/** Words that show what they were made of. */
export const crmWords: CrmWords = {
  callTitle: ({ whatHappened }) => `Call: ${whatHappened}`,
  taskTitle: ({ kind }, { contact }) => `${kind} ${contact}`,
  kindNames: Object.fromEntries(entryKinds.map((kind) => [kind, `<${kind}>`])) as Record<
    EntryKind,
    string
  >,
  labelled: (label, said) => `${label} ${said}`,
  due: (atMs) => `due ${new Date(atMs).toISOString()}`,
  whatHappened: 'happened',
  readBack: 'read back',
}

const about = {
  caseId: caseId('case-1'),
  customer: 'Northgate Tools',
  contact: 'M. Ito',
  phone: '+81 3 0000 0000',
  email: 'ito@example.com',
  rep: 'rep@example.com',
}

export function aHandedCall(partial: Partial<HandedCall> = {}): HandedCall {
  return {
    ...about,
    callId: callId('call-1'),
    id: 'call-1',
    title: 'Call: flanges',
    notes: 'Issue: press 3 is idle',
    startedAtMs: builtAtMs,
    durationMs: 90_500,
    whoCalled: 'unknown',
    outcome: 'talked',
    ...partial,
  }
}

export function aHandedTask(partial: Partial<HandedTask> = {}): HandedTask {
  return {
    ...about,
    key: 'update',
    id: 'case-1/update',
    title: 'Give M. Ito an update',
    notes: '',
    dueAtMs: builtAtMs,
    priority: 'high',
    kind: 'call',
    ...partial,
  }
}
