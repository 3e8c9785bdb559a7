import { describe, expect, test } from 'vitest'
import { type StepId, stepIds } from '#shared/method/step.ts'
import { builtAtMs } from '#tests/support/builders.ts'
import {
  answered,
  line,
  playbook,
  promptFor,
  type SituationParts,
} from '#tests/support/prompt-for.ts'

const dated = { dueAtMs: builtAtMs + 500 }

/** What a step shows while lines are captured in it: name, situation, id of the prompt. */
const moments: Record<StepId, [string, Omit<SituationParts, 'language'>, string][]> = {
  listen: [
    ['nothing said yet', {}, 'listen-welcome'],
    ['nothing said, name unknown', { case: { contact: ' ' } }, 'listen-and-write'],
    ['a plain note', { entries: [line('note')] }, 'listen-and-write'],
    ['an issue', { entries: [line('issue')] }, 'listen-let-them-finish'],
    ['an issue and a feeling', { entries: [line('issue'), line('feeling')] }, 'listen-stay-calm'],
    ['an issue and a pressure', { entries: [line('issue'), line('pressure')] }, 'listen-last-word'],
    ['we call first', { case: { direction: 'we-call-first' } }, 'listen-news-first'],
    [
      'we call first, nothing written down',
      { case: { direction: 'we-call-first', whatHappened: '' } },
      'listen-news-unwritten',
    ],
    [
      'we call first, and they react',
      { case: { direction: 'we-call-first' }, entries: [line('quote')] },
      'listen-what-it-does',
    ],
    [
      'we call first, and an issue comes up',
      { case: { direction: 'we-call-first' }, entries: [line('issue')] },
      'listen-let-them-finish',
    ],
  ],
  question: [
    ['no issue yet', {}, 'question-most-pressing'],
    ['issues, not asked yet', { entries: [line('issue')] }, 'question-which-first'],
    ['answered, not written', { call: { silences: [answered] } }, 'question-write-answer'],
    [
      'answered',
      { call: { silences: [answered] }, entries: [line('issue')] },
      'question-read-back',
    ],
    [
      'read back and right',
      { call: { silences: [answered], readBack: 'So …' }, entries: [line('issue')] },
      'question-agreed',
    ],
  ],
  cushion: [
    ['nothing known', {}, 'cushion-one-sentence'],
    ['a feeling', { entries: [line('feeling')] }, 'cushion-feeling'],
    ['an issue', { entries: [line('issue'), line('feeling')] }, 'cushion-issue'],
    ['an issue and a pressure', { entries: [line('issue'), line('pressure')] }, 'cushion-pressure'],
    ['it is said', { entries: [line('issue'), line('cushion')] }, 'cushion-said'],
  ],
  address: [
    ['nothing promised', {}, 'address-own'],
    ['nothing promised or known', { case: { whatHappened: '' } }, 'address-take-it-on'],
    ['a promise with no date', { entries: [line('promise-by-us')] }, 'address-when'],
    ['a promise, their way not asked', { entries: [line('promise-by-us', dated)] }, 'address-ask'],
    ['their solution', { entries: [line('their-solution')] }, 'address-promise'],
    [
      'their solution and our dated promise',
      { entries: [line('their-solution'), line('promise-by-us', dated)] },
      'address-read-promise',
    ],
  ],
  test: [
    ['nothing to go by', {}, 'test-satisfied'],
    ['an issue, nothing promised', { entries: [line('issue')] }, 'test-satisfied'],
    [
      'an issue and a promise',
      { entries: [line('issue'), line('promise-by-us', dated)] },
      'test-first-issue',
    ],
    [
      'their solution and a promise',
      { entries: [line('their-solution'), line('promise-by-us', dated)] },
      'test-their-way',
    ],
    ['a verdict', { entries: [line('verdict')] }, 'test-answered'],
  ],
  'additional-help': [
    ['an issue from before', { entries: [line('issue')] }, 'help-what-is-left'],
    ['something still to check', { entries: [line('to-check')] }, 'help-still-owed'],
    [
      'people who press the buyer',
      { entries: [line('pressure'), line('to-check')] },
      'help-people-behind',
    ],
    [
      'a new issue comes up',
      { entries: [line('pressure'), line('issue', { step: 'additional-help' })] },
      'help-new-issue',
    ],
  ],
  'follow-up': [
    [
      'a promise from before only',
      { entries: [line('promise-by-us', dated)] },
      'follow-up-next-call',
    ],
    [
      'a next call without a date',
      { entries: [line('promise-by-us', { step: 'follow-up' })] },
      'follow-up-when',
    ],
    [
      'a next call with a date',
      { entries: [line('promise-by-us', { step: 'follow-up', ...dated })] },
      'follow-up-what-changes',
    ],
    [
      'a next call, and what we change',
      {
        entries: [
          line('promise-by-us', { step: 'follow-up', ...dated }),
          line('note', { step: 'follow-up' }),
        ],
      },
      'follow-up-close',
    ],
  ],
}

describe.each(stepIds)('in the step %s the prompt follows what was captured', (step) => {
  test.each(moments[step])('%s', (_, parts, id) => {
    expect(promptFor({ ...parts, call: { ...parts.call, step } })).toMatchObject({ id })
  })

  test('and each prompt of the playbook has its moment', () => {
    const ids = playbook.steps.find(({ id }) => id === step)?.prompts.map((prompt) => prompt.id)
    expect(new Set(moments[step].map(([, , id]) => id))).toEqual(new Set(ids))
  })
})
