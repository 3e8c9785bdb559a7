import { describe, expect, test } from 'vitest'
import playbookJson from '#resources/playbooks/repair.json'
import catalogueJson from '#resources/remedies/catalogue.json'
import { type Language, languages, type LocalText } from '#shared/base/language.ts'
import { playbookSchema, type Prompt } from '#shared/method/playbook.ts'
import { remedyCatalogueSchema } from '#shared/remedy/catalogue.ts'

const playbook = playbookSchema.parse(playbookJson)
const catalogue = remedyCatalogueSchema.parse(catalogueJson)
const prompts = playbook.steps.flatMap((step) => step.prompts)

type Json = typeof playbookJson

/** What the schema says to a copy of the playbook that somebody damaged. */
function complaintsAbout(damage: (copy: Json) => void): string {
  const copy = structuredClone(playbookJson)
  damage(copy)
  const outcome = playbookSchema.safeParse(copy)
  return outcome.success ? '' : outcome.error.issues.map((issue) => issue.message).join('\n')
}

function complaintsAboutCatalogue(damage: (copy: typeof catalogueJson) => void): string {
  const copy = structuredClone(catalogueJson)
  damage(copy)
  const outcome = remedyCatalogueSchema.safeParse(copy)
  return outcome.success ? '' : outcome.error.issues.map((issue) => issue.message).join('\n')
}

function textsOf(prompt: Prompt): LocalText[] {
  return [prompt.title, prompt.say, prompt.hint, prompt.actionLabel].filter((text) => !!text)
}

const words = (text: string) => text.split(/\s+/).filter((word) => /\p{L}|\{/u.test(word)).length
const names = (text: string) =>
  [...new Set([...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? ''))].toSorted((a, b) =>
    a.localeCompare(b),
  )

describe('a damaged playbook is refused', () => {
  test('without a prompt that always fits', () => {
    expect(complaintsAbout((copy) => copy.steps[0]!.prompts.pop())).toMatch(
      /last prompt of listen must always fit/,
    )
  })

  test('with a placeholder nobody can fill', () => {
    const complaint = complaintsAbout((copy) => {
      copy.steps[1]!.prompts[0]!.title.ja = '{weather}を聞く'
    })
    expect(complaint).toMatch(/unknown placeholder \{weather\}/)
  })

  test('with two equal signs', () => {
    const complaint = complaintsAbout((copy) => {
      copy.signs[1]!.sign = copy.signs[0]!.sign
    })
    expect(complaint).toMatch(/two signs are the same/)
  })

  test('with two prompts of one id', () => {
    const complaint = complaintsAbout((copy) => {
      copy.steps[6]!.prompts[0]!.id = copy.steps[0]!.prompts[0]!.id
    })
    expect(complaint).toMatch(/two prompts have the same id/)
  })

  test('with two rules of one id, a nudge with something to fill in, or a step that nothing ticks', () => {
    const first = (copy: Json) => copy.nudges[0]!
    expect(complaintsAbout((copy) => (copy.ticks[0]!.id = first(copy).id))).toMatch(/two rules/)
    expect(complaintsAbout((copy) => (first(copy).title.ja = '{issue}'))).toMatch(/to fill in/)
    expect(complaintsAbout((copy) => copy.ticks.pop())).toMatch(/nothing ticks follow-up/)
    const noSource = complaintsAbout((copy) => Object.assign(first(copy), { sources: ['R21'] }))
    expect(noSource).not.toBe('')
    const hasty = complaintsAbout((copy) => Object.assign(first(copy), { cooldownSeconds: 60 }))
    expect(hasty).not.toBe('')
  })

  test('with the steps out of order', () => {
    expect(complaintsAbout((copy) => copy.steps.reverse())).toMatch(/step 1 must be listen/)
  })

  test.each<[string, (copy: Json) => void]>([
    ['a text in one language only', (copy) => Reflect.deleteProperty(copy.wait.title, 'ja')],
    ['an empty text', (copy) => Object.assign(copy.wait.title, { en: '' })],
    ['a step too few', (copy) => copy.steps.pop()],
    ['a kind of line without a name', (copy) => Reflect.deleteProperty(copy.kindNames, 'cushion')],
    ['a sign of two letters', (copy) => Object.assign(copy.signs[0]!, { sign: '!!' })],
    ['no time to answer in', (copy) => Object.assign(copy.targetMinutes, { 1: 0 })],
    ['a field nobody knows', (copy) => Object.assign(copy.steps[0]!, { script: 'x' })],
  ])('with %s', (_, damage) => {
    expect(complaintsAbout(damage)).not.toBe('')
  })
})

describe('a damaged remedy catalogue is refused', () => {
  test('with a remedy for a kind of failure nobody knows', () => {
    const complaint = complaintsAboutCatalogue((copy) => {
      copy.remedies[0]!.failureKinds.push('bad-weather')
    })
    expect(complaint).toMatch(/unknown failure kind bad-weather/)
  })

  test('with a kind of failure that nothing makes good', () => {
    const complaint = complaintsAboutCatalogue((copy) => {
      copy.remedies = copy.remedies.filter(
        ({ aim, failureKinds }) => aim !== 'make-good' || !failureKinds.includes('wrong-item'),
      )
    })
    expect(complaint).toBe('failure kind wrong-item has no remedy with the aim make-good')
  })

  test('with two rates for an hour in one currency', () => {
    const complaint = complaintsAboutCatalogue((copy) => {
      copy.hourRates.push(copy.hourRates[0]!)
    })
    expect(complaint).toMatch(/two hour rates are in the same currency/)
  })

  test('with two remedies of one id', () => {
    const complaint = complaintsAboutCatalogue((copy) => {
      copy.remedies[1]!.id = copy.remedies[0]!.id
    })
    expect(complaint).toMatch(/two remedies have the same id/)
  })
})

describe('the playbook reads well at a glance', () => {
  test.each(prompts.map((prompt) => [prompt.id, prompt] as const))('%s', (_, prompt) => {
    expect(words(prompt.title.en), prompt.title.en).toBeLessThanOrEqual(9)
    expect(prompt.title.ja.length, prompt.title.ja).toBeLessThanOrEqual(22)
    expect(words(prompt.say?.en ?? ''), prompt.say?.en).toBeLessThanOrEqual(25)
    expect((prompt.say?.ja ?? '').length, prompt.say?.ja).toBeLessThanOrEqual(75)
    expect(words(prompt.hint?.en ?? ''), prompt.hint?.en).toBeLessThanOrEqual(14)
    expect((prompt.hint?.ja ?? '').length, prompt.hint?.ja).toBeLessThanOrEqual(36)
  })

  test('a cushion is one sentence (R4)', () => {
    for (const prompt of playbook.steps[2]!.prompts) {
      expect(prompt.say?.en.match(/[.!?](\s|$)/g) ?? ['.'], prompt.id).toHaveLength(1)
      expect(prompt.say?.ja.match(/[。!?]/g) ?? ['。'], prompt.id).toHaveLength(1)
    }
  })

  test.each(playbook.nudges.map((rule) => [rule.id, rule] as const))('nudge %s', (_, rule) => {
    expect(words(rule.title.en), rule.title.en).toBeLessThanOrEqual(8)
    expect(rule.title.ja.length, rule.title.ja).toBeLessThanOrEqual(18)
    expect(words(rule.say?.en ?? ''), rule.say?.en).toBeLessThanOrEqual(20)
    expect((rule.say?.ja ?? '').length, rule.say?.ja).toBeLessThanOrEqual(50)
    expect(words(rule.why.en), rule.why.en).toBeLessThanOrEqual(30)
    expect(rule.why.ja.length, rule.why.ja).toBeLessThanOrEqual(60)
  })

  test('what is asked of the buyer is said the same in both languages', () => {
    for (const text of prompts.flatMap(textsOf)) expect(names(text.en)).toEqual(names(text.ja))
  })

  test('only prompts have anything to fill in', () => {
    const fixed: LocalText[] = [
      ...Object.values(playbook.wait),
      ...Object.values(playbook.kindNames),
      ...playbook.signs.flatMap((sign) => [sign.name, sign.example]),
      ...playbook.steps.flatMap((step) => [step.name, step.aim]),
      ...prompts.map((prompt) => prompt.actionLabel),
    ]
    for (const text of fixed) expect(`${text.en}${text.ja}`).not.toMatch(/[{}]/)
  })

  test('the signs are the ten of the capture line', () => {
    expect(playbook.signs.map(({ sign, kind }) => `${sign} ${kind}`)).toEqual([
      '! issue',
      '" quote',
      '> promise-by-us',
      '< promise-by-them',
      '@ internal-ask',
      '= fact',
      '? to-check',
      '~ feeling',
      '* their-solution',
      '# pressure',
    ])
  })

  test('every sign has the name of its kind', () => {
    for (const sign of playbook.signs) expect(playbook.kindNames[sign.kind]).toEqual(sign.name)
  })

  test('the graver the failure, the sooner the answer', () => {
    const { 1: first, 2: second, 3: third, 4: fourth } = playbook.targetMinutes
    expect([first, second, third, fourth]).toEqual([30, 60, 240, 1440])
  })
})

describe('nothing the buyer hears or reads moves the fault elsewhere', () => {
  const shifting: Record<Language, RegExp> = {
    en: /\b(but|however|unfortunately|policy|department|someone will|carrier|supplier|as you know|mistakes were made|the system)\b/i,
    ja: /(しかし|ですが|けれど|あいにく|残念ながら|規定|部署|部門|せいで|運送会社|仕入先の|システム|ご存じのとおり|勘違い|誤解|ことになって)/,
  }
  const heard = [
    ...prompts.flatMap((prompt) => textsOf(prompt).map((text) => [prompt.id, text] as const)),
    ...playbook.nudges.flatMap(({ id, say }) => (say ? [[id, say] as const] : [])),
  ]
  const read = catalogue.remedies.flatMap((remedy) =>
    [remedy.headline, remedy.whatWeDo, remedy.tangible, remedy.words, remedy.yourPart].map(
      (text) => [remedy.id, text] as const,
    ),
  )

  test.each(languages)('in %s', (language) => {
    for (const [id, text] of [...heard, ...read]) {
      expect(text[language], id).not.toMatch(shifting[language])
    }
  })
})

describe('a remedy reads as a letter', () => {
  test.each(catalogue.remedies.map((remedy) => [remedy.id, remedy] as const))('%s', (_, remedy) => {
    const { headline, whatWeDo, tangible, words: said, yourPart } = remedy
    for (const text of [headline, whatWeDo, tangible, said, yourPart]) {
      expect(`${text.en}${text.ja}`).not.toMatch(/[{}[\]]/)
    }
    expect(whatWeDo.en).toMatch(/^We /)
    expect(yourPart.en).toMatch(/^Please .+\.$/)
    expect(headline.en.length).toBeLessThanOrEqual(80)
    expect(headline.ja.length).toBeLessThanOrEqual(40)
    // Responsibility first, then the repair, then regret (R11).
    expect(said.en).toMatch(/(responsib|answer for).*\bwill\b.*\bsorry\b/)
    expect(said.ja).toMatch(/責任.*。.*(お詫び|申し訳)/)
  })

  test('there are at least forty, and one for each kind of failure that gives back what was lost', () => {
    expect(catalogue.remedies.length).toBeGreaterThanOrEqual(40)
    for (const { id, lost } of catalogue.failureKinds) {
      const inKind = catalogue.remedies.filter(
        (remedy) => remedy.restores === lost && remedy.failureKinds.includes(id),
      )
      expect(inKind.length, id).toBeGreaterThan(0)
    }
  })

  test('what needs a yes inside names who says it in a line', () => {
    for (const { id, approval } of catalogue.remedies) {
      expect(approval?.en ?? '', id).not.toMatch(/[.\n]/)
      expect((approval?.en ?? '').length, id).toBeLessThanOrEqual(40)
    }
  })

  test('the method’s twelve kinds of failure are known', () => {
    expect(catalogue.failureKinds.map((kind) => kind.id)).toEqual([
      'late-delivery',
      'back-order',
      'wrong-item',
      'short-delivery',
      'damage',
      'defect',
      'wrong-quote',
      'billing-error',
      'service-failure',
      'neglect',
      'contract-misunderstanding',
      'quality-complaint',
    ])
  })
})
