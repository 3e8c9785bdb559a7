import { describe, expect, test } from 'vitest'
import type { FileProblem } from '#shared/content/parse-content-file.ts'
import { readContentFile } from '#shared/content/read-content-file.ts'
import { builtIn } from '../../support/content-builders.ts'

function problems(text: string): readonly FileProblem[] {
  const outcome = readContentFile(text, builtIn, {})
  return outcome.ok ? [] : outcome.problems
}
const file = (...lines: string[]) => ['format: tanto-playbook', 'version: 1', ...lines].join('\n')

describe('a file is refused, with the place', () => {
  const inPrompt = (...lines: string[]) =>
    file('prompts:', '  listen-welcome:', ...lines.map((line) => `    ${line}`))
  test.each<[string, string, Partial<FileProblem>]>([
    [
      'with a mark that turns the direction of a line',
      inPrompt('say:', `  en: "abc\u202etxt"`),
      { code: 'html', line: 6 },
    ],
    ['with what has no width', inPrompt('say:', `  en: "a\u200bb"`), { code: 'html', line: 6 }],
    [
      'with one wrong word in a list, by its own line',
      file(
        'cushion:',
        '  words:',
        '    but:',
        '      en:',
        '        - but',
        '        - "a\u202eb"',
      ),
      { code: 'html', nth: 1, line: 8 },
    ],
    [
      'with a regular expression for a pattern',
      file(
        'wording:',
        '  en-not-our-fault:',
        '    more:',
        '      - our hands',
        '      - "[a-z]+(x"',
      ),
      { code: 'not-a-pattern', nth: 1, line: 7 },
    ],
    [
      'with gaps that would never end',
      file('wording:', '  en-not-our-fault:', '    more: ["a ..999 b"]'),
      { code: 'not-a-pattern', line: 5 },
    ],
    [
      'with more patterns than anybody reads',
      file('wording:', '  en-slogans:', `    more: [${'our aim, '.repeat(101)}]`),
      { code: 'too-many', line: 5 },
    ],
    [
      'with the patterns of a rule itself',
      file('wording:', '  en-slogans:', '    patterns: [x]'),
      { code: 'unknown-field', line: 5 },
    ],
    [
      'with a nudge for nothing that happens',
      file('nudges:', '  voice-rises:', '    trigger:', '      on: midnight'),
      { code: 'not-a-choice', line: 6 },
    ],
    [
      'with a nudge that would come all the time',
      file('nudges:', '  voice-rises:', '    cooldownSeconds: 1'),
      { code: 'out-of-range', line: 5 },
    ],
    [
      'with a nudge on lines that says of none which',
      file('nudges:', '  voice-rises:', '    trigger:', '      on: line'),
      { code: 'missing', path: 'trigger/kinds' },
    ],
    [
      'with a failure like nothing known',
      file('failures:', '  own-1:', '    name: {en: A, ja: 甲}', '    like: weather'),
      { code: 'not-a-choice', line: 6 },
    ],
    [
      'that takes a kind of failure away',
      file('failures:', '  damage:', '    removed: true'),
      { code: 'must-stay', line: 4 },
    ],
    [
      'with a word for two sorts of remedy',
      file(
        'cues:',
        '  replacement:',
        '    cues:',
        '      en:',
        '        - swap',
        '        - refund',
      ),
      { code: 'cue-twice', line: 8 },
    ],
    [
      'with an amount that is none',
      file('costs:', '  hour:', '    JPY: "1e9"'),
      { code: 'not-an-amount', line: 5 },
    ],
    [
      'that lets nothing tick a step',
      file('ticks:', '  test-verdict:', '    removed: true'),
      { code: 'last-tick', line: 4 },
    ],
    [
      'with a bomb of aliases',
      file('phrases: &a', '  x: &b [a,a]', '  y: [*b,*b]', '  z: *b'),
      { code: 'alias' },
    ],
    [
      'that merges what stands elsewhere',
      file('prompts:', '  listen-welcome:', '    "<<": {title: {en: x}}'),
      { code: 'wrong-place', line: 5 },
    ],
    [
      'in one line without end',
      `format: tanto-playbook\nversion: 1\nphrases: {own-1: {phrase: "${'x'.repeat(10_000_000)}"}}`,
      { code: 'too-long', line: null },
    ],
  ])('%s', (_, text, problem) => {
    expect(problems(text)).toContainEqual(expect.objectContaining(problem))
  })
})
