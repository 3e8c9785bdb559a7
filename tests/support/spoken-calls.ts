import { type SpokenAudio, spokenAudio } from './spoken-audio.ts'

/** Sounds a microphone may hear, each with a known share of speech. Sample sentences, all of them. */
export const spokenCalls: Readonly<Record<string, () => SpokenAudio>> = {
  'one voice': () =>
    spokenAudio([
      { silenceMs: 1_500 },
      { voice: 'en-gb', says: 'I am calling about the ink that came a day late on Friday' },
      { silenceMs: 2_000 },
      { voice: 'en-gb', says: 'what would put this right for you today' },
      { silenceMs: 4_000 },
      { voice: 'en-gb', says: 'I will call you again at three' },
      { silenceMs: 1_500 },
    ]),
  'two voices': () =>
    spokenAudio([
      { silenceMs: 1_000 },
      { voice: 'en-us+m3', says: 'the press has been standing still since Monday morning' },
      { silenceMs: 1_200 },
      { voice: 'en-gb+f2', says: 'I can see what that does to your week' },
      { silenceMs: 1_200 },
      { voice: 'en-us+m3', says: 'and nobody called us back' },
      { silenceMs: 3_000 },
      { voice: 'en-gb+f2', says: 'that was our fault' },
      { silenceMs: 1_500 },
    ]),
  'a voice in noise': () =>
    spokenAudio(
      [
        { silenceMs: 2_000 },
        { voice: 'en-us', says: 'the wrong label was on all forty boxes of the order' },
        { silenceMs: 3_000 },
        { voice: 'en-us', says: 'so we relabel them by five' },
        { silenceMs: 3_000 },
      ],
      'noise',
    ),
  'a voice over music': () =>
    spokenAudio(
      [
        { silenceMs: 3_000 },
        { voice: 'en-gb+m7', says: 'thank you for holding the line I have the order here' },
        { silenceMs: 3_500 },
        { voice: 'en-gb+m7', says: 'it leaves our house tonight' },
        { silenceMs: 2_500 },
      ],
      'music',
    ),
  'silence, and a word at its end': () =>
    spokenAudio([
      { silenceMs: 11_000 },
      { voice: 'en-gb', says: 'yes I am still here and I am listening' },
      { silenceMs: 1_000 },
    ]),
  'a voice in Japanese': () =>
    spokenAudio([
      { silenceMs: 1_500 },
      { voice: 'ja', says: 'このたびは たいへん ごめいわくを おかけいたしました' },
      { silenceMs: 2_500 },
      { voice: 'ja', says: 'なにから おこまりでしょうか' },
      { silenceMs: 4_000 },
    ]),
  'a quiet voice': () =>
    spokenAudio([
      { silenceMs: 1_500 },
      {
        voice: 'en-gb+f3',
        says: 'I understand what this costs you and your people',
        loudness: 0.06,
      },
      { silenceMs: 3_000 },
      { voice: 'en-gb+f3', says: 'let me put it right today', loudness: 0.06 },
      { silenceMs: 2_500 },
    ]),
}
