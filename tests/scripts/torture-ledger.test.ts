import { expect, it } from 'vitest'
import { createRandom } from '../../scripts/bench/random.mjs'
import type { Page } from '../../scripts/torture/running-app.mjs'
import { TypingRep } from '../../scripts/torture/typing-rep.mjs'

/** A page that takes every key. */
const page = { send: async () => ({}), run: async () => undefined } as unknown as Page

async function repAfter(keys: number, seed = 1): Promise<TypingRep> {
  const rep = new TypingRep()
  const random = createRandom(seed)
  for (let key = 0; key < keys; key++) await rep.pressOne(page, random)
  return rep
}

/** The call as an app that has everything shows it. */
const shown = (rep: TypingRep) => {
  const all = rep.copy()
  all.allSaved()
  return { draft: rep.now.draft, lines: all.safeLines, step: rep.now.step }
}

it('a call that came back whole is known by its newest moment', async () => {
  const rep = await repAfter(200)
  expect(rep.momentOf(shown(rep))).toBe(rep.newest)
})

it('a key that was typed and called saved counts as lost when an earlier moment comes back', async () => {
  const rep = await repAfter(100)
  const earlier = shown(rep)
  await rep.beginLine(page)
  await rep.type(page, 'x')
  rep.hearSaved(rep.now.draft)
  expect(rep.momentOf(earlier)).toBeLessThan(rep.safe)
})

it('what was typed and never called saved may be gone', async () => {
  const rep = await repAfter(100)
  rep.allSaved()
  const saved = shown(rep)
  await rep.type(page, 'x')
  expect(rep.momentOf(saved)).toBe(rep.safe)
})

it('a call that never was like this is found out: a line missing, changed or added', async () => {
  const rep = await repAfter(200)
  const { lines, ...rest } = shown(rep)
  expect(lines.length).toBeGreaterThan(2)
  expect(rep.momentOf({ ...rest, lines: lines.slice(1) })).toBe(-1)
  expect(rep.momentOf({ ...rest, lines: lines.with(1, 'never typed') })).toBe(-1)
  expect(rep.momentOf({ ...rest, lines: [...lines, 'never typed'] })).toBe(-1)
})

it('an empty call is what it was only before the first key', async () => {
  const rep = await repAfter(30)
  const empty = { draft: '', lines: [], step: 1 }
  expect(rep.momentOf(empty)).toBe(0)
  rep.hearSaved(rep.now.draft)
  expect(rep.safe).toBeGreaterThan(0)
})

it('after a start the rep goes on from what came back, and no two lines are alike', async () => {
  const rep = await repAfter(80)
  rep.goOnFrom(rep.newest - 20)
  expect(rep.newest).toBe(rep.safe)
  const random = createRandom(2)
  for (let key = 0; key < 200; key++) await rep.pressOne(page, random)
  const { lines } = shown(rep)
  expect(new Set(lines).size).toBe(lines.length)
})
