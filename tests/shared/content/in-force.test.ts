import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { catalogueInForce } from '#shared/content/catalogue-in-force.ts'
import {
  type ContentChanges,
  recordedPatchSchema,
  sections,
  toRecord,
} from '#shared/content/changes.ts'
import { builtInItems } from '#shared/content/content.ts'
import { letterFormsInForce, letterTextsInForce } from '#shared/content/letters-in-force.ts'
import { ownPhrases } from '#shared/content/own-phrases.ts'
import { playbookInForce } from '#shared/content/playbook-in-force.ts'
import { letterFormsSchema } from '#shared/letter/form.ts'
import { playbookSchema } from '#shared/method/playbook.ts'
import { letterTextsSchema } from '#shared/proposal/letter-texts.ts'
import { remedyCatalogueSchema } from '#shared/remedy/catalogue.ts'
import { builtIn } from '../../support/content-builders.ts'

const { playbook, catalogue, letterForms, letterTexts } = builtIn
const step = (changes: ContentChanges, id = 'listen') =>
  playbookInForce(playbook, changes).steps.find((one) => one.id === id)!
const prompt = (changes: ContentChanges, id: string) =>
  step(changes).prompts.find((one) => one.id === id)

describe('what a firm says otherwise', () => {
  test('is in force, and all else stays as it is built in', () => {
    const changes = { 'prompts/listen-welcome': { 'say/ja': 'はい、伺います。' } }
    const { say } = prompt(changes, 'listen-welcome')!
    const before = prompt({}, 'listen-welcome')!
    expect(say).toEqual({ en: before.say?.en, ja: 'はい、伺います。' })
    expect(playbookInForce(playbook, changes).nudges).toEqual(playbook.nudges)
  })

  test('without a change there is nothing to make', () => {
    expect(playbookInForce(playbook, {})).toBe(playbook)
    expect(catalogueInForce(catalogue, {})).toBe(catalogue)
    expect(letterTextsInForce(letterTexts, {})).toBe(letterTexts)
    expect(letterFormsInForce(letterForms, {})).toBe(letterForms)
  })

  test('a condition can be taken away and another put', () => {
    const changes = { 'prompts/listen-welcome': { 'when/lacks': null, 'when/has': ['quote'] } }
    expect(prompt(changes, 'listen-welcome')?.when).toEqual({ has: ['quote'] })
  })

  test('a prompt of its own comes first in its step, and where the order says', () => {
    const own = {
      step: 'listen',
      'title/en': 'Say the house greeting.',
      'title/ja': '社の挨拶をする',
      action: 'next-step',
      'actionLabel/en': 'Greeted',
      'actionLabel/ja': '挨拶した',
    }
    expect(step({ 'prompts/own-1': own }).prompts[0]).toMatchObject({ id: 'own-1' })
    const others = playbook.steps[0]!.prompts.map(({ id }) => id).slice(0, -1)
    const order = others.flatMap((id) => (id === 'listen-last-word' ? [id, 'own-1'] : [id]))
    const ids = step({ 'prompts/own-1': own, 'steps/listen': { order } }).prompts.map(
      ({ id }) => id,
    )
    expect(ids.indexOf('own-1')).toBe(ids.indexOf('listen-last-word') + 1)
    expect(ids.at(-1)).toBe('listen-and-write')
  })

  test('a removed prompt is gone; the one that always fits never goes', () => {
    const removed = { 'prompts/listen-welcome': { removed: true } }
    expect(prompt(removed, 'listen-welcome')).toBeUndefined()
    const last = { 'prompts/listen-and-write': { removed: true, 'when/has': ['issue'] } }
    expect(step(last).prompts.at(-1)).toEqual(playbook.steps[0]!.prompts.at(-1))
  })

  test('a new built-in prompt comes in where it belongs, though the firm has an order', () => {
    const [first, second, third] = playbook.steps[0]!.prompts.map(({ id }) => id)
    const ids = step({ 'steps/listen': { order: [third!, first!] } }).prompts.map(({ id }) => id)
    expect(ids.slice(0, 3)).toEqual([third, ids[1], ids[2]])
    expect(ids.indexOf(second!)).toBe(ids.indexOf(first!) + 1)
  })

  test('a sign renames its kind; of two equal signs neither is taken', () => {
    const renamed = playbookInForce(playbook, {
      'signs/issue': { 'name/en': 'Complaint', sign: '%' },
    })
    expect(renamed.signs[0]).toMatchObject({ sign: '%' })
    expect(renamed.kindNames.issue.en).toBe('Complaint')
    const twice = playbookInForce(playbook, { 'signs/issue': { sign: '#' } })
    expect(twice.signs.map(({ sign }) => sign)).toEqual(playbook.signs.map(({ sign }) => sign))
  })

  test('a kind of failure keeps a remedy of each aim', () => {
    const changes = Object.fromEntries(
      catalogue.remedies.map(({ id }) => [`remedies/${id}`, { removed: true }]),
    )
    expect(remedyCatalogueSchema.safeParse(catalogueInForce(catalogue, changes)).success).toBe(true)
  })

  test('times, letters and first words', () => {
    const times = playbookInForce(playbook, { 'times/severity-1': { everyMinutes: 45 } })
    expect(times.schedule.updates[1]).toEqual({ everyMinutes: 45, aroundTheClock: true })
    const texts = letterTextsInForce(letterTexts, {
      'letters/words': { 'text/en': 'I see to it.' },
    })
    expect(texts.words.en).toBe('I see to it.')
    const forms = letterFormsInForce(letterForms, {
      'letters/apology': { 'ja/regret-2': '{{rep}}より' },
    })
    const says = forms.forms[0]!.layout.ja!.drafts.filter(({ part }) => part === 'regret')
    expect(says.map(({ say }) => say)[1]).toBe('{{rep}}より')
  })
})

const builtInKeys = builtInItems(builtIn)
const leaf = fc.oneof(
  fc.string(),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.array(fc.string({ maxLength: 80 }), { maxLength: 4 }),
)
const anyField = fc.constantFrom(
  ...new Set(builtInKeys.flatMap(({ fields }) => fields.map(({ path }) => path))),
  'removed',
  'step',
  'failureKinds',
  'costItems/0/cost/by',
  'constructor',
)
const anyKey = fc.oneof(
  fc.constantFrom(...builtInKeys.map(({ key }) => key)),
  fc
    .tuple(fc.constantFrom(...sections), fc.constantFrom('own-1', 'constructor', 'x'))
    .map((name) => name.join('/')),
)
const anyChanges = fc.dictionary(anyKey, fc.dictionary(anyField, leaf, { maxKeys: 12 }), {
  maxKeys: 30,
})

test('whatever is changed, a call can go on: the content in force fits its schemas', () => {
  fc.assert(
    fc.property(anyChanges, (changes) => {
      fc.pre(recordedPatchSchema.safeParse(toRecord(changes)).success)
      expect(playbookSchema.safeParse(playbookInForce(playbook, changes)).error).toBeUndefined()
      const remedies = catalogueInForce(catalogue, changes)
      expect(remedyCatalogueSchema.safeParse(remedies).error).toBeUndefined()
      const forms = letterFormsInForce(letterForms, changes)
      expect(letterFormsSchema.safeParse(forms).error).toBeUndefined()
      const texts = letterTextsInForce(letterTexts, changes)
      expect(letterTextsSchema.safeParse(texts).error).toBeUndefined()
      expect(Array.isArray(ownPhrases(changes))).toBe(true)
    }),
    { numRuns: 200 },
  )
}, 120_000)
