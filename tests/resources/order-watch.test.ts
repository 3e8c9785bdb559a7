import { expect, test } from 'vitest'
import catalogueJson from '#resources/remedies/catalogue.json'
import rulesJson from '#resources/order-watch/rules.json'
import { languages } from '#shared/base/language.ts'
import { watchRuleIds, watchRulesSchema } from '#shared/order-watch/watch-rules.ts'

const rules = watchRulesSchema.parse(rulesJson)
const fromOrders = new Set(
  'what promised expected ordered shipped delivered days backOrdered quantity more'.split(' '),
)

function* texts(value: unknown): Generator<Record<'en' | 'ja', string>> {
  if (typeof value !== 'object' || value === null) return
  if ('en' in value) yield value as Record<'en' | 'ja', string>
  else for (const inner of Object.values(value)) yield* texts(inner)
}
const namesIn = (text: string) =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map((found) => found[1] ?? '')

test('every name in the words is one an order can fill, and both languages name the same', () => {
  const all = [...texts(rules)]
  expect(all.length).toBeGreaterThan(30)
  for (const { en, ja } of all) {
    expect(namesIn(en).toSorted(), en).toEqual(namesIn(ja).toSorted())
    for (const name of namesIn(en)) expect(fromOrders, en).toContain(name)
  }
})

test('every rule points at a kind of failure that the catalogue knows', () => {
  const kinds = catalogueJson.failureKinds.map(({ id }) => id)
  for (const id of watchRuleIds) expect(kinds).toContain(rules.rules[id].failureKind)
})

test('nobody else is to blame in what is said, and we say I', () => {
  for (const id of watchRuleIds) {
    const { opening, means, canDo } = rules.rules[id].words
    for (const { en, ja } of [...opening, ...means, canDo]) {
      expect(en).not.toMatch(/\b(carrier's|supplier|factory|they|warehouse|unfortunately|but)\b/i)
      expect(ja).not.toMatch(/仕入先|工場の|運送会社の|あいにく/)
    }
    for (const { en, ja } of opening) {
      expect(en).toMatch(/^I am calling/)
      expect(ja).toMatch(/お電話いたしました/)
    }
  }
})

test('a line of Today is read in three seconds', () => {
  for (const id of watchRuleIds) {
    for (const language of languages) {
      const most = language === 'en' ? 75 : 40
      for (const reason of rules.rules[id].words.reason) {
        expect(reason[language].replaceAll(/\{\{\w+\}\}/g, '').length).toBeLessThanOrEqual(most)
      }
    }
  }
})

test('touchpoints that come in the wrong order are refused', () => {
  const damaged = structuredClone(rulesJson)
  damaged.touch.points.reverse()
  expect(watchRulesSchema.safeParse(damaged).success).toBe(false)
})
