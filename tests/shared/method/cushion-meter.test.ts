import { describe, expect, test } from 'vitest'
import { languages } from '#shared/base/language.ts'
import { fillPlaceholders } from '#shared/method/fill-placeholders.ts'
import { callFacts } from '#shared/method/call-facts.ts'
import { cushionFindings, knownOf, readCushion } from '#shared/method/cushion-meter.ts'
import { aCall, aCase } from '#tests/support/builders.ts'
import { line, playbook } from '#tests/support/prompt-for.ts'

const known = [
  'Harbour Print Works',
  'Press 3 is idle',
  'the magazine waits',
  '3号機が止まっている',
  '雑誌の発行に間に合わない',
]
const read = (text: string, about = known) => readCushion(text, playbook.cushion, about)
const kinds = (text: string, about = known) => read(text, about).findings.map(({ kind }) => kind)

/** Text, and all that weakens it. */
const cushions: [string, string[]][] = [
  ['I can see what an idle press does to you.', []],
  ['I hear what this does to the magazine.', []],
  ['That puts your 14:00 slot at risk.', []],
  ['I can see what that does to your Friday.', []],
  ['I can see what an idle press does to you. Truly.', ['sentences']],
  ['The press stands idle, but our driver did his best.', ['but']],
  ['The press stands idle; however, it is being looked at.', ['but']],
  ['Nothing but an idle press since Monday: I hear you.', []],
  ['You are right about the press.', ['agrees']],
  ['You’re right about the press.', ['agrees']],
  ['Actually the press was fine when it left us.', ['disputes']],
  ['I understand your frustration.', ['unspecific']],
  ['We are sorry for the inconvenience.', ['unspecific']],
  [
    'I can see what an idle press does to you and to all the people who stand beside it and wait for us.',
    ['too-long'],
  ],
  ['3号機の停止がどれほど響くか、重く受け止めております。', []],
  ['雑誌の発行にどれほど響くか、重く受け止めております。', []],
  ['金曜の刷り上がりにどれほど響くか、重く受け止めております。', []],
  ['雑誌の発行に響きます。本当に。', ['sentences']],
  ['雑誌の件は承知しておりますが、検査は通っております。', ['but']],
  ['恐れ入りますが、雑誌の発行に響くことを重く受け止めております。', []],
  ['雑誌の件、おっしゃるとおりです。', ['agrees']],
  ['雑誌の件は誤解です。', ['disputes']],
  ['ご迷惑をおかけし、申し訳ございません。', ['unspecific']],
  [
    '雑誌の発行にどれほど響くか、そしてお待ちの読者の方々や書店の方々にもどれほどのご負担か、重く受け止めております。',
    ['too-long'],
  ],
]

test.each(cushions)('“%s” is found: %j', (text, findings) => {
  expect(kinds(text)).toEqual(findings)
})

test('each finding of the meter is met in both languages', () => {
  for (const language of languages) {
    const isJapanese = (text: string) => /[ぁ-ん]/.test(text)
    const met = cushions.filter(([text]) => isJapanese(text) === (language === 'ja'))
    expect(new Set(met.flatMap(([, findings]) => findings))).toEqual(new Set(cushionFindings))
  }
})

test('the word it rests on is named', () => {
  expect(read('The press is idle, but wait.').findings).toEqual([{ kind: 'but', word: 'but' }])
})

test('its length is what it takes to say: about seven seconds of either language fill the ring', () => {
  expect(read('one two three four five').seconds).toBeCloseTo(2)
  expect(read('あ'.repeat(42)).seconds).toBeCloseTo(7)
  expect(read('').seconds).toBe(0)
})

test('where nothing is known of the customer yet, nothing of theirs is asked for', () => {
  expect(kinds('I can hear how hard this is.', [])).toEqual([])
})

test('what can be named is the case and what was heard, and not the cushion itself', () => {
  const entries = [line('issue', { text: 'wrong flange' }), line('cushion', { text: 'I see' })]
  const about = knownOf(callFacts(aCase({ customer: 'Northgate' }), aCall(), entries))
  expect(about).toContain('wrong flange')
  expect(about).toContain('Northgate')
  expect(about).not.toContain('I see')
})

describe('every cushion of the playbook that names the issue passes its own meter', () => {
  const prompts = playbook.steps[2]!.prompts.filter(({ say }) => say?.en.includes('{issue}'))
  test.each(prompts.map((prompt) => [prompt.id, prompt] as const))('%s', (_, { say }) => {
    for (const [language, issue] of [
      ['en', 'Press 3 is idle'],
      ['ja', '3号機が止まっている'],
    ] as const) {
      const text = fillPlaceholders(say?.[language] ?? '', { issue }, language) ?? ''
      expect(kinds(text), text).toEqual([])
    }
  })
})
