import { spokenCalls } from '../support/spoken-calls.ts'
import { CompanionPage } from './pages/companion-page.ts'
import { DeskPage } from './pages/desk-page.ts'
import { fakeMicrophone, listenedMs, listeningPages, measuredTalk } from './support/fake-microphone.ts'
import { expect, test } from './support/test.ts'

const toggle = { name: 'Talk meter: your microphone' }

test.describe('switched on', () => {
  test.use({ settings: { talkMeter: 'by-hand' } })

  test('the share of talking is right within three points, whoever speaks and whatever else sounds', async ({
    profile,
    start,
  }) => {
    test.setTimeout(240_000)
    const microphone = fakeMicrophone(profile)
    const app = await start(microphone.args)
    await new DeskPage(app.desk).openCaseAndCall('Harbour Print Works', 'Ink came a day late')
    await new CompanionPage(app.companion).line.waitFor()
    const soFarMs = await listenedMs(app)
    for (const [name, spoken] of Object.entries(spokenCalls)) {
      await test.step(name, async () => {
        const audio = spoken()
        microphone.hears(audio)
        const before = (await measuredTalk(app)).length
        const beganMs = await soFarMs()
        await app.companion.keyboard.press('F4')
        const wholeMs = beganMs + audio.lengthMs + 500
        await expect.poll(soFarMs, { timeout: 60_000 }).toBeGreaterThan(wholeMs)
        await app.companion.keyboard.press('F4')
        await expect.poll(async () => (await measuredTalk(app)).length).toBeGreaterThan(before)

        const heard = (await measuredTalk(app)).slice(before)
        const sum = (of: 'meMs' | 'lengthMs') => heard.reduce((total, one) => total + one[of], 0)
        // What the file does not fill is silence.
        const share = (100 * sum('meMs')) / sum('lengthMs')
        const known = (100 * audio.speechMs) / sum('lengthMs')
        test.info().annotations.push({
          type: 'share of talking',
          description: `${name}: ${share.toFixed(1)} %, known ${known.toFixed(1)} %`,
        })
        process.stdout.write(`${name}: ${share.toFixed(1)} %, known ${known.toFixed(1)} %\n`)
        expect(Math.abs(share - known)).toBeLessThan(3)
        expect(heard.every(({ themMs }) => themMs === null)).toBe(true)
      })
    }
    expect(await listeningPages(app)).toBe(0)
  })
})
