import { expect, test } from 'vitest'
import { wordIn } from '#shared/method/word-cues.ts'

const cues = {
  en: ['but', "you're right"],
  ja: ['ですが', 'メール'],
  except: { en: ['nothing but'], ja: ['恐縮ですが'] },
}

test.each([
  ['I hear you, but wait', 'but'],
  ['BUT wait', 'but'],
  ['You’re right', "you're right"],
  ['the button is stuck', null],
  ['nothing but trouble', null],
  ['nothing but trouble, but we try', 'but'],
  ['そうですが、通っています', 'ですが'],
  ['恐縮ですが、お待ちください', null],
  ['ﾒｰﾙで送る', 'メール'],
  ['', null],
])('in “%s” the word found is %j', (text, word) => {
  expect(wordIn(text, cues)).toBe(word)
})
