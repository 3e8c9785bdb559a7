import { whyNothingIsSpoken } from '../support/spoken-audio.ts'
import { spokenCalls } from '../support/spoken-calls.ts'
import { CompanionPage } from './pages/companion-page.ts'
import { DeskPage } from './pages/desk-page.ts'
import {
  fakeMicrophone,
  listeningPage,
  listeningPages,
  measuredTalk,
} from './support/fake-microphone.ts'
import type { DesktopBridge } from '#shared/ipc/desktop-api.ts'
import type { RunningApp } from './support/running-app.ts'
import { expect, test } from './support/test.ts'

const reason = whyNothingIsSpoken()
test.skip(reason !== null, reason ?? '')

const microphoneButton = (app: RunningApp) =>
  app.companion.getByRole('button', { name: 'Talk meter: your microphone' })
const figures = (app: RunningApp) =>
  app.companion.getByRole('group', { name: 'How much of the time you talk' })

async function inCall(app: RunningApp): Promise<CompanionPage> {
  await new DeskPage(app.desk).openCaseAndCall('Harbour Print Works', 'Ink came a day late')
  const call = new CompanionPage(app.companion)
  await call.line.waitFor()
  return call
}

test('off until it is switched on in the settings: no key opens the microphone before', async ({
  profile,
  start,
}) => {
  const microphone = fakeMicrophone(profile)
  microphone.hears(spokenCalls['one voice']!())
  const app = await start(microphone.args)
  await inCall(app)
  await expect(microphoneButton(app)).toBeHidden()
  await app.companion.keyboard.press('F4')
  await app.companion.evaluate(() =>
    (window as unknown as { desktop: DesktopBridge }).desktop.setTalkMeter({ isOn: true }),
  )
  expect(await listeningPages(app)).toBe(0)

  await app.desk.getByRole('link', { name: 'Settings' }).click()
  const settings = app.desk.getByRole('region', { name: 'Talk meter' })
  await expect(settings).toContainText('No sound is recorded')
  await settings.locator('label', { hasText: 'When I switch it on' }).click()
  await expect(microphoneButton(app)).toHaveAttribute('aria-pressed', 'false')
  expect(await listeningPages(app)).toBe(0)
  await app.companion.bringToFront()
  await app.companion.keyboard.press('F4')
  await expect(figures(app)).toBeVisible({ timeout: 20_000 })

  await settings.locator('label', { hasText: 'Never' }).click()
  await expect(microphoneButton(app)).toBeHidden()
  await expect.poll(() => listeningPages(app)).toBe(0)
})

test.describe('with each call', () => {
  test.use({ settings: { talkMeter: 'every-call' } })

  test('it is open while the call runs and no longer, leaves the line its focus, and is told in the review', async ({
    profile,
    start,
  }) => {
    const microphone = fakeMicrophone(profile)
    microphone.hears(spokenCalls['one voice']!())
    const app = await start(microphone.args)
    expect(await listeningPages(app)).toBe(0)
    const call = await inCall(app)
    await expect(figures(app)).toBeVisible({ timeout: 20_000 })
    await expect(microphoneButton(app)).toHaveAttribute('aria-pressed', 'true')
    await expect(call.line).toBeFocused()
    await microphoneButton(app).click()
    await expect(figures(app)).toBeHidden()
    await expect.poll(() => listeningPages(app)).toBe(0)
    await expect(call.line).toBeFocused()
    await microphoneButton(app).click()
    await expect(figures(app)).toBeVisible({ timeout: 20_000 })
    await call.capture('! Press 3 is idle')

    await app.companion.keyboard.press('ControlOrMeta+Shift+e')
    await expect(app.companion.getByText('The call is over')).toBeVisible()
    await expect.poll(() => listeningPages(app)).toBe(0)
    await expect.poll(async () => (await measuredTalk(app)).length).toBeGreaterThan(0)
    await app.companion.getByRole('button', { name: 'Look back at this call' }).click()
    const figure = app.desk.getByRole('region', { name: 'The two things buyers complain of first' })
    await expect(figure).toContainText(/\d+ %/)
    await expect(figure).toContainText('of the time you talked')
    await expect(app.desk.locator('[data-share] rect').first()).toBeAttached()
  })

  test('a companion that is loaded anew closes it, and the call found running waits', async ({
    profile,
    start,
  }) => {
    const microphone = fakeMicrophone(profile)
    microphone.hears(spokenCalls['one voice']!())
    const app = await start(microphone.args)
    await inCall(app)
    await expect(figures(app)).toBeVisible({ timeout: 20_000 })
    await app.companion.reload()
    await expect.poll(() => listeningPages(app)).toBe(0)
    await app.companion.getByRole('button', { name: 'Go on with it' }).waitFor()
    expect(await listeningPages(app)).toBe(0)
    await app.companion.getByRole('button', { name: 'Go on with it' }).click()
    await expect(figures(app)).toBeVisible({ timeout: 20_000 })
  })

  test('no microphone, one that goes, one that comes: said quietly, and the call goes on', async ({
    profile,
    start,
  }) => {
    const microphone = fakeMicrophone(profile)
    microphone.hears(spokenCalls['one voice']!())
    const app = await start(microphone.args)
    await app.electron.context().addInitScript(() => {
      if (!location.pathname.endsWith('/talk.html')) return
      const { mediaDevices } = navigator
      const open = mediaDevices.getUserMedia.bind(mediaDevices)
      const page = { refuses: 'NotFoundError', tracks: [] as MediaStreamTrack[] }
      Object.assign(window, { page })
      mediaDevices.getUserMedia = async (wanted) => {
        if (page.refuses !== '') throw new DOMException('', page.refuses)
        const stream = await open(wanted)
        page.tracks = stream.getTracks()
        return stream
      }
    })
    const call = await inCall(app)
    const page = await listeningPage(app)
    const becomes = (refuses: string, isLost = false) =>
      page.evaluate(
        ([why, lost]) => {
          const state = (
            window as unknown as Record<'page', { refuses: string; tracks: MediaStreamTrack[] }>
          ).page
          state.refuses = why
          // What Chromium says when one is unplugged.
          if (lost) for (const track of state.tracks) track.dispatchEvent(new Event('ended'))
          navigator.mediaDevices.dispatchEvent(new Event('devicechange'))
        },
        [refuses, isLost] as const,
      )
    const said = app.companion.locator('[data-talk] [role="status"]')
    await expect(said).toContainText('No microphone is there', { timeout: 20_000 })
    await expect(call.line).toBeFocused()
    await becomes('NotAllowedError')
    await expect(said).toContainText('its privacy settings say so')
    await becomes('')
    await expect(figures(app)).toBeVisible({ timeout: 20_000 })
    await becomes('NotReadableError', true)
    await expect(said).toContainText('Another program holds the microphone')
    await becomes('')
    await expect(figures(app)).toBeVisible({ timeout: 20_000 })
    await call.capture('! the call goes on')
    await expect(call.said).toContainText('the call goes on')
  })

  test('the page that listens may listen, tell, and nothing else', async ({ profile, start }) => {
    const microphone = fakeMicrophone(profile)
    microphone.hears(spokenCalls['one voice']!())
    const app = await start(microphone.args)
    await inCall(app)
    await expect(figures(app)).toBeVisible({ timeout: 20_000 })
    const page = await listeningPage(app)
    const may = await page.evaluate(async () => {
      const { desktop } = window as unknown as { desktop: DesktopBridge }
      const how = (asked: Promise<unknown>) =>
        asked.then(
          () => 'given',
          (error: unknown) => (error as Error).name + (error as Error).message,
        )
      const isRun = await new Promise((done) => {
        const script = document.createElement('script')
        script.textContent = 'window.wasRun = true'
        document.head.append(script)
        setTimeout(() => done('wasRun' in window), 50)
      })
      return {
        camera: await how(navigator.mediaDevices.getUserMedia({ video: true })),
        screen: await how(navigator.mediaDevices.getDisplayMedia()),
        journal: await how(desktop.readJournal({ fromSeq: 1, limit: 1 })),
        settings: await how(desktop.changeSettings({ patch: { talkMeter: 'every-call' } })),
        databases: (await indexedDB.databases()).length,
        known: [desktop.environment.dataFolder, desktop.environment.settings.repName],
        isRun,
      }
    })
    expect(may).toEqual({
      camera: expect.stringContaining('NotAllowedError'),
      screen: expect.stringMatching(/NotAllowedError|InvalidStateError|AbortError/),
      journal: expect.stringContaining('refused, unknown sender'),
      settings: expect.stringContaining('refused, unknown sender'),
      databases: 0,
      known: ['', ''],
      isRun: false,
    })
    const told = await app.desk.evaluate(() =>
      (window as unknown as { desktop: DesktopBridge }).desktop
        .tellTalk({ kind: 'listening', hearsThem: true })
        .then(
          () => 'taken',
          (error: unknown) => (error as Error).message,
        ),
    )
    expect(told).toContain('refused, unknown sender')
    app.takeComplaints()
  })
})
