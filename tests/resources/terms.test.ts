import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const resources = join(import.meta.dirname, '../../resources')

/** Second names of a thing that has one (docs/glossary.md), with the one it has. */
const secondNames: readonly (readonly [RegExp, string])[] = [
  [/コンパニオン/, '通話画面'],
  [/コンピューター?/, 'パソコン'],
  [/プログラム/, 'アプリ'],
  [/手順書/, 'プレイブック'],
  [/書簡|手紙/, '書状'],
  [/先方|当方/, 'お客様、当社'],
  [/得意先|取引先番号|受注番号/, '顧客、注文番号'],
  [/納入/, '納品'],
  [/不具合の種類|問題の種類/, 'トラブルの種類'],
  [/お客様(?:未確認|名未定|名 )/, 'お客様名未入力'],
  [/圧力|プレッシャー/, '重圧'],
]

/** What printed Japanese does not have. */
const unlikeJapanese: readonly (readonly [RegExp, string])[] = [
  [/[\uFF61-\uFF9F]/u, 'half-width katakana'],
  [/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}][,;?]/u, 'half-width punctuation'],
  [/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]\(/u, 'half-width brackets'],
  [/\p{sc=Hiragana} +\p{sc=Hiragana}/u, 'a blank between words'],
  [/[\d}] (?:秒|分|時間|日|件|個|%)/u, 'a blank before a unit'],
]

/** What another program calls its own things, and our own words for what callers say. */
const notOurs = /Salesforce|HubSpot|データローダ|データインポート/

function textsOf(file: string): string[] {
  const texts: string[] = []
  const walk = (value: unknown): void => {
    if (typeof value === 'string') texts.push(value)
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(walk)
  }
  walk(JSON.parse(readFileSync(file, 'utf8')))
  return texts.filter((text) => /[\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Han}]/u.test(text))
}

function offences(file: string, rules: readonly (readonly [RegExp, string])[]): string[] {
  return textsOf(file)
    .filter((text) => !notOurs.test(text))
    .flatMap((text) =>
      rules.filter(([wrong]) => wrong.test(text)).map(([, better]) => `${better}: ${text}`),
    )
}

const locales = join(resources, 'locales/ja')
const files = readdirSync(locales)

describe('the interface in Japanese', () => {
  test.each(files)('has one word for one thing in %s', (file) => {
    expect(offences(join(locales, file), secondNames)).toEqual([])
  })

  test.each(files)('is set as Japanese is in %s', (file) => {
    expect(offences(join(locales, file), unlikeJapanese)).toEqual([])
  })
})

test.each([
  'playbooks/repair.json',
  'remedies/catalogue.json',
  'letters/forms.json',
  'letters/letters.json',
  'order-watch/rules.json',
  'review/questions.json',
])('the content of %s is set as Japanese is', (file) => {
  expect(offences(join(resources, file), unlikeJapanese)).toEqual([])
})

test('a second name and a half-width bracket would be noticed', () => {
  const all = [...secondNames, ...unlikeJapanese]
  for (const text of ['コンパニオンへ', '作業(3時間)', '沈黙 {{count}} 秒']) {
    expect(
      all.some(([wrong]) => wrong.test(text)),
      text,
    ).toBe(true)
  }
})
