import type { Language } from '#shared/base/language.ts'

/** What is shown in the gallery: short, at its longest, and in its place when it is wrong. */
const texts = {
  en: {
    label: 'Customer',
    placeholder: 'Name of the firm',
    value: 'Sample Printing Ltd',
    description: 'As it stands on their letters',
    long: 'Sample Printing and Bookbinding Company of the Northern Counties, late of Sample Street 1, second yard, third stairway, and thereforeononewithoutanyplacetobreak',
    wrong: 'That is no date. Write it like 2 March or by Thursday',
    lines: 'The ink came two days late.\nPress 3 stood still.',
    choices: ['Yes', 'No', 'Not known'],
    act: 'Call now',
    other: 'Not now',
    title: 'Bad news by e-mail?',
    text: 'Speak to them first. A call takes four minutes and spares a week of letters.',
    done: 'Put into the bin',
    undo: 'Undo',
    failed: 'Not saved: the disk is full.',
    late: 'Two pallets of ink arrived late, press 3 stood still from Monday to Wednesday.',
    promise: 'Call with the state of things tomorrow morning',
    theirs: 'Send a photograph of the labels',
    words: 'our carrier failed us',
    instead: 'I did not check the date',
    letter: 'What we do now',
  },
  ja: {
    label: 'お客様',
    placeholder: '会社名',
    value: '見本印刷株式会社',
    description: '書面に記載されている名称',
    long: '株式会社見本印刷製本所北関東営業所第二製造部資材購買課（旧見本町一丁目一番地一号見本第二ビルディング三階）御担当者様各位ならびに関係部署の皆様',
    wrong: '日付として読み取れません。「3月2日」「木曜まで」のように入力してください',
    lines: 'インクが二日遅れて届いた。\n3号機が止まった。',
    choices: ['はい', 'いいえ', '未確認'],
    act: '今すぐ電話',
    other: '後で',
    title: '悪い知らせをメールで送りますか？',
    text: 'まずお電話でお話しください。四分の電話が、一週間のメールのやり取りを省きます。',
    done: 'ゴミ箱に移しました',
    undo: '元に戻す',
    failed: '保存できませんでした。ディスクの空き容量がありません。',
    late: 'インク2パレットの到着が遅れ、月曜から水曜まで3号機が停止しました。',
    promise: '明日の午前中に状況をお電話する',
    theirs: 'ラベルの写真を送る',
    words: '運送会社のミスで',
    instead: '私の確認不足で',
    letter: '今後の対応',
  },
} as const

export type SampleTexts = (typeof texts)[Language]

export const sampleTexts = (language: Language): SampleTexts => texts[language]
