import { type GoldenCase, known } from './golden-case.ts'

const rep = {
  repName: '見本 太郎',
  repFirm: '見本部品株式会社',
  repPhone: '03-0000-0000',
  repEmail: 'mihon@sample.example',
}

/** A missed delivery that stopped a production line. */
const stoppedLine: GoldenCase = {
  name: 'ja-stopped-line',
  language: 'ja',
  rep,
  details: {
    ...known,
    customer: '北関東精機株式会社（サンプル）',
    contact: '伊藤',
    phone: '03-0000-0001',
    whatHappened: '注文1042のフランジ200個のうち40個が未着',
    failureKind: 'short-delivery',
    knownAtMs: Date.UTC(2026, 2, 2, 8),
    productionStopped: 'yes',
    moneyAtStake: { minor: 4_800_000, currency: 'JPY' },
  },
  preparation: {
    promised: { text: '2月27日に200個を納品', certainty: 'known' },
    promisedIn: '注文書1042',
    delivered: { text: '2月27日に160個', certainty: 'known' },
    boss: '工場長が16時に役員へ報告',
    rightInLaw: '約款では分納が認められている',
  },
  lines: [
    ['issue', 'プレス3号ラインが今朝から停止している'],
    ['issue', '折り返しのご連絡がなかった'],
    ['quote', '今四半期で二度目ですよ'],
    ['pressure', '工場長が16時に役員へ報告する'],
    ['their-solution', '40個入りの一箱だけ本日中に届けてほしい'],
  ],
  letter: {
    whatHappened:
      '2月27日に納品すべきフランジ200個（注文1042）のうち、160個のみを出荷し、40個が不足していることを事前にお伝えしておりませんでした。このため今朝よりプレス3号ラインが停止し、正午に12名の方がお帰りになる事態となりました。\n\nまた、金曜日に二度お電話を頂戴しながら、私が折り返しのご連絡を怠っておりました。',
  },
  ours: {
    lifetimeValue: { minor: 31_500_000, currency: 'JPY' },
    worstCase: '金型を返却し、先方の社長へ自分で電話する',
  },
  options: {
    'their-way': {
      private: {
        costLines: [
          { label: '特別便', amount: { minor: 36_000, currency: 'JPY' } },
          { label: '技術担当（一晩）', amount: { minor: 150_000, currency: 'JPY' } },
        ],
      },
    },
  },
}

/** A quotation that left costs out, found by ourselves: we call first. */
const costsLeftOut: GoldenCase = {
  name: 'ja-costs-left-out',
  language: 'ja',
  rep,
  details: {
    ...known,
    customer: '有限会社みどり乳業（サンプル）',
    contact: '田中',
    phone: '03-0000-0002',
    whatHappened: '見積書77に立ち上げ費用が含まれていなかった',
    failureKind: 'wrong-quote',
    direction: 'we-call-first',
    knownAtMs: Date.UTC(2026, 2, 3, 5),
    moneyAtStake: { minor: 1_860_500, currency: 'JPY' },
  },
  preparation: {
    promised: { text: '充填ライン一式を18,605,000円で', certainty: 'known' },
    promisedIn: '2月12日付 見積書77',
    budget: '弊社の金額で予算が承認済み',
  },
  lines: [
    ['issue', '御社の金額で社内の予算が承認されている'],
    ['issue', '新工場の稼働は5月と決まっている'],
    ['feeling', '長い沈黙のあと、とても静か'],
  ],
  letter: {
    whatHappened:
      '2月12日付の見積書77（充填ライン一式、18,605,000円）に、立ち上げ費用1,860,500円を含めておりませんでした。貴社では、この金額に基づいてご予算をお決めいただいております。',
  },
  ours: { lifetimeValue: { minor: 64_000_000, currency: 'JPY' } },
  options: {},
}

/** The same fault in one lot after the other. */
const faultsInSeries: GoldenCase = {
  name: 'ja-faults-in-series',
  language: 'ja',
  rep,
  details: {
    ...known,
    customer: '株式会社東西電機（サンプル）',
    contact: '鈴木',
    phone: '03-0000-0003',
    whatHappened: 'コネクタCN-8のはんだ不良が三ロット続けて発生',
    failureKind: 'quality-complaint',
    knownAtMs: Date.UTC(2026, 2, 4, 0),
    productionStopped: 'yes',
    moneyAtStake: { minor: 920_000, currency: 'JPY' },
  },
  preparation: {
    delivered: { text: '三ロット計6,000個のうち41個にはんだ不良', certainty: 'known' },
    why: { text: 'はんだ槽の温度計の校正切れ', certainty: 'to-check' },
    clients: '先方の納入先が監査を予定している',
  },
  lines: [
    ['issue', '受入検査で不良が見つかり、組立が止まっている'],
    ['issue', '前回の対策が効いていない'],
    ['issue', '納入先への説明資料が必要'],
    ['fact', 'ロット0211、0218、0225'],
    ['pressure', '納入先の監査が来週ある'],
  ],
  letter: {
    whatHappened:
      '2月11日、18日、25日に納入いたしましたコネクタCN-8（ロット0211、0218、0225、計6,000個）のうち、41個にはんだ不良が見つかりました。このため貴社の組立ラインが停止しております。1月にお約束した対策が、十分なものではございませんでした。',
  },
  ours: { worstCase: '取引終了時は金型と在庫を引き渡す' },
  options: {},
}

export const japaneseCases = [stoppedLine, costsLeftOut, faultsInSeries]
