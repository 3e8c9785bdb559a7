import type { Language } from '#shared/base/language.ts'
import type { TantoEvent } from '#shared/event/event.ts'
import { livedCase } from '../../support/lived-case.ts'

const hourMs = 3_600_000
const dayMs = 24 * hourMs

type Told = {
  readonly customer: string
  readonly contact: string
  readonly whatHappened: string
  readonly promise: string
}

/** Obviously sample firms; some with names and stories as long as real ones get. */
const told: Readonly<Record<Language, readonly Told[]>> = {
  en: [
    {
      customer: 'Harbour Print Works',
      contact: 'Kim Sample',
      whatHappened: 'The ink of order 1042 came two days late, and press 3 stood still.',
      promise: 'Call back with the new delivery date',
    },
    {
      customer: 'Sample Precision Bearings and Transmission Engineering (Northern) Ltd',
      contact: 'Alexandria Featherstonehaugh-Sample',
      whatHappened:
        'Three of twelve crates were opened on the way, the packing list names parts that were never ordered, and their line has run on borrowed stock since Tuesday.',
      promise:
        'Send the corrected packing list, the carrier’s report and a day by which the missing parts will be there',
    },
    {
      customer: 'Example Foods',
      contact: 'M. Sample',
      whatHappened: 'Labels peel off in the cold store',
      promise: 'Send two rolls of the other glue',
    },
  ],
  ja: [
    {
      customer: '港印刷株式会社',
      contact: '見本 花子',
      whatHappened: '注文1042のインクの納品が二日遅れ、3号機が止まりました。',
      promise: '新しい納期を電話でお伝えする',
    },
    {
      customer: '見本精密軸受エンジニアリング東日本販売株式会社',
      contact: '長谷川見本 桜子',
      whatHappened:
        '十二箱のうち三箱が輸送中に開けられており、納品書には注文していない部品が載っていて、火曜日から借りた在庫で生産ラインを動かしていらっしゃいます。',
      promise: '訂正した納品書と運送会社の報告書、不足している部品の到着日をお送りする',
    },
    {
      customer: 'サンプル食品',
      contact: '例田',
      whatHappened: '冷蔵庫の中でラベルがはがれる',
      promise: '別の糊のロールを二本お送りする',
    },
  ],
}

const kinds = ['late-delivery', 'damage', 'quality-complaint', 'late-delivery'] as const
const gone = [0, 1, 2, 4, 6, 11, 3, 11, 5, 0, 8, 11] as const

/** Twelve cases in every state there is, one of them thrown away; ids are `case-0` to `case-11`. */
export function busyPast(language: Language, nowMs: number): TantoEvent[] {
  return [
    ...gone.flatMap((acts, index) => oneCase(language, nowMs, index, acts)),
    { kind: 'case-binned', caseId: 'case-9' as never, atMs: nowMs - hourMs },
    {
      kind: 'account-written',
      accountId: 'account-1' as never,
      atMs: nowMs - 2 * dayMs,
      patch: { name: told[language][0]?.customer ?? '', number: 'K-1042' },
    },
  ]
}

function oneCase(language: Language, nowMs: number, index: number, acts: number): TantoEvent[] {
  const about = told[language][index % 3]
  if (!about) return []
  const openedAtMs = nowMs - (1 + index * 6) * dayMs
  const { promise, ...known } = about
  return livedCase({
    id: `case-${index}`,
    openedAtMs,
    acts,
    details: {
      ...known,
      phone: index % 2 ? '+81 3 0000 0000' : '',
      failureKind: kinds[index % 4] ?? '',
      direction: index % 4 === 3 ? 'we-call-first' : 'they-called',
      productionStopped: index % 3 === 1 ? 'yes' : 'no',
      anyoneHurt: index === 4 ? 'yes' : 'no',
    },
    owed: [
      { kind: 'promise-by-us', text: promise, dueAtMs: nowMs + (index - 3) * 5 * hourMs },
      ...(index % 2 ? [{ kind: 'promise-by-them' as const, text: promise, dueAtMs: null }] : []),
    ],
  })
}
