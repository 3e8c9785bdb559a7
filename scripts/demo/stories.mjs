/**
 * @typedef {object} Story a sample call, obviously made up
 * @property {Record<string, string>} settings
 * @property {{ customer: string, contact: string, phone: string, whatHappened: string }} form
 * @property {readonly string[]} listening
 * @property {readonly string[]} answered
 * @property {string} cushion
 * @property {readonly string[]} addressing
 * @property {string} verdict
 * @property {readonly string[]} additional
 * @property {readonly string[]} followUp
 * @property {readonly string[]} costs
 * @property {string} lifetimeValue
 * @property {string} worstCase
 */

/** @type {Record<'en' | 'ja', Story>} */
export const stories = {
  en: {
    settings: {
      language: 'en',
      theme: 'light',
      repName: 'Robin Sample',
      repFirm: 'Sample Parts Ltd',
      repPhone: '+44 20 0000 0000',
      repEmail: 'robin@sample.example',
      currency: 'EUR',
    },
    form: {
      customer: 'Northgate Tools (sample)',
      contact: 'M. Ito',
      phone: '+44 20 0000 0001',
      whatHappened: 'Press line 3 stands still: 40 of the 200 flanges of order 1042 did not come',
    },
    listening: [
      '! Line 3 idle since this morning',
      '" second time this quarter',
      '! Nobody called us back',
      '~ louder, then a long pause',
      '# Her plant head reports to the board at 4 pm',
    ],
    answered: ['! 12 men sent home at noon'],
    cushion: 'Twelve people sent home and a report at four: that is a hard day for all of you.',
    addressing: [
      '= Order 1042: promised 18 Nov, 160 of 200 delivered',
      '* One box by courier today, the rest can wait',
      '> I call with the courier’s time by 15:00',
      '> Our fitter is on site by tomorrow 8am',
      '< Someone at gate 3 signs for the box by tomorrow 7:30am',
    ],
    verdict: 'If the box is here tonight, yes',
    additional: ['? Are the spare gaskets on the same order'],
    followUp: ['> Next update by 5pm, then every two hours until the line runs'],
    costs: ['240.00', '1,000.00'],
    lifetimeValue: '210,000',
    worstCase: 'Release the tooling; I call the owner myself',
  },
  ja: {
    settings: {
      language: 'ja',
      theme: 'dark',
      repName: '見本 太郎',
      repFirm: '見本部品株式会社',
      repPhone: '03-0000-0000',
      repEmail: 'mihon@sample.example',
      currency: 'JPY',
    },
    form: {
      customer: '北関東精機（サンプル）',
      contact: '伊藤',
      phone: '03-0000-0001',
      whatHappened: 'プレス3号ラインが停止。注文1042のフランジ200個のうち40個が未着',
    },
    listening: [
      '! 今朝から3号ラインが止まっている',
      '" 今四半期で二度目です',
      '! 折り返しの電話がなかった',
      '~ 声が大きい、その後長い沈黙',
      '# 工場長が16時に役員へ報告',
    ],
    answered: ['! 昼で12名を帰宅させた'],
    cushion: '12名の方を帰され、16時にはご報告とのこと、大変なご負担をおかけしております。',
    addressing: [
      '= 注文1042：11月18日納期、200個中160個納品済み',
      '* 一箱だけ今日中に届けてほしい。残りは後で構わない',
      '> 便の到着時刻を15時までに電話する',
      '> 技術担当を明日の8時までに派遣する',
      '< 3番ゲートで明日の7時30分までに受け取る',
    ],
    verdict: '今夜届けば、それで結構です',
    additional: ['? 予備のガスケットも同じ注文か'],
    followUp: ['> 次の報告は17時まで、再開まで二時間ごと'],
    costs: ['36,000', '150,000'],
    lifetimeValue: '31,500,000',
    worstCase: '金型を返却し、先方の社長へ自分で電話する',
  },
}
