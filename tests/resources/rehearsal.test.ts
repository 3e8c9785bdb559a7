import { describe, expect, test } from 'vitest'
import actsJson from '#resources/rehearsal/acts.json'
import catalogueJson from '#resources/remedies/catalogue.json'
import { callers as shipped } from '#renderer/data/callers.ts'
import { languages } from '#shared/base/language.ts'
import { wordIn } from '#shared/method/word-cues.ts'
import { actIds } from '#shared/rehearsal/act.ts'
import { actRulesSchema, callerSchema, linesOf } from '#shared/rehearsal/caller.ts'
import { callerFiles, callers } from '../support/callers.ts'

test('at least six callers, over different kinds of failure, one of them called first', () => {
  expect(callers.length).toBeGreaterThanOrEqual(6)
  expect(new Set(callers.map(({ failureKind }) => failureKind)).size).toBeGreaterThanOrEqual(6)
  expect(callers.some(({ direction }) => direction === 'we-call-first')).toBe(true)
})

test('every file is a caller one can choose, under its own name', () => {
  expect(callerFiles.map(([name]) => name).toSorted()).toEqual(
    shipped.map(({ id }) => `${id}.json`).toSorted(),
  )
})

test('every act has its rule, and no caller is without words for one', () => {
  expect(actsJson.acts.map(({ id }) => id)).toEqual(actIds)
  const damaged = structuredClone(callerFiles[0]![1]) as { says: Record<string, unknown> }
  delete damaged.says['blamed']
  expect(callerSchema.safeParse(damaged).success).toBe(false)
  const twice = structuredClone(actsJson)
  twice.acts[1]!.id = 'blamed'
  expect(actRulesSchema.safeParse(twice).error?.issues[0]?.message).toBe(
    'two acts have the same id',
  )
})

describe.each(callers.map((caller) => [caller.id, caller] as const))('%s', (_, caller) => {
  test('has a kind of failure that there is', () => {
    expect(catalogueJson.failureKinds.map(({ id }) => id)).toContain(caller.failureKind)
  })

  test('says things short enough to hear, in two languages that differ', () => {
    for (const { id, text } of linesOf(caller)) {
      expect(text.en.length, id).toBeLessThanOrEqual(150)
      expect(text.ja.length, id).toBeLessThanOrEqual(70)
      expect(text.ja, id).toMatch(/[\u3040-\u30ff\u4e00-\u9fff]/)
      expect(text.en, id).not.toMatch(/[\u3040-\u30ff\u4e00-\u9fff]/)
    }
  })

  test('tells what comes first to who asks, in words that are known again', () => {
    const [first] = caller.issues
    for (const language of languages) {
      const answer = caller.says['asked-first'][0]![language]
      expect(wordIn(answer, first!.cues), answer).not.toBeNull()
      for (const { text, cues } of caller.issues) {
        expect(wordIn(text[language], cues), text[language]).not.toBeNull()
      }
    }
  })
})
