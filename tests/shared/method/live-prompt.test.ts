import fc from 'fast-check'
import { expect, test } from 'vitest'
import { languages } from '#shared/base/language.ts'
import type { Call } from '#shared/call/call.ts'
import { entryKinds } from '#shared/call/entry.ts'
import { livePrompt } from '#shared/method/live-prompt.ts'
import { stepIds } from '#shared/method/step.ts'
import { aCall, aCase, anEntry, builtAtMs } from '#tests/support/builders.ts'
import {
  answered,
  held,
  line,
  playbook,
  promptFor,
  type SituationParts,
} from '#tests/support/prompt-for.ts'

const sayOf = (parts: SituationParts) => {
  const prompt = promptFor(parts)
  return prompt.kind === 'prompt' ? prompt.say : null
}

test('while a silence is held there is nothing but WAIT, in any step', () => {
  for (const step of stepIds) {
    expect(promptFor({ call: { step, silences: [answered, held] } })).toEqual({
      kind: 'wait',
      title: 'Wait',
      hint: 'Say nothing until they answer. You can type.',
      actionLabel: 'They answered',
      beganAtMs: held.beganAtMs,
    })
  }
})

test('a prompt comes whole and in the language of the rep', () => {
  const call: Partial<Call> = { step: 'question', silences: [answered] }
  const entries = [anEntry({ kind: 'issue', text: '3号ラインが止まっている。' })]
  expect(promptFor({ call, entries, language: 'ja' })).toEqual({
    kind: 'prompt',
    id: 'question-read-back',
    title: '復唱し、相違ないか確かめる',
    say: '一番お急ぎなのは「3号ラインが止まっている」ということで、相違ございませんでしょうか。',
    hint: 'その前に、問題をお客様の順に並べる。',
    action: 'confirm-read-back',
    actionLabel: '「そのとおり」と言われた。受け止めへ',
    why: 'お客様が一番急ぐ一点をつかむ。',
  })
})

test('the issue read back is the one the buyer ranked first', () => {
  const late = anEntry({ kind: 'issue', text: 'nobody called back' })
  const stopped = anEntry({ kind: 'issue', text: 'line 3 idle' })
  const call: Partial<Call> = { step: 'question', silences: [answered] }
  const entries = [late, stopped]
  expect(sayOf({ call, entries })).toContain('“nobody called back”')
  expect(sayOf({ call: { ...call, issueOrder: [stopped.id] }, entries })).toContain('“line 3 idle”')
})

test('a promise is read back as made last, with its time', () => {
  const entries = [
    line('promise-by-us', { text: 'a fitter at the gate', dueAtMs: builtAtMs + 900, atMs: 200 }),
    line('promise-by-us', { text: 'a courier', dueAtMs: builtAtMs + 300, atMs: 100 }),
    line('their-solution'),
  ]
  expect(sayOf({ call: { step: 'address' }, entries })).toBe(
    'I will see to this myself: “a fitter at the gate”, by +900 ms.',
  )
})

test('a line that was taken out, or left blank, counts for nothing', () => {
  const entries = [line('issue', { removed: true }), line('pressure', { text: ' ' })]
  expect(promptFor({ entries })).toMatchObject({ id: 'listen-welcome' })
})

test('a silence that is over withholds nothing', () => {
  expect(promptFor({ call: { silences: [answered] } })).toMatchObject({ id: 'listen-welcome' })
})

test('what the rep typed is shown as typed, even where it looks like a placeholder', () => {
  const entries = [line('issue', { text: '{contact} $& {x}' })]
  expect(sayOf({ call: { step: 'cushion' }, entries })).toContain('“{contact} $& {x}”')
})

test('a playbook without a prompt that fits is an error, not an empty screen', () => {
  const broken = { ...playbook, steps: [] }
  const situation = {
    case: aCase(),
    call: aCall(),
    entries: [],
    rep: { name: '', firm: '' },
    language: 'en',
    formatDue: String,
  } as const
  expect(() => livePrompt(broken, situation)).toThrow(/step listen/)
})

const typed = fc
  .string({ unit: 'grapheme', maxLength: 200 })
  .map((text) => text.replace(/[{}]/g, ''))
const atMs = fc.integer({ min: builtAtMs, max: builtAtMs + 3_600_000 })
const entry = fc
  .record({
    kind: fc.constantFrom(...entryKinds),
    text: typed,
    step: fc.constantFrom(...stepIds),
    dueAtMs: fc.option(atMs),
    atMs,
    removed: fc.boolean(),
  })
  .map(anEntry)
const situation = fc.record({
  case: fc.record({
    contact: typed,
    whatHappened: typed,
    direction: fc.constantFrom('they-called' as const, 'we-call-first' as const),
  }),
  call: fc.record({
    step: fc.constantFrom(...stepIds),
    silences: fc.subarray([answered, held]),
    readBack: fc.option(typed),
  }),
  entries: fc.array(entry, { maxLength: 12 }),
  language: fc.constantFrom(...languages),
})

test('whatever happens in a call, there is one prompt of its step with nothing left to fill', () => {
  fc.assert(
    fc.property(situation, (parts) => {
      const prompt = promptFor(parts)
      for (const text of Object.values(prompt)) expect(String(text)).not.toMatch(/[{}]/)
      expect(prompt.title).not.toBe('')
      const isHeld = parts.call.silences.includes(held)
      expect(prompt.kind).toBe(isHeld ? 'wait' : 'prompt')
      if (prompt.kind === 'wait') return
      const ids = playbook.steps.find(({ id }) => id === parts.call.step)?.prompts
      expect(ids?.map(({ id }) => id)).toContain(prompt.id)
    }),
    { numRuns: 500 },
  )
})
