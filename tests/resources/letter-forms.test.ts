import { describe, expect, test } from 'vitest'
import formsJson from '#resources/letters/forms.json'
import { type Language, languages } from '#shared/base/language.ts'
import { type LetterForm, letterFormsSchema } from '#shared/letter/form.ts'
import { knownFacts } from '#shared/letter/known-facts.ts'
import { letterForms as letterFormNames } from '#shared/letter/letter.ts'
import { apologyParts } from '#shared/letter/part.ts'
import { formOf, letterForms, letterSource } from '../support/letter-builders.ts'

const layoutsOf = (form: LetterForm) =>
  languages.flatMap((language) => {
    const layout = form.layout[language]
    return layout ? [{ language, layout }] : []
  })

/** All that a form says of itself in a language, on screen and on paper. */
function wordsIn(form: LetterForm, language: Language): string[] {
  const layout = form.layout[language]
  return [
    form.name[language],
    form.lead[language],
    ...form.parts.flatMap(({ label, hint }) => [label[language], hint?.[language] ?? '']),
    ...(layout?.sections.flatMap(({ heading, blocks }) => [
      heading ?? '',
      ...blocks.flatMap((block) => (block.kind === 'words' ? [block.say] : [])),
    ]) ?? []),
    ...(layout?.drafts.map(({ say }) => say) ?? []),
  ]
}

const complaintsAbout = (damage: (copy: typeof formsJson) => void) => {
  const copy = structuredClone(formsJson)
  damage(copy)
  const outcome = letterFormsSchema.safeParse(copy)
  return outcome.success ? '' : outcome.error.issues.map(({ message }) => message).join('\n')
}

test('every form of a letter is there once, in the languages it is for', () => {
  const found = letterForms.forms.map((form) => [
    form.id,
    layoutsOf(form).map(({ language }) => language),
  ])
  expect(found).toEqual([
    ['apology', ['en', 'ja']],
    ['owabijo', ['ja']],
    ['countermeasure', ['en', 'ja']],
    ['account', ['en', 'ja']],
  ])
  expect(found.map(([id]) => id)).toEqual(letterFormNames)
})

describe('a damaged form is refused', () => {
  test('with a part that stands nowhere on paper', () => {
    expect(
      complaintsAbout((copy) => copy.forms[0]!.layout.en!.sections[0]!.blocks.shift()),
    ).toMatch(/responsibility stands nowhere on paper/)
  })

  test('with a place for what nobody can write', () => {
    expect(complaintsAbout((copy) => copy.forms[2]!.parts.pop())).toMatch(
      /nobody can write effectResult/,
    )
  })

  test('with an apology that takes no responsibility', () => {
    const complaint = complaintsAbout((copy) => {
      copy.forms[0]!.parts = copy.forms[0]!.parts.filter(({ id }) => id !== 'responsibility')
    })
    expect(complaint).toMatch(/an apology takes responsibility/)
  })

  test('with two parts of one name', () => {
    const complaint = complaintsAbout((copy) => {
      const [first] = copy.forms[3]!.parts
      Object.assign(copy.forms[3]!.parts, [first, first])
    })
    expect(complaint).toMatch(/two parts are subject/)
  })
})

test('first words are filled with nothing but what is known', () => {
  const names = new Set(Object.keys(knownFacts(letterSource())))
  for (const form of letterForms.forms) {
    for (const { layout } of layoutsOf(form)) {
      for (const { say } of layout.drafts) {
        for (const [, name = ''] of say.matchAll(/\{\{(\w+)\}\}/g)) expect(names).toContain(name)
      }
    }
  }
})

describe('an apology', () => {
  const apologies = letterForms.forms.filter(({ isApology }) => isApology)

  test('has the six parts, and asks for all but forgiveness', () => {
    for (const form of apologies) {
      const parts = form.parts.filter(({ id }) => (apologyParts as readonly string[]).includes(id))
      expect(new Set(parts.map(({ id }) => id))).toEqual(new Set(apologyParts))
      expect(parts.filter(({ isAskedFor }) => !isAskedFor).map(({ id }) => id)).toEqual([
        'forgiveness',
      ])
    }
  })

  test('is written in the order that works best, in English', () => {
    const order = formOf('apology').layout.en!.sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'text' ? [block.part] : [])),
    )
    expect(order).toEqual(apologyParts)
  })

  test('takes responsibility in its first sentence, as I, we or 弊社, before it is sorry', () => {
    for (const form of apologies) {
      for (const { language, layout } of layoutsOf(form)) {
        const first = layout.sections[0]!.blocks[0]!
        expect(first).toEqual({ kind: 'text', part: 'responsibility' })
        const drafts = layout.drafts.filter(({ part }) => part === 'responsibility')
        expect(drafts.length).toBeGreaterThan(0)
        for (const { say } of drafts) {
          const sentence = say.split(language === 'ja' ? '。' : /(?<=[.!?])\s/)[0]
          expect(sentence).toMatch(
            language === 'ja' ? /責任はすべて弊社/ : /\b(I|We)\b.*responsibility/,
          )
        }
      }
    }
  })

  test('asks nobody to forgive until the rep does', () => {
    for (const form of apologies) {
      for (const { layout } of layoutsOf(form)) {
        expect(layout.drafts.filter(({ part }) => part === 'forgiveness')).toEqual([])
      }
    }
  })
})

describe('what a form says', () => {
  const shifting: Record<Language, RegExp> = {
    en: /\b(however|unfortunately|policy|someone will|mistakes were made|as you know|inconvenience)\b|\bbut\b(?!”)/i,
    ja: /(しかし|あいにく|残念ながら|規定|せいで|ご存じのとおり|勘違い|誤解|ことになって|遺憾)/,
  }
  // A rate that is allowed is none that is striven for (zero defects).
  const allowed: Record<Language, RegExp> = {
    en: /acceptable|tolera|allowed (number|rate)|\bppm\b|%|within limits/i,
    ja: /許容|不良率|ppm|%|％|パーセント|一定数/,
  }

  test.each(languages)('moves the fault nowhere and speaks of no rate, in %s', (language) => {
    for (const form of letterForms.forms) {
      const { layout } = form
      const paper = [
        ...(layout[language]?.drafts.map(({ say }) => say) ?? []),
        ...(layout[language]?.sections.map(({ heading }) => heading ?? '') ?? []),
      ]
      for (const text of paper) expect(text, form.id).not.toMatch(shifting[language])
      for (const text of wordsIn(form, language))
        expect(text, form.id).not.toMatch(allowed[language])
    }
  })

  test('is in the language it is in', () => {
    for (const form of letterForms.forms) {
      for (const text of wordsIn(form, 'en')) {
        expect(text.replace('お詫び状', '')).not.toMatch(/[぀-ヿ一-鿿]/)
      }
      for (const text of wordsIn(form, 'ja').filter((said) => said !== '')) {
        expect(text.replaceAll(/\{\{\w+\}\}/g, 'は')).toMatch(/[぀-ヿ一-鿿]/)
      }
    }
  })

  test('a Japanese letter has both ends of 記 … 以上, or neither', () => {
    for (const form of letterForms.forms) {
      const said = wordsIn(form, 'ja')
      expect(said.includes('記'), form.id).toBe(said.includes('以上'))
      expect(said.join(''), form.id).not.toMatch(/拝啓|謹啓|時下|敬具/)
    }
  })

  test('a countermeasure report has both causes with their whys, both measures and both checks', () => {
    const { layout } = formOf('countermeasure')
    const headings = (language: Language) =>
      layout[language]!.sections.map(({ heading }) => heading).filter((heading) => heading !== null)
    expect(headings('ja')).toEqual(
      ['現象', '暫定処置', '発生原因', '流出原因', '恒久対策', '水平展開', '効果確認'].map(
        (heading) => `{{n}}．${heading}`,
      ),
    )
    expect(headings('en').map((heading) => heading.slice(0, 2))).toEqual([
      'D1',
      'D2',
      'D3',
      'D4',
      'D4',
      'D5',
      'D6',
      'D7',
    ])
  })
})
