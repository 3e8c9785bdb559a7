import fc from 'fast-check'
import { expect, test } from 'vitest'
import { frameMs, levelDbOf, silenceDb } from '#shared/talk/frame.ts'
import { beginListening, hear, takeReading } from '#shared/talk/listening.ts'
import { talkReportSchema } from '#shared/talk/talk-report.ts'
import { heardTurns, loud, quiet, type Turn } from '#tests/support/talk-builders.ts'

const readingOf = (turns: readonly Turn[], hears?: { hearsThem: boolean }) =>
  takeReading(heardTurns(turns, hears), 1_000_000).reading

/** As near as frames allow. */
const about = (ms: number) => ({
  asymmetricMatch: (is: number) => Math.abs(is - ms) <= 2 * frameMs,
  toString: () => `about ${ms} ms`,
})

test('speech is counted with the short stops between words, and without the silence around it', () => {
  const turns: Turn[] = [
    ['nobody', 3_000],
    ['me', 2_000],
    ['nobody', 200],
    ['me', 1_800],
    ['nobody', 5_000],
    ['me', 1_000],
    ['nobody', 2_000],
  ]
  const { me, lengthMs } = readingOf(turns)
  expect(me.speechMs).toEqual(about(5_000))
  expect(lengthMs).toEqual(about(15_000))
})

test('a click, or a cough, is no speech', () => {
  expect(
    readingOf([
      ['nobody', 500],
      ['me', 128],
      ['nobody', 2_000],
    ]).me.speechMs,
  ).toBe(0)
})

test('a stretch goes over short pauses, ends with one of two seconds, and with them on the floor', () => {
  const me: Turn = ['me', 6_000]
  const stretch = (...turns: Turn[]) => readingOf(turns).stretch
  expect(stretch(me, ['nobody', 1_500], me)).toMatchObject({ lastsMs: about(13_500) })
  expect(stretch(me, ['nobody', 2_100])).toBeNull()
  expect(stretch(me, ['nobody', 2_100], me)).toMatchObject({ lastsMs: about(6_000) })
  expect(stretch(me, ['them', 600], me)).toMatchObject({ lastsMs: about(12_600) })
  expect(stretch(me, ['them', 1_100])).toBeNull()
  expect(stretch(me, ['nobody', 1_000])).toMatchObject({ endedMsAgo: about(1_000) })
})

test('where they are not heard only my own pauses end a stretch, and nothing is said of the rest', () => {
  const turns: Turn[] = [
    ['them', 5_000],
    ['me', 3_000],
    ['them', 1_500],
    ['me', 3_000],
  ]
  const reading = readingOf(turns, { hearsThem: false })
  expect(reading).toMatchObject({ them: null, cutInsMsAgo: [], answersMs: [] })
  expect(reading.stretch).toMatchObject({ lastsMs: about(7_500) })
})

test('cutting in is to begin while they have the floor, and to go on', () => {
  const cutIns = (...turns: Turn[]) => readingOf(turns).cutInsMsAgo
  expect(cutIns(['them', 3_000], ['both', 800], ['me', 2_000])).toEqual([about(2_800)])
  // A "mm-hm" of mine, and a "yes" of theirs.
  expect(cutIns(['them', 3_000], ['both', 500], ['them', 2_000])).toEqual([])
  expect(cutIns(['them', 600], ['both', 600], ['me', 2_000])).toEqual([])
  // They were done, but for the tail of their last word.
  expect(cutIns(['them', 3_000], ['both', 96], ['me', 2_000])).toEqual([])
  expect(cutIns(['me', 3_000], ['both', 2_000], ['me', 1_000])).toEqual([])
})

test('an answer is waited for from their last word to my first', () => {
  const answers = (...turns: Turn[]) => readingOf(turns).answersMs
  expect(answers(['them', 3_000], ['nobody', 1_200], ['me', 2_000])).toEqual([about(1_200)])
  expect(answers(['them', 3_000], ['both', 96], ['me', 2_000])).toEqual([about(0)])
  expect(answers(['them', 3_000], ['nobody', 700], ['me', 500], ['nobody', 900])).toEqual([])
  expect(answers(['them', 3_000], ['nobody', 11_000], ['me', 2_000])).toEqual([])
  expect(answers(['me', 3_000], ['nobody', 900], ['me', 2_000])).toEqual([])
  const twice = answers(
    ['them', 2_000],
    ['nobody', 500],
    ['me', 2_000],
    ['them', 2_000],
    ['nobody', 1_500],
    ['me', 2_000],
  )
  expect(twice).toEqual([about(500), about(1_500)])
})

test('louder and faster are said beside the first minute of speech, and not before it is over', () => {
  const speak =
    (seconds: number, levelDb: number, beatFrames: number) =>
    (from = hearing) => {
      let listening = from
      for (let frame = 0; frame < (seconds * 1_000) / frameMs; frame += 1) {
        const isHigh = Math.floor(frame / beatFrames) % 2 === 0
        const db = isHigh ? levelDb : levelDb - 20
        listening = hear(listening, { me: { voice: 0.9, levelsDb: [db, db] }, them: null })
      }
      return listening
    }
  const hearing = beginListening({ hearsThem: false })
  const first = speak(50, -30, 4)()
  expect(takeReading(first, 0).reading.me.change).toBeNull()
  const calm = speak(20, -30, 4)(first)
  const { louderDb, pacePercent } = takeReading(calm, 0).reading.me.change!
  expect(louderDb).toBe(0)
  expect(Math.abs(pacePercent - 100)).toBeLessThanOrEqual(2)
  const pressed = takeReading(speak(12, -24, 2)(calm), 0).reading.me.change
  expect(pressed?.louderDb).toBeCloseTo(6, 0)
  expect(pressed?.pacePercent).toBeGreaterThan(160)
})

const turn = fc.tuple(
  fc.constantFrom<Turn[0]>('me', 'them', 'both', 'nobody'),
  fc.integer({ min: 0, max: 6_000 }),
)

test('whoever speaks, in whatever order: no side has more than the time, and a reading fits its schema', () => {
  fc.assert(
    fc.property(fc.array(turn, { maxLength: 20 }), fc.boolean(), (turns, hearsThem) => {
      const { reading, listening } = takeReading(heardTurns(turns, { hearsThem }), 5_000_000)
      expect(talkReportSchema.safeParse(reading).success).toBe(true)
      const mine = turns.filter(([who]) => who === 'me' || who === 'both')
      const most = mine.reduce((sum, [, ms]) => sum + ms + frameMs, 0)
      // Stops between words count too, and there are no more of them than turns.
      expect(reading.me.speechMs).toBeLessThanOrEqual(most + turns.length * 320)
      expect(reading.me.speechMs).toBeLessThanOrEqual(reading.lengthMs)
      expect(reading.them === null).toBe(!hearsThem)
      expect(reading.answersMs.length + reading.cutInsMsAgo.length).toBeLessThanOrEqual(mine.length)
      const again = takeReading(listening, 5_000_000).reading
      expect([again.lengthMs, again.me.speechMs, again.cutInsMsAgo]).toEqual([0, 0, []])
    }),
  )
})

test('readings however often taken add up to the same', () => {
  const frames = fc.array(fc.tuple(fc.boolean(), fc.boolean()), { maxLength: 600 })
  fc.assert(
    fc.property(frames, fc.integer({ min: 1, max: 60 }), (heard, every) => {
      let whole = beginListening({ hearsThem: true })
      let parts = whole
      const sum = { me: 0, them: 0, cutIns: 0, answers: 0 }
      heard.forEach(([mine, theirs], index) => {
        const now = { me: mine ? loud : quiet, them: theirs ? loud : quiet }
        whole = hear(whole, now)
        parts = hear(parts, now)
        if (index % every !== 0 && index !== heard.length - 1) return
        const taken = takeReading(parts, 1_000_000)
        parts = taken.listening
        sum.me += taken.reading.me.speechMs
        sum.them += taken.reading.them?.speechMs ?? 0
        sum.cutIns += taken.reading.cutInsMsAgo.length
        sum.answers += taken.reading.answersMs.length
      })
      const { reading } = takeReading(whole, 1_000_000)
      expect(sum).toEqual({
        me: reading.me.speechMs,
        them: reading.them?.speechMs,
        cutIns: reading.cutInsMsAgo.length,
        answers: reading.answersMs.length,
      })
    }),
  )
})

test('loudness is dB below the loudest there is, and silence has an end', () => {
  expect(levelDbOf(new Float32Array(256).fill(1))).toBe(0)
  expect(levelDbOf(new Float32Array(256).fill(0.1))).toBeCloseTo(-20)
  expect(levelDbOf(new Float32Array(256))).toBe(silenceDb)
  expect(levelDbOf(new Float32Array(0))).toBe(silenceDb)
})
