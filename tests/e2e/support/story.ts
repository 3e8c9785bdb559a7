import type { Language } from '#shared/base/language.ts'

/** A case as it really happens, told in one language: what is known, said, promised and kept back. */
export type Story = {
  readonly language: Language
  readonly customer: string
  readonly contact: string
  readonly phone: string
  readonly whatHappened: string
  readonly moneyAtStake: string
  /** What is put together before the call. */
  readonly prepared: PreparedStory
  /** Lines as they are typed in the first step, signs and all. */
  readonly heard: readonly string[]
  /** In the order they are raised; the last one turns out to be the most pressing. */
  readonly issues: readonly [string, string, string]
  readonly cushion: string
  readonly theirSolution: string
  /** Typed with its date in plain words, and how the line shows the date back. */
  readonly promise: { readonly typed: string; readonly shown: RegExp }
  readonly theirPromise: string
  readonly verdict: string
  readonly nextCall: string
  readonly change: string
  readonly private: PrivateStory
  /** Whatever must never stand in what the customer gets. */
  readonly secrets: readonly string[]
}

/** What the rep learns about both sides before dialling; none of it is for the customer. */
export type PreparedStory = {
  readonly expected: string
  readonly promised: string
  readonly promisedIn: string
  readonly delivered: string
  readonly why: string
  readonly clients: string
  readonly boss: string
  readonly whoHelps: string
  readonly rightInLaw: string
}

/** What is typed into fields that are for us alone. */
export type PrivateStory = {
  readonly costItem: string
  readonly costAmount: string
  readonly approval: string
  readonly note: string
  readonly lifetimeValue: string
  readonly worstCase: string
}

// Each secret is a word that stands nowhere else, so that finding it means that it leaked.

export const lateInk: Story = {
  language: 'en',
  customer: 'Harbour Print Works',
  contact: 'Kim Sample',
  phone: '+44 20 0000 0001',
  whatHappened: 'The ink of order 1042 came two days late, and press 3 stood still.',
  moneyAtStake: '48,000',
  prepared: {
    expected: 'Ink on Monday morning, walnutexpect',
    promised: 'Monday before ten',
    promisedIn: 'order 1042',
    delivered: 'Wednesday at four',
    why: 'One truck fewer, walnutwhy',
    clients: 'A magazine due Friday, walnutclient',
    boss: 'The plant head counts hours',
    whoHelps: 'Sam in the depot, walnuthelp',
    rightInLaw: 'Dates are not binding, walnutlaw',
  },
  heard: [
    '" walnutquote, said twice',
    '~ louder, walnutfeeling',
    '# walnutpressure by four',
    '= order 1042, walnutfact',
    '? depot, walnutcheck',
    'quiet office, walnutnote',
  ],
  issues: ['Invoice came before the ink', 'Nobody told us in time', 'Press 3 is idle'],
  cushion: 'I can see what a standing press does to your Friday.',
  theirSolution: 'Ink today, night shift paid',
  promise: { typed: '> courier by tomorrow 9am', shown: /due 09:00 tomorrow/ },
  theirPromise: '< send the counter by tomorrow noon',
  verdict: 'Yes, if it is here by then',
  nextCall: '> call again by tomorrow 11am',
  change: 'we call ahead of each truck',
  private: {
    costItem: 'walnutcost',
    costAmount: '4711.13',
    approval: 'walnutboss',
    note: 'walnutours',
    lifetimeValue: '987654.32',
    worstCase: 'walnutworst: let them go in peace',
  },
  secrets: ['walnut', '4,711', '4711', '4 711', '4.711', '987,654', '987654', '987.654', '48,000'],
}

export const lateInkInJapan: Story = {
  language: 'ja',
  customer: '港印刷株式会社',
  contact: '見本',
  phone: '03-0000-0001',
  whatHappened: '注文1042のインクの納品が二日遅れ、3号機が止まりました。',
  moneyAtStake: '4800000',
  prepared: {
    expected: '月曜の朝にインクが届くこと、胡桃期待',
    promised: '月曜10時までに納品',
    promisedIn: '注文書1042',
    delivered: '水曜16時に到着',
    why: '配送車が一台足りなかった、胡桃理由',
    clients: '金曜発行の雑誌、胡桃取引先',
    boss: '工場長が停止時間を数えている',
    whoHelps: '倉庫の見本さん、胡桃協力',
    rightInLaw: '契約上、納期は目安、胡桃権利',
  },
  heard: [
    '「月曜と約束しましたよね、胡桃引用」',
    '〜声が大きくなり長い沈黙、胡桃感情',
    '＃工場長が16時に胡桃重圧を求めている',
    '＝注文1042、約束は月曜、胡桃事実',
    '？どの倉庫にあったか、胡桃確認',
    '電話の向こうは静か、胡桃メモ',
  ],
  issues: ['納品前に請求書が届いた', '遅れの連絡がなかった', 'インクが届くまで3号機が動かない'],
  cushion: '金曜の刷り上がりにどれほど響くか、重く受け止めております。',
  theirSolution: '本日中に特別便でインクを届け、夜勤の費用を負担する',
  promise: { typed: '＞明日9時までに特別便でお届けする', shown: /期限 明日0?9:00/ },
  theirPromise: '＜明日12時までに稼働時間を送る',
  verdict: '朝までにインクが届くなら、それで結構です',
  nextCall: '＞明日11時までに進展の有無を電話する',
  change: '出荷の予約時に必ず事前連絡する',
  private: {
    costItem: '胡桃残業',
    costAmount: '4711130',
    approval: '胡桃部長',
    note: '胡桃社内：他社にも見積もり依頼中',
    lifetimeValue: '98765432',
    worstCase: '胡桃撤退：基本契約の解除に応じる',
  },
  secrets: ['胡桃', '4,711', '4711', '98,765', '98765', '4,800,000', '4800000'],
}
