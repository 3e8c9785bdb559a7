/** @typedef {import('./random.mjs').Random} Random */
/** @typedef {'en' | 'ja'} Language */

const WORDS = Object.freeze({
  en: {
    part: ['flange', 'seal ring', 'bearing', 'control board', 'hose', 'pump head', 'label roll'],
    fault: ['cracked', 'too short', 'the wrong size', 'late', 'not on the pallet', 'scratched'],
    place: ['line 2', 'the Osaka site', 'goods-in', 'the test bench', 'hall 4', 'the night shift'],
    who: ['the buyer', 'their plant head', 'our depot', 'the carrier', 'quality', 'the planner'],
  },
  ja: {
    part: ['フランジ', 'シールリング', '軸受', '制御基板', 'ホース', 'ポンプヘッド', 'ラベル'],
    fault: ['割れ', '寸法不足', '型番違い', '遅延', '数量不足', '傷'],
    place: ['第二ライン', '大阪工場', '受入検査場', '試験台', '四号棟', '夜勤班'],
    who: ['購買担当者', '工場長', '当社倉庫', '運送会社', '品質保証課', '生産管理課'],
  },
})

/** @type {Readonly<Record<Language, readonly ((r: Random, w: typeof WORDS.en) => string)[]>>} */
const SENTENCES = Object.freeze({
  en: [
    (r, w) =>
      `${r.whole(2, 90)} of ${r.whole(100, 900)} pieces (${r.pick(w.part)}) are ${r.pick(w.fault)}.`,
    (r, w) =>
      `Order ${r.whole(10_000, 99_999)}: ${r.pick(w.part)} was ${r.pick(w.fault)} at ${r.pick(w.place)}.`,
    (r, w) =>
      `${r.pick(w.who)} waits at ${r.pick(w.place)} since ${r.whole(6, 19)}:${r.whole(10, 59)}.`,
    (r, w) =>
      `Asked ${r.pick(w.who)} for lot ${r.whole(1000, 9999)} and a photo of the ${r.pick(w.part)}.`,
    (r, w) =>
      `${r.pick(w.who)} wants ${r.whole(2, 60)} spare ${r.pick(w.part)}s before anything else.`,
  ],
  ja: [
    (r, w) =>
      `${r.pick(w.part)}${r.whole(100, 900)}個のうち${r.whole(2, 90)}個に${r.pick(w.fault)}がありました。`,
    (r, w) =>
      `注文${r.whole(10_000, 99_999)}の${r.pick(w.part)}が${r.pick(w.place)}で${r.pick(w.fault)}と判明。`,
    (r, w) => `${r.pick(w.who)}が${r.whole(6, 19)}時から${r.pick(w.place)}で待っている。`,
    (r, w) => `ロット${r.whole(1000, 9999)}と${r.pick(w.part)}の写真を${r.pick(w.who)}に依頼。`,
    (r, w) =>
      `${r.pick(w.who)}は代替の${r.pick(w.part)}を${r.whole(2, 60)}個、先に欲しいとのこと。`,
  ],
})

/**
 * What a rep types in one line: one to three sentences.
 * @param {Random} random
 * @param {Language} language
 */
export function lineText(random, language) {
  const sentences = Array.from({ length: random.whole(1, 3) }, () =>
    random.pick(SENTENCES[language])(random, WORDS[language]),
  )
  return sentences.join(language === 'en' ? ' ' : '')
}

/** @param {Language} language @param {number} number */
export function customerName(language, number) {
  return language === 'en' ? `Sample Customer ${number}` : `見本商事${number}`
}
