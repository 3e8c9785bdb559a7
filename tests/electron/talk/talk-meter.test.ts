import { EventEmitter } from 'node:events'
import { expect, test } from 'vitest'
import { createTalkMeter, type TalkWindow } from '#electron/main/talk/talk-meter.ts'
import type { TalkReport } from '#shared/talk/talk-report.ts'

type MadeWindow = TalkWindow & { readonly webContents: EventEmitter; isOpen: boolean }

function meter({ isAllowed = true, ask = async () => true } = {}) {
  const windows: MadeWindow[] = []
  const told: TalkReport[] = []
  const talkMeter = createTalkMeter({
    createWindow: () => {
      const webContents = Object.assign(new EventEmitter(), { id: windows.length + 1 })
      const window: MadeWindow = {
        webContents,
        isOpen: true,
        destroy: () => (window.isOpen = false),
      }
      windows.push(window)
      return window
    },
    isAllowed: () => isAllowed,
    askForMicrophone: ask,
    tell: (report) => told.push(report),
  })
  const turn = (isOn: boolean) => talkMeter.setTalkMeter({ isOn }, { id: 100 })
  const open = () => windows.filter(({ isOpen }) => isOpen).length
  return { talkMeter, turn, open, windows, told }
}

const listening: TalkReport = { kind: 'listening', hearsThem: false }

test('the page that listens is there while it is wanted, once, and gone at once', async () => {
  const { turn, open, windows } = meter()
  await turn(true)
  await turn(true)
  expect(windows).toHaveLength(1)
  expect(open()).toBe(1)
  await turn(false)
  expect(open()).toBe(0)
  await turn(true)
  expect(open()).toBe(1)
})

test('where the settings say never, nothing is opened, whoever asks', async () => {
  const { turn, windows } = meter({ isAllowed: false })
  await turn(true)
  expect(windows).toEqual([])
})

test('switched off while the system still asks, nothing is opened', async () => {
  const asked: ((isGiven: boolean) => void)[] = []
  const { turn, open, told } = meter({ ask: () => new Promise((answer) => asked.push(answer)) })
  const on = turn(true)
  await turn(false)
  asked[0]?.(true)
  await on
  expect(open()).toBe(0)
  const again = turn(true)
  asked[1]?.(false)
  await again
  expect(open()).toBe(0)
  expect(told).toEqual([{ kind: 'trouble', trouble: 'refused' }])
})

test('only the page that listens now is heard', async () => {
  const { talkMeter, turn, told } = meter()
  await talkMeter.tellTalk(listening, { id: 1 })
  await turn(true)
  await talkMeter.tellTalk(listening, { id: 1 })
  await talkMeter.tellTalk(listening, { id: 7 })
  await turn(false)
  await talkMeter.tellTalk(listening, { id: 1 })
  expect(told).toEqual([listening])
})

test.each(['render-process-gone', 'did-fail-load'])(
  'a page that dies is said, and can be opened anew: %s',
  async (event) => {
    const { turn, open, windows, told } = meter()
    await turn(true)
    windows[0]?.webContents.emit(event)
    expect(open()).toBe(0)
    expect(told).toEqual([{ kind: 'trouble', trouble: 'broken' }])
    await turn(true)
    expect(open()).toBe(1)
    // What the old one still says is nothing to the new one.
    windows[0]?.webContents.emit(event)
    expect(open()).toBe(1)
  },
)
