import { expect, test } from 'vitest'
import { guessEncoding } from '#renderer/data/import/guess-encoding.ts'
import { encodeText } from '#tests/support/encode-text.ts'

const japanese =
  '受注番号,得意先名,品名,回答納期,受注残\n4711,株式会社サンプル,ボールバルブ,2026年12月31日,3\n4712,見本商事,継手,2027年1月15日,12\n'
const german =
  'Auftragsnummer;Kunde;Bezeichnung;Liefertermin\n4711;Müller & Söhne;Rückschlagklappe für Öl;31.12.2026\n4712;Beispiel GmbH;Größe 5 weiß;15.01.2027\n'
const french =
  'N° commande;Client;Désignation\n4711;Société Exemple;Pièce détachée à bride\n4712;Établissements Modèle;Clé à molette\n'

test.each([
  ['Japanese', japanese, 'shift_jis'],
  ['German', german, 'windows-1252'],
  ['French', french, 'windows-1252'],
  ['Japanese', japanese, 'utf-8'],
  ['German', german, 'utf-8'],
  ['Japanese', japanese, 'utf-16le'],
  ['German', german, 'utf-16be'],
] as const)('%s is known: %j in %s', (_, text, encoding) => {
  expect(guessEncoding(encodeText(text, encoding)).encoding).toBe(encoding)
})

test.each(['utf-8', 'utf-16le', 'utf-16be'] as const)('a byte-order mark tells %s', (encoding) => {
  const bytes = encodeText('a', encoding, { bom: true })
  expect(guessEncoding(bytes)).toEqual({ encoding, isSure: true })
})

test.each(['é', 'für', 'Müller', 'cafés', 'Ångström', 'déçu', 'GRÖSSE', 'à', '5 µm', 'naïve'])(
  'one western word is enough: %s',
  (word) => {
    const text = `Order No,Customer\n1,${word}\n2,Sample Ltd\n`
    expect(guessEncoding(encodeText(text, 'windows-1252')).encoding).toBe('windows-1252')
  },
)

test.each(['見本', '株式会社サンプル', 'ｻﾝﾌﾟﾙ商事', '山田', '逢坂'])(
  'one Japanese word is enough: %s',
  (word) => {
    const text = `Order No,Customer\n1,${word}\n2,Sample Ltd\n`
    expect(guessEncoding(encodeText(text, 'shift_jis')).encoding).toBe('shift_jis')
  },
)
