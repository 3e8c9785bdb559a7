import type { EntryKind } from '#shared/call/entry.ts'
import type { TantoEvent } from '#shared/event/event.ts'
import type { StepId } from '#shared/method/step.ts'
import { builtAtMs, callId, caseId, caseOpened, entryId } from './builders.ts'

/** What happens in a written call, at a second of it. */
type Happening =
  | readonly [atS: number, kind: EntryKind, text: string, dueInH?: number]
  | readonly [atS: number, act: 'step', step: StepId]
  | readonly [atS: number, act: 'wait' | 'answered' | 'end']
  | readonly [atS: number, act: 'read back', text: string]
  | readonly [atS: number, act: 'kept' | 'broken', line: number]

/** A call as it was held, for the self-review: good, bad or chaotic. Sample data, all of it. */
export type WrittenCall = { readonly name: string; readonly happens: readonly Happening[] }

export const goodCall: WrittenCall = {
  name: 'good',
  happens: [
    [10, 'issue', 'Press 3 has stood still since Monday'],
    [25, 'quote', 'second time this quarter'],
    [40, 'feeling', 'louder'],
    [60, 'step', 'question'],
    [70, 'wait'],
    [82, 'answered'],
    [90, 'issue', 'No ink for the Friday run'],
    [100, 'read back', 'No ink for the Friday run'],
    [101, 'step', 'cushion'],
    [110, 'cushion', 'I can see what a standing press does to your Friday.'],
    [120, 'step', 'address'],
    [140, 'their-solution', 'ink today by courier'],
    [160, 'promise-by-us', 'courier leaves', 3],
    [200, 'step', 'test'],
    [215, 'verdict', 'yes, if it is here by then'],
    [230, 'step', 'additional-help'],
    [240, 'issue', 'the invoice came before the ink'],
    [260, 'step', 'follow-up'],
    [270, 'promise-by-us', 'call again', 20],
    [300, 'end'],
    [3_600, 'kept', 160],
  ],
}

export const badCall: WrittenCall = {
  name: 'bad',
  happens: [
    [5, 'issue', 'Wrong flange on 40 of 200'],
    [20, 'step', 'address'],
    [30, 'promise-by-us', 'the carrier will sort it out'],
    [45, 'promise-by-us', 'send a credit note', 1],
    [50, 'end'],
  ],
}

export const chaoticCall: WrittenCall = {
  name: 'chaotic',
  happens: [
    [3, 'note', '???'],
    [4, 'step', 'address'],
    [6, 'step', 'question'],
    [8, 'wait'],
    [9, 'step', 'cushion'],
    [12, 'cushion', 'That is bad. Really. I can only say how sorry I am!'],
    [15, 'step', 'question'],
    [20, 'wait'],
    [22, 'wait'],
    [30, 'end'],
    [35, 'note', 'written in wrap-up'],
  ],
}

export const goodCallInJapanese: WrittenCall = {
  name: '良い通話',
  happens: [
    [8, 'issue', '3号機が月曜から止まっている'],
    [20, 'quote', '今期で二度目ですよ'],
    [50, 'step', 'question'],
    [58, 'wait'],
    [71, 'answered'],
    [80, 'read back', '金曜分のインクがない'],
    [81, 'step', 'cushion'],
    [90, 'cushion', '金曜の刷り上がりにどれほど響くか、重く受け止めております。'],
    [100, 'step', 'address'],
    [120, 'their-solution', '本日中に特別便で届けてほしい'],
    [130, 'promise-by-us', '特別便を手配する', 2],
    [150, 'step', 'test'],
    [160, 'verdict', '朝までに届くなら結構です'],
    [170, 'step', 'additional-help'],
    [176, 'note', '請求書の件も確認したい'],
    [190, 'step', 'follow-up'],
    [200, 'end'],
  ],
}

export const badCallInJapanese: WrittenCall = {
  name: '悪い通話',
  happens: [
    [10, 'issue', '200個中40個のフランジが違う'],
    [30, 'step', 'cushion'],
    [35, 'cushion', '申し訳ございません。運送会社のせいで遅れました。以後気をつけます。'],
    [60, 'step', 'follow-up'],
    [70, 'promise-by-us', 'また連絡する'],
    [80, 'end'],
    [90, 'broken', 70],
  ],
}

export const chaoticCallInJapanese: WrittenCall = {
  name: '混乱した通話',
  happens: [
    [1, 'step', 'test'],
    [2, 'verdict', 'まだ何も決まっていない'],
    [3, 'step', 'listen'],
    [5, 'feeling', '声が大きくなり長い沈黙'],
    [6, 'step', 'question'],
    [7, 'wait'],
    [9, 'end'],
  ],
}

/** The line written at that second of a written call. */
export function lineAt(atS: number, id = 'call-1') {
  return entryId(`${id}-line-${atS}`)
}

/** The events of a case and its one call, as if it had been held like this. */
export function eventsOf({ happens }: WrittenCall, id = 'call-1', atMs = builtAtMs): TantoEvent[] {
  const call = { callId: callId(id) }
  const about = { caseId: caseId(`case-of-${id}`) }
  let step: StepId = 'listen'
  const told = happens.map((happening): TantoEvent => {
    const [atS, what] = happening
    const when = { ...call, atMs: atMs + atS * 1_000 }
    // oxlint-disable-next-line typescript/switch-exhaustiveness-check -- all others are lines
    switch (what) {
      case 'step':
        step = happening[2]
        return { kind: 'step-entered', ...when, step }
      case 'wait':
        return { kind: 'silence-began', ...when }
      case 'answered':
        return { kind: 'silence-ended', ...when }
      case 'end':
        return { kind: 'call-ended', ...when }
      case 'read back':
        return { kind: 'read-back-confirmed', ...when, text: happening[2] }
      case 'kept':
      case 'broken':
        return {
          kind: 'promise-settled',
          ...when,
          entryId: lineAt(happening[2], id),
          outcome: what,
          note: '',
        }
      default: {
        const [, , text, dueInH] = happening
        const dueAtMs = dueInH === undefined ? null : atMs + dueInH * 3_600_000
        const content = { kind: what, text, dueAtMs }
        return {
          kind: 'entry-captured',
          ...when,
          ...about,
          entryId: lineAt(atS, id),
          step,
          content,
        }
      }
    }
  })
  return [
    { ...caseOpened({}, about.caseId), atMs } as TantoEvent,
    { kind: 'call-started', ...call, ...about, atMs },
    ...told,
  ]
}
