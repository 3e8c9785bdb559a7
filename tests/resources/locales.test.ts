import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { projectRoot, sourceFiles } from '../support/source-files.ts'

type Texts = ReadonlyMap<string, string>

const names = (language: string) =>
  readdirSync(join(projectRoot, 'resources/locales', language)).toSorted()

/** The texts of a locale file, by their keys. */
function textsOf(language: string, name: string): Texts {
  const path = join(projectRoot, 'resources/locales', language, name)
  return new Map(leaves(JSON.parse(readFileSync(path, 'utf8'))))
}

function leaves(value: unknown, key = ''): [string, string][] {
  if (typeof value === 'string') return [[key, value]]
  return Object.entries(value as object).flatMap(([name, inner]) =>
    leaves(inner, key === '' ? name : `${key}.${name}`),
  )
}

/** Plurals are one text: Japanese has one form where English has two. */
const withoutPlural = (key: string) => key.replace(/_(?:zero|one|two|few|many|other)$/, '')
const keysOf = (texts: Texts) => [...new Set([...texts.keys()].map(withoutPlural))].toSorted()
const filledIn = (text: string) =>
  [...new Set(text.match(/\{\{\w+/g) ?? [])].filter((name) => name !== '{{count').toSorted()

test('both languages have the same files', () => {
  expect(names('ja')).toEqual(names('en'))
})

describe.each(names('en'))('%s', (name) => {
  const en = textsOf('en', name)
  const ja = textsOf('ja', name)

  test('says the same things in both languages', () => {
    expect(keysOf(ja)).toEqual(keysOf(en))
  })

  test('is translated', () => {
    const left = [...ja].filter(
      ([key, text]) => text === en.get(key) && /\p{Ll}{3}/u.test(text) && !staysLatin.test(text),
    )
    expect(left).toEqual([])
  })

  test('has the same things filled in', () => {
    for (const [key, text] of ja) {
      const twins = [...en].filter(([other]) => withoutPlural(other) === withoutPlural(key))
      const asked = twins.flatMap(([, twin]) => filledIn(twin))
      expect(
        filledIn(text).filter((one) => !asked.includes(one)),
        key,
      ).toEqual([])
    }
  })

  test('has no text that nobody reads', () => {
    expect(keysOf(en).filter((key) => !isRead(key, name.replace('.json', '')))).toEqual([])
  })
})

/** Names, formats and addresses are the same everywhere. */
const staysLatin = /^(?:Tanto|tanto:|PDF|Word|Markdown|HTML|[\w.]+@|\{\{\w+\}\})|https?:|callto/

const sources = ['renderer', 'electron', 'shared'].flatMap(sourceFiles).map(({ text }) => text)
const literals = new Set(sources.flatMap((text) => text.match(/(?<=')[\w.:-]+(?=')/g) ?? []))
const words = new Set(sources.flatMap((text) => text.match(/[\w-]+/g) ?? []))
/** Keys that are put together, with something in the place of what is filled in. */
const patterns = [...new Set(sources.flatMap((text) => text.match(/`[^`]*\$\{[^`]*`/g) ?? []))]
  .map((template) => template.slice(1, -1).split(/\$\{(?:[^{}]|\{[^{}]*\})*\}/))
  .filter((parts) => /^[\w.:-]{2,}$/.test(parts.join('')))
  .map((parts) => new RegExp(`^(?:\\w+:)?${parts.map(escaped).join('[\\w.-]+')}$`))
/** Parts of a file that are read as a whole: whoever does takes them by their names. */
const wholes = sources.flatMap((text) =>
  [...text.matchAll(/'([\w.]+)',\s*\{[^}]*returnObjects/g)].map((found) => found[1]),
)
const filesReadWhole = ['document', 'papers']

function isRead(key: string, file: string): boolean {
  if (literals.has(key) || literals.has(`${key}_one`) || literals.has(`${file}:${key}`)) return true
  if (patterns.some((pattern) => pattern.test(key))) return true
  const isOfWhole =
    filesReadWhole.includes(file) || wholes.some((whole) => key.startsWith(`${whole}.`))
  return isOfWhole && words.has(key.split('.').at(-1) ?? '')
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^$()|[\]\\]/g, String.raw`\$&`)
}
