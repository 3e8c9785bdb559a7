import { expect, test } from 'vitest'
import { cardsInText } from '#shared/vcard/cards-in-text.ts'
import { readCard } from '#shared/vcard/read-card.ts'

const decode = (bytes: Uint8Array, charset: string) =>
  new TextDecoder(charset || 'utf-8').decode(bytes)
const read = (...lines: string[]) =>
  [...cardsInText(lines.join('\r\n'))].map((card) => readCard(card, decode))
const card = (version: string, ...lines: string[]) => [
  'BEGIN:VCARD',
  `VERSION:${version}`,
  ...lines,
  'END:VCARD',
]

test('a card of Outlook (2.1) is read: bare kinds, quoted-printable, its charset, soft line ends', () => {
  const [found] = read(
    ...card(
      '2.1',
      'N;LANGUAGE=de;CHARSET=Windows-1252;ENCODING=QUOTED-PRINTABLE:M=FCller;J=F6rg',
      'FN;CHARSET=Windows-1252;ENCODING=QUOTED-PRINTABLE:J=F6rg M=',
      '=FCller',
      'ORG:Aster, Sample Works;Einkauf',
      'TITLE;QUOTED-PRINTABLE:Leiter=0D=0AEinkauf',
      'TEL;WORK;VOICE:+49 (30) 1234-0',
      'TEL;CELL;VOICE:+49 170 1234567',
      'TEL;WORK;FAX:+49 (30) 1234-9',
      'EMAIL;PREF;INTERNET:j.mueller@example.com',
      'PHOTO;TYPE=JPEG;ENCODING=BASE64:',
      ' /9j/4AAQSkZJRgABAQEAYABgAAD',
      ' TEL;WORK:+49 999',
      '',
    ),
  )
  expect(found).toEqual({
    line: 1,
    firm: 'Aster, Sample Works',
    name: 'Jörg Müller',
    role: 'Leiter\nEinkauf',
    phone: '+49 170 1234567, +49 (30) 1234-0',
    email: 'j.mueller@example.com',
  })
})

test('a Japanese card of an old telephone (2.1, Shift_JIS) is read, with the family name first', () => {
  const [found] = read(
    ...card(
      '2.1',
      'N;CHARSET=SHIFT_JIS;ENCODING=QUOTED-PRINTABLE:=88=C9=93=A1;=8C=A9=96{;;;',
      'SOUND;X-IRMC-N;CHARSET=SHIFT_JIS:ｲﾄｳ;ﾐﾎﾝ',
      'ORG;CHARSET=SHIFT_JIS;ENCODING=QUOTED-PRINTABLE:=90=C2=97t=83\\=',
      '=95=94=95i',
      'TEL;CELL:090-1234-5678',
    ),
  )
  expect(found).toMatchObject({ name: '伊藤 見本', firm: '青葉ソ部品', phone: '090-1234-5678' })
})

test('a card of a Mac or an iPhone (3.0) is read: groups, phonetics, folded lines', () => {
  const [found] = read(
    ...card(
      '3.0',
      'N:伊藤;見本;;;',
      'FN:見本 伊藤',
      'X-PHONETIC-FIRST-NAME:みほん',
      'X-PHONETIC-LAST-NAME:いとう',
      'ORG:株式会社青葉;購買部',
      'item1.TEL;type=pref:03-1234-5678',
      'item1.X-ABLabel:_$!<Work>!$_',
      'EMAIL;type=INTERNET;type=WORK:ito',
      ' @example.com',
    ),
  )
  expect(found).toEqual({
    line: 1,
    firm: '株式会社青葉',
    name: '伊藤 見本',
    role: '購買部',
    phone: '03-1234-5678',
    email: 'ito@example.com',
  })
})

test('a card of the newest kind (4.0) is read: numbers as links, preferences, escaped commas', () => {
  const [found] = read(
    ...card(
      '4.0',
      'FN:Ada Sample',
      'N:Sample;Ada;;;',
      'ORG;SORT-AS="Birch":Birch\\, Sons & Co.',
      'TEL;VALUE=uri;TYPE="voice,work":tel:+1-555-0100;ext=12',
      'TEL;VALUE=uri;PREF=1;TYPE=cell:tel:+1-555-0101',
      'EMAIL;PREF=2:late@example.com',
    ),
  )
  expect(found).toMatchObject({
    firm: 'Birch, Sons & Co.',
    name: 'Ada Sample',
    phone: '+1-555-0101, +1-555-0100 ext. 12',
  })
})

test('of many cards each is read by itself, however lines end', () => {
  const two = [...card('3.0', 'FN:A', 'ORG:One'), ...card('2.1', 'FN:B', 'ORG:Two')]
  for (const end of ['\n', '\r', '\r\n']) {
    const found = [...cardsInText(two.join(end))].map((one) => readCard(one, decode))
    expect(found).toMatchObject([
      { name: 'A', firm: 'One', line: 1 },
      { name: 'B', firm: 'Two', line: 6 },
    ])
  }
})

test('a line that makes no sense is passed over, and the rest counts', () => {
  const [found] = read(...card('3.0', 'FN;X=":broken', 'FN:A', 'TEL', 'ORG:One', 'EMAIL;;;=:x'))
  expect(found).toMatchObject({ name: 'A', firm: 'One' })
})

test('a card within a card is somebody else', () => {
  const agent = card('2.1', 'FN:Agent', 'TEL:999')
  const [found, ...others] = read(...card('2.1', 'FN:A', 'AGENT:', ...agent, 'ORG:One'))
  expect(found).toMatchObject({ name: 'A', firm: 'One', phone: '' })
  expect(others).toEqual([])
})

test('a card that is cut off is not taken for whole', () => {
  expect(read('BEGIN:VCARD', 'VERSION:3.0', 'FN:A')).toEqual([null])
})

test.each([
  ['a thousand cards within each other', `${'BEGIN:VCARD\n'.repeat(1_000)}FN:A\n`],
  ['a line without an end', `BEGIN:VCARD\nVERSION:3.0\nFN:${'a'.repeat(3_000_000)}\nEND:VCARD`],
  ['a folded line without an end', `BEGIN:VCARD\nFN:a\n${' b\n'.repeat(300_000)}END:VCARD`],
  ['a card without an end', `BEGIN:VCARD\n${'TEL:1\n'.repeat(100_000)}END:VCARD`],
  [
    'soft line ends without an end',
    `BEGIN:VCARD\nFN;QUOTED-PRINTABLE:a=\n${'b=\n'.repeat(100_000)}`,
  ],
  ['signs of no text', `BEGIN:VCARD\nFN:${'\u0000'.repeat(100)}\nEND:VCARD`],
])('%s: no more is kept than a card can have', (_what, text) => {
  const found = [...cardsInText(text)]
  expect(found).toHaveLength(1)
  for (const { lines } of found) {
    expect(lines.length).toBeLessThanOrEqual(500)
    expect(Math.max(0, ...lines.map((line) => line.length))).toBeLessThanOrEqual(20_000)
  }
  expect(found.map((one) => readCard(one, decode)?.name.length ?? 0)[0]).toBeLessThanOrEqual(200)
})

test('what is no card has none', () => {
  expect(read('Name;Phone', 'Ada;030 1')).toEqual([])
  expect(read('')).toEqual([])
})
