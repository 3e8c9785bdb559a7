import { describe, expect, test } from 'vitest'
import { dayMs, hourMs } from '#shared/base/time.ts'
import { entryKinds } from '#shared/call/entry.ts'
import type { Act } from '#shared/case/acts.ts'
import { noPreparation } from '#shared/case/preparation.ts'
import { draftLetter } from '#shared/letter/draft-letter.ts'
import { letterWordsSchema } from '#shared/letter/letter.ts'
import { maxPart } from '#shared/letter/part.ts'
import { aCall, aCase, anEntry, builtAtMs } from '../../support/builders.ts'
import { hostileTexts } from '../../support/hostile-texts.ts'
import { formOf, formsInLanguages, letterSource } from '../../support/letter-builders.ts'
import { anOption, aProposal, optionId, proposalId } from '../../support/proposal-builders.ts'

const agreed: Act = {
  kind: 'option-agreed',
  atMs: builtAtMs + 2 * hourMs,
  proposalId: proposalId('proposal-1'),
  optionId: optionId('option-1'),
  words: 'The courier, then',
}

describe('an apology is drafted from what is known', () => {
  const form = formOf('apology')

  test('of a case nobody knows anything of: responsibility and regret, and no invented fact', () => {
    const of = aCase({ customer: '', contact: '', whatHappened: '', failureKind: '' })
    const { responsibility, regret, ...rest } = draftLetter(form, letterSource({ of }))
    expect(responsibility).toMatch(/^I take full responsibility/)
    expect(regret).toMatch(/^I am sorry/)
    expect(Object.keys(rest).toSorted()).toEqual([
      'repEmail',
      'repFirm',
      'repName',
      'repPhone',
      'repentance',
    ])
  })

  test('what was agreed is told as it was offered, with its date', () => {
    const source = letterSource({ of: aCase({ acts: [agreed] }), proposals: [aProposal()] })
    const { repair = '' } = draftLetter(form, source)
    expect(repair).toContain('He stays until the line runs.')
    expect(repair).toContain('The part, fitted, at no charge')
    expect(repair).toContain('By when: Today, 18:00')
  })

  test('what was agreed without a proposal is told in the words it was agreed in', () => {
    const { repair } = draftLetter(form, letterSource({ of: aCase({ acts: [agreed] }) }))
    expect(repair).toBe('This is how I put it right, as we agreed:\n\nThe courier, then')
  })

  test('with nothing agreed, our promises with a date are what we see to', () => {
    const entries = [
      anEntry({ kind: 'promise-by-us', text: 'Courier', dueAtMs: builtAtMs + dayMs }),
      anEntry({ kind: 'promise-by-us', text: 'Undated' }),
      anEntry({ kind: 'promise-by-them', text: 'Theirs', dueAtMs: builtAtMs }),
    ]
    const { repair } = draftLetter(form, letterSource({ entries }))
    expect(repair).toContain('Courier (by 2026-03-03T00:00)')
    expect(repair).not.toMatch(/Undated|Theirs/)
  })

  test('a cause is told only once it is known', () => {
    const why = (certainty: 'known' | 'assumed') =>
      aCase({ preparation: { ...noPreparation, why: { text: 'One truck fewer', certainty } } })
    const told = (of: ReturnType<typeof aCase>) =>
      draftLetter(form, letterSource({ of })).explanation
    expect(told(why('assumed'))).not.toContain('truck')
    expect(told(why('known'))).toContain('How it came about: One truck fewer')
  })

  test('the change that was made is told; until then, when it will be', () => {
    const prevention = {
      cause: 'Label on the wrong pallet',
      change: 'Two people check it',
      notedAtMs: builtAtMs,
      toldAtMs: null,
      checked: [],
    }
    expect(draftLetter(form, letterSource()).repentance).toMatch(/Within \w+ working days/)
    const after = draftLetter(form, letterSource({ of: aCase({ prevention }) }))
    expect(after.repentance).toContain('Two people check it')
    expect(after.explanation).toContain('The cause: Label on the wrong pallet')
  })

  test('bad news that we bring first is brought as such; the gravest thing is named', () => {
    const of = aCase({ direction: 'we-call-first', productionStopped: 'yes' })
    const first = draftLetter(form, letterSource({ of }))
    expect(first.responsibility).toMatch(/^We will not keep what we agreed/)
    expect(first.regret).toContain('your business stood still')
    const hurt = draftLetter(form, letterSource({ of: { ...of, anyoneHurt: 'yes' } }, 'ja'))
    expect(hurt.regret).toContain('お怪我')
  })

  test('a kind of failure that may not be ours is not named as ours', () => {
    const subject = (failureKind: string) =>
      draftLetter(form, letterSource({ of: aCase({ failureKind }) }, 'ja')).subject
    expect(subject('late-delivery')).toBe('納期遅延に関するお詫び')
    expect(subject('contract-misunderstanding')).toBeUndefined()
  })
})

test('what a proposal says in the same language is said again, not the rep’s first note', () => {
  const proposals = [aProposal({ letter: { whatHappened: 'Worded for them.' } })]
  const form = formOf('apology')
  expect(draftLetter(form, letterSource({ proposals })).explanation).toContain('Worded for them.')
  expect(draftLetter(form, letterSource({ proposals }, 'ja')).explanation).toContain(
    'Flanges of order 1042',
  )
})

test('an account tells what the customer was there for, in order, and nothing from inside', () => {
  const contact: Act = {
    kind: 'customer-contacted',
    atMs: builtAtMs + 3 * hourMs,
    channel: 'visit',
    callId: null,
    note: 'secret note',
  }
  const source = letterSource({
    of: aCase({ acts: [agreed, contact] }),
    calls: [aCall({ startedAtMs: builtAtMs + hourMs })],
    proposals: [aProposal()],
    entries: entryKinds.map((kind, index) =>
      anEntry({
        kind,
        text: kind === 'promise-by-us' ? 'Courier' : `secret ${kind}`,
        dueAtMs: builtAtMs + dayMs,
        atMs: builtAtMs + 4 * hourMs + index,
      }),
    ),
  })
  expect(draftLetter(formOf('account'), source).course?.split('\n')).toEqual([
    '2026-03-02T00:00: It became known to us: Flanges of order 1042 came four days late',
    '2026-03-02T01:00: We spoke with you by telephone',
    '2026-03-02T02:00: We agreed with you how to put it right: Part by courier today, line up by 18:00',
    '2026-03-02T03:00: We came to see you',
    '2026-03-02T04:00: We promised you: Courier (by 2026-03-03T00:00)',
  ])
})

test('a countermeasure report knows who, what was done, and when it is looked at again', () => {
  const prevention = {
    cause: 'Label on the wrong pallet',
    change: 'Two people check it',
    notedAtMs: builtAtMs,
    toldAtMs: null,
    checked: [],
  }
  const checked: Act = {
    kind: 'prevention-checked',
    atMs: builtAtMs + 30 * dayMs,
    day: 30,
    held: true,
    note: 'secret',
  }
  const of = aCase({ prevention, acts: [agreed, checked] })
  const words = draftLetter(
    formOf('countermeasure'),
    letterSource({ of, proposals: [aProposal()] }, 'ja'),
  )
  expect(words).toMatchObject({
    responsible: 'A. Sample',
    occurrenceCause: 'Label on the wrong pallet',
    permanent: 'Two people check it',
    effectCheckBy: '2026-04-01 2026-05-01 2026-05-31',
    effectResult: '2026-04-01：再発なし',
  })
  expect(words.escapeCause).toBeUndefined()
})

// Words that stand in what is kept back, and nowhere else.
test.each(formsInLanguages)(
  'a draft of %s in %s holds nothing that is kept back',
  (name, language) => {
    const secret = 'walnut'
    const of = aCase({
      moneyAtStake: { minor: 987_654_00, currency: 'XTS' },
      acts: [
        agreed,
        { kind: 'customer-contacted', atMs: 1, channel: 'phone', callId: null, note: secret },
        { kind: 'options-offered', atMs: 2, proposalId: null, note: secret },
        { kind: 'fix-reported', atMs: 3, note: secret },
        { kind: 'verdict-given', atMs: 4, verdict: 'not', words: secret },
        { kind: 'case-withdrawn', atMs: 5, reason: secret },
      ],
      preparation: Object.fromEntries(
        Object.entries(noPreparation).map(([field, value]) => [
          field,
          typeof value === 'string' && value !== 'unknown'
            ? secret
            : typeof value === 'object'
              ? { text: secret, certainty: 'assumed' }
              : value,
        ]),
      ) as unknown as typeof noPreparation,
    })
    const told = new Set(['issue', 'fact', 'promise-by-us'])
    const entries = [
      ...entryKinds
        .filter((kind) => !told.has(kind))
        .map((kind) => anEntry({ kind, text: secret })),
      ...[...told].map((kind) => anEntry({ kind: kind as 'fact', text: secret, removed: true })),
    ]
    const kept = anOption({ private: { note: secret, approval: secret } })
    const proposals = [
      aProposal({
        letter: { language },
        private: { worstCase: secret, pressures: secret },
        options: [kept],
      }),
    ]
    const words = draftLetter(formOf(name), letterSource({ of, entries, proposals }, language))
    expect(JSON.stringify(words)).not.toMatch(/walnut|XTS|987|124000/)
    expect(JSON.stringify({ of, entries, proposals })).toMatch(/walnut/)
  },
)

test.each(formsInLanguages)(
  '%s in %s is drafted the same every time, whatever stands in the case',
  (name, language) => {
    for (const text of hostileTexts) {
      const entries = (['issue', 'fact', 'promise-by-us'] as const).flatMap((kind) =>
        Array.from({ length: 3 }, () => anEntry({ kind, text, dueAtMs: builtAtMs })),
      )
      const of = aCase({
        customer: text.slice(0, 200),
        whatHappened: text,
        acts: [{ ...agreed, words: text }],
      })
      const source = letterSource({ of, entries }, language)
      const words = draftLetter(formOf(name), source)
      expect(letterWordsSchema.safeParse(words).error).toBeUndefined()
      expect(draftLetter(formOf(name), { ...source, of: structuredClone(of) })).toEqual(words)
      for (const said of Object.values(words)) {
        expect(said?.length).toBeLessThanOrEqual(maxPart)
      }
    }
  },
)
