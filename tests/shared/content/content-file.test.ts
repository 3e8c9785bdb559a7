import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ContentChanges } from '#shared/content/changes.ts'
import type { FileProblem } from '#shared/content/parse-content-file.ts'
import { readContentFile } from '#shared/content/read-content-file.ts'
import { type FileScope, writeContentFile } from '#shared/content/write-content-file.ts'
import { builtIn } from '../../support/content-builders.ts'
import { hostileTexts } from '../../support/hostile-texts.ts'

const head = ['A playbook.']
const write = (changes: ContentChanges, scope: FileScope = 'changes') =>
  writeContentFile(builtIn, changes, { scope, head })
const read = (text: string, current: ContentChanges = {}) => readContentFile(text, builtIn, current)
function problems(text: string): readonly FileProblem[] {
  const outcome = read(text)
  return outcome.ok ? [] : outcome.problems
}
const file = (...lines: string[]) => ['format: tanto-playbook', 'version: 1', ...lines].join('\n')

const changes: ContentChanges = {
  'steps/listen': { 'name/ja': '聞く' },
  'prompts/listen-welcome': { 'say/ja': 'はい: 伺います、{contact}様。', 'when/lacks': null },
  'prompts/listen-last-word': { removed: true },
  'prompts/own-1': {
    step: 'listen',
    'title/en': 'Say the house greeting.',
    'title/ja': '社の挨拶をする',
    action: 'next-step',
    'actionLabel/en': 'Greeted',
    'actionLabel/ja': '挨拶した',
  },
  'nudges/voice-rises': { 'trigger/cues': ['louder'], 'when/failures': ['late-delivery'] },
  'ticks/cushion-said': { 'proofs/1/by': 'line', 'proofs/1/kinds': ['quote'] },
  'signs/issue': { sign: '%' },
  'voice/cues': { 'sigh/ja': '深いため息' },
  'failures/late-delivery': { 'name/ja': '納入遅れ' },
  'remedies/urgent-part-by-courier': {
    'costItems/0/cost/by': 'amount',
    'costItems/0/cost/amount': '120.50',
    'costItems/0/cost/currency': 'EUR',
  },
  'cues/replacement': { 'cues/en': ['swap', 'fresh ones'] },
  'costs/hour': { JPY: '8500' },
  'wording/ja-slogans': { instead: 'ありがとうございます。', more: ['(日頃|平素)より'] },
  'times/severity-1': { everyMinutes: 45, aroundTheClock: false },
  'cushion/words': { 'but/en': ['but', 'yet'] },
  'letters/apology': { 'ja/regret-2': '{{whatHappened}}\n心よりお詫び申し上げます。' },
  'phrases/own-2': {
    language: 'en',
    phrase: 'kindly revert',
    category: 'jargon',
    instead: 'answer',
  },
}

test('what was written is read again as it was', () => {
  expect(read(write(changes))).toEqual({ ok: true, changes })
  expect(read(write(changes, 'everything'))).toEqual({ ok: true, changes })
  expect(read(write({}, 'everything'))).toEqual({ ok: true, changes: {} })
})

test('the same content makes the same file, to the last character', () => {
  const turned = Object.fromEntries(Object.entries(changes).toReversed())
  expect(write(turned, 'everything')).toBe(write(changes, 'everything'))
})

test('a file can be read by people: each thing by its name, each text on one line', () => {
  const text = write({ 'prompts/listen-welcome': { 'say/ja': 'はい、伺います。' } })
  expect(text).toBe(
    [
      '# A playbook.',
      '',
      'format: tanto-playbook',
      'version: 1',
      'prompts:',
      '  # Listen / 傾聴',
      '  listen-welcome:',
      '    say:',
      '      ja: はい、伺います。',
      '',
    ].join('\n'),
  )
})

test('what a file does not name stays; what it says as built in takes a change back', () => {
  const text = file('prompts:', '  listen-and-write:', '    title:', '      en: Only listen.')
  const outcome = read(text, { 'signs/issue': { sign: '%' } })
  expect(outcome).toEqual({
    ok: true,
    changes: {
      'signs/issue': { sign: '%' },
      'prompts/listen-and-write': { 'title/en': 'Only listen.' },
    },
  })
  const back = file('signs:', '  issue:', '    sign: "!"')
  expect(read(back, { 'signs/issue': { sign: '%' } })).toEqual({ ok: true, changes: {} })
})

describe('a file from elsewhere is refused, with the line', () => {
  const inPrompt = (...lines: string[]) =>
    file('prompts:', '  listen-welcome:', ...lines.map((line) => `    ${line}`))
  test.each<[string, string, Partial<FileProblem>]>([
    ['without end', 'x'.repeat(2_000_001), { code: 'too-long', line: null }],
    [
      'with more than anybody changes',
      file(
        'phrases:',
        ...Array.from(
          { length: 3001 },
          (_, n) => `  own-${n}: {language: en, phrase: p${n}, category: jargon}`,
        ),
      ),
      { code: 'too-long', line: null },
    ],
    [
      'with a remedy of which something is missing',
      file(
        'remedies:',
        '  own-1:',
        '    headline: {en: A, ja: 甲}',
        '    whatWeDo: {en: A, ja: 甲}',
        '    tangible: {en: A, ja: 甲}',
        '    words: {en: A, ja: 甲}',
        '    yourPart: {en: A, ja: 甲}',
        '    failureKinds: [damage]',
        '    aim: fastest',
        '    kind: repair',
        '    settles: all',
        '    restores: goods',
        '    generosity: 1',
        '    actor: rep',
        '    customerEffort: none',
        '    withinHours: 1',
        '    standsDays: 1',
      ),
      { code: 'missing', path: 'costItems/0/cost/by', line: 4 },
    ],
    ['that is no text', 'format: \u0000', { code: 'not-text', line: null }],
    ['of something else', 'name: x', { code: 'not-a-playbook' }],
    ['that is a list', '- a\n- b', { code: 'not-a-playbook' }],
    ['of a newer app', 'format: tanto-playbook\nversion: 2', { code: 'newer' }],
    ['with nothing in it', file(), { code: 'nothing-in-it' }],
    ['that is no YAML', file('prompts: ['), { code: 'not-yaml', line: 3 }],
    ['that says a thing twice', file('signs: {}', 'signs: {}'), { code: 'twice', line: 4 }],
    [
      'nested without end',
      file(`prompts: ${'['.repeat(20_000)}${']'.repeat(20_000)}`),
      { code: 'not-yaml' },
    ],
    [
      'deeper than anything is',
      file('prompts: {x: {a: {b: {c: {d: {e: {f: {g: 1}}}}}}}}'),
      { code: 'too-deep' },
    ],
    ['with a part nobody knows', file('scripts:', '  x: 1'), { code: 'unknown-part', line: 3 }],
    [
      'that repeats itself',
      file('signs:', '  issue: &a', '    sign: x', '  quote: *a'),
      { code: 'alias' },
    ],
    ['with a tag', inPrompt('title:', '  en: !!js/function x'), { code: 'tag', line: 6 }],
    [
      'with a prompt nobody knows',
      file('wait:', '  other:', '    title:', '      en: x'),
      { code: 'unknown-item', line: 4 },
    ],
    ['with a field nobody knows', inPrompt('script: run'), { code: 'unknown-field', line: 5 }],
    [
      'in another language',
      inPrompt('say:', '  de: Guten Tag'),
      { code: 'unknown-language', line: 6 },
    ],
    ['with HTML', inPrompt('say:', '  en: "<script>x</script>"'), { code: 'html', line: 6 }],
    [
      'with what is nearly HTML',
      inPrompt('say:', '  ja: "&lt;img&gt;"'),
      { code: 'html', line: 6 },
    ],
    ['with a number for a text', inPrompt('title:', '  en: 5'), { code: 'wrong-kind', line: 6 }],
    [
      'with a text too long',
      inPrompt(`say:`, `  en: ${'x'.repeat(601)}`),
      { code: 'too-long', line: 6 },
    ],
    [
      'with a name nobody can fill',
      inPrompt('say:', '  en: "{weather}"'),
      { code: 'unknown-name', line: 6 },
    ],
    ['with an action nobody knows', inPrompt('action: explode'), { code: 'not-a-choice', line: 5 }],
    [
      'that takes the last prompt away',
      file('prompts:', '  listen-and-write:', '    removed: true'),
      { code: 'must-stay', line: 4 },
    ],
    [
      'with a sign used twice',
      file('signs:', '  issue:', '    sign: "#"'),
      { code: 'sign-twice', line: 5 },
    ],
    [
      'with a sign that is a letter',
      file('signs:', '  issue:', '    sign: x'),
      { code: 'not-a-sign', line: 5 },
    ],
    [
      'with a list of things',
      inPrompt('when:', '  has:', '    - x: 1'),
      { code: 'wrong-place', line: 6 },
    ],
    [
      'that reaches for what all things have',
      file('prompts:', '  listen-welcome:', '    __proto__:', '      x: 1'),
      { code: 'wrong-place', line: 5 },
    ],
    [
      'with an item called like it',
      file('prompts:', '  __proto__:', '    title: x'),
      { code: 'wrong-place' },
    ],
    [
      'with half a prompt',
      file('prompts:', '  own-9:', '    step: listen'),
      { code: 'missing', line: 4 },
    ],
    [
      'with a remedy for nothing known',
      file('remedies:', '  urgent-part-by-courier:', '    failureKinds: [weather]'),
      { code: 'not-a-choice', line: 5 },
    ],
  ])('%s', (_, text, problem) => {
    expect(problems(text)).toContainEqual(expect.objectContaining(problem))
  })

  test('and not one of its changes is taken', () => {
    const text = file(
      'wait:',
      '  wait:',
      '    title:',
      '      en: Hush',
      'signs:',
      '  issue:',
      '    sign: x',
    )
    expect(read(text).ok).toBe(false)
  })
})

test('whatever a file says, it is read or refused, and nothing reaches what all objects have', () => {
  const anyText = fc.oneof(
    fc.string({ maxLength: 400 }),
    fc.constantFrom(...hostileTexts).map((text) => file('prompts:', '  x:', `    say: ${text}`)),
    fc.json().map((json) => `{"format":"tanto-playbook","version":1,"prompts":${json}}`),
  )
  fc.assert(
    fc.property(anyText, (text) => {
      expect(typeof read(text).ok).toBe('boolean')
    }),
  )
  expect(({} as Record<string, unknown>)['x']).toBeUndefined()
})
