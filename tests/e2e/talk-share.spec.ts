import { spokenAudio, type SpokenAudio, whyNothingIsSpoken } from '../support/spoken-audio.ts'
import { spokenCalls } from '../support/spoken-calls.ts'
import { CompanionPage } from './pages/companion-page.ts'
import { DeskPage } from './pages/desk-page.ts'
import {
  fakeMicrophone,
  listenedMs,
  listeningPage,
  measuredTalk,
  sumsOfMeasured,
} from './support/fake-microphone.ts'
import type { RunningApp } from './support/running-app.ts'
import { expect, test } from './support/test.ts'

const reason = whyNothingIsSpoken()
test.skip(reason !== null, reason ?? '')

// In real time, through Chromium's fake capture device: the same sounds are measured faster, and
// more of them, in tests/renderer/talk/.

/** How far off a measured share may be, in points. */
const nearEnough = 3

/** A machine that is too busy drops sound on its way: then it is heard once more. */
const tries = 3

test.use({ settings: { talkMeter: 'by-hand', talkHearsThem: true } })

async function inCall(app: RunningApp): Promise<void> {
  await new DeskPage(app.desk).openCaseAndCall('Harbour Print Works', 'Ink came a day late')
  await new CompanionPage(app.companion).line.waitFor()
}

/** Listens until so much was heard, and hands back what was written down of it. */
async function heardFor(app: RunningApp, ms: number, meanwhile = async () => {}) {
  const before = (await measuredTalk(app)).length
  const soFarMs = await listenedMs(app)
  await app.companion.keyboard.press('F4')
  await meanwhile()
  await expect.poll(soFarMs, { timeout: 60_000 }).toBeGreaterThan(ms)
  await app.companion.keyboard.press('F4')
  await expect.poll(async () => (await measuredTalk(app)).length).toBeGreaterThan(before)
  return (await measuredTalk(app)).slice(before)
}

test('the share of talking is right within three points, whoever speaks and whatever else sounds', async ({
  profile,
  start,
}) => {
  test.setTimeout(400_000)
  const microphone = fakeMicrophone(profile)
  const app = await start(microphone.args)
  await inCall(app)
  for (const [name, spoken] of Object.entries(spokenCalls)) {
    await test.step(name, async () => {
      const audio = spoken()
      microphone.hears(audio)
      let points = Infinity
      for (let tried = 0; tried < tries && points >= nearEnough; tried += 1) {
        const measured = await heardFor(app, audio.lengthMs + 300)
        const { meMs, themMs, lengthMs } = sumsOfMeasured(measured)
        expect(themMs).toBe(0)
        // What the file does not fill is silence.
        const [share, known] = [meMs, audio.speechMs].map((ms) => (100 * ms) / lengthMs)
        points = Math.abs(share! - known!)
        process.stdout.write(`  ${name}: ${share!.toFixed(1)} %, known ${known!.toFixed(1)} %\n`)
      }
      expect(points).toBeLessThan(nearEnough)
    })
  }
})

test('where the system gives their side, each is measured by itself', async ({
  profile,
  start,
}) => {
  test.setTimeout(180_000)
  const microphone = fakeMicrophone(profile)
  const app = await start(microphone.args)
  // Only Windows gives it, and the fake device stands for what is played there. It plays the file as
  // it is when it is opened: the microphone is first, and their side waits for another file.
  await app.electron.evaluate(() => {
    Object.defineProperty(process, 'platform', { value: 'win32' })
  })
  await app.electron.context().addInitScript(() => {
    if (!location.pathname.endsWith('/talk.html')) return
    const { mediaDevices } = navigator
    const given = mediaDevices.getDisplayMedia.bind(mediaDevices)
    mediaDevices.getDisplayMedia = async (options) => {
      await new Promise<void>((goOn) => Object.assign(window, { goOn }))
      return given(options)
    }
  })
  await inCall(app)
  const mine = spokenCalls['one voice']!()
  const theirs = spokenAudio([
    { silenceMs: 5_000 },
    { voice: 'en-us+m3', says: 'it has to be here by noon or we lose the whole week' },
    { silenceMs: 3_000 },
  ])
  const swap = async () => {
    const page = await listeningPage(app)
    await page.waitForFunction(() => 'goOn' in window)
    microphone.hears(theirs)
    await page.evaluate(() => (window as unknown as { goOn: () => void }).goOn())
  }
  const longest = Math.max(mine.lengthMs, theirs.lengthMs)
  const isNear = (ms: number, known: SpokenAudio, lengthMs: number) =>
    Math.abs(100 * (ms - known.speechMs)) / lengthMs < nearEnough
  let isRight = false
  for (let tried = 0; tried < tries && !isRight; tried += 1) {
    microphone.hears(mine)
    const { meMs, themMs, lengthMs } = sumsOfMeasured(await heardFor(app, longest + 300, swap))
    process.stdout.write(`  me ${meMs} of ${mine.speechMs}, them ${themMs} of ${theirs.speechMs}\n`)
    isRight = isNear(meMs, mine, lengthMs) && isNear(themMs, theirs, lengthMs)
  }
  expect(isRight).toBe(true)
})
