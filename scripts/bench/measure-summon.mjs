import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { textsOf } from '../demo/texts.mjs'
import { startApp } from './driven-app.mjs'
import { GOALS } from './goals.mjs'
import { pressNamed, whenThere } from './page-acts.mjs'
import { readyAtMs, watchReady } from './paint-scripts.mjs'
import { quietMachine } from './quiet-machine.mjs'
import { openKeyboard } from './real-keyboard.mjs'
import { judgeValue } from './results.mjs'
import { seededProfile, workingCopy } from './seeded-profile.mjs'
import { percentile } from './statistics.mjs'

/** @typedef {import('./bench.mjs').Bench} Bench */

const P95 = 0.95
const OURS = 'ctrl+shift+space'
/** A chord that the app does not want, for the floor. */
const FLOORS = { electron: 'CommandOrControl+Shift+F11', keyboard: 'ctrl+shift+F11' }
/** Until a window that was hidden is really gone, and the page has nothing left to do. */
const HIDDEN_MS = 400
/** So much a result may be too large. */
const KEY_EVERY_MS = 10
const READY_WITHIN_MS = 5_000

/**
 * Row 2: from the chord on the display's own keyboard until the companion is drawn and what is typed
 * arrives in its line; with a call that runs, and when the summons begins one. The floor is a hidden
 * window with one field in the same app.
 * @param {Bench} bench
 * @returns {Promise<import('./results.mjs').Result[]>}
 */
export async function measureSummon(bench) {
  const { electron, tanto, summons } = bench
  const text = textsOf('en')
  const copy = await workingCopy(await seededProfile(electron, tanto, 'large'))
  await writeFile(path.join(copy.userData, 'settings.json'), JSON.stringify({ language: 'en' }))
  await quietMachine()
  const app = await startApp(electron, tanto, copy.userData)
  const keyboard = openKeyboard()

  /** @param {string} page @param {string} chord */
  const summon = async (page, chord) => {
    await app.hide(page)
    await sleep(HIDDEN_MS)
    await app.run(page, watchReady)
    const pressedAtMs = Date.now()
    keyboard.press(chord)
    // Somebody who does not wait: what comes too early goes elsewhere.
    const typing = setInterval(() => keyboard.press('a'), KEY_EVERY_MS)
    try {
      const late = sleep(READY_WITHIN_MS, null, { ref: false })
      const atMs = await Promise.race([app.run(page, readyAtMs), late])
      if (atMs === null) throw new Error(`The ${page} window could not be typed into.`)
      return atMs - pressedAtMs
    } finally {
      clearInterval(typing)
    }
  }
  const endCall = async () => {
    await app.press('companion', 'E', ['control', 'shift'])
    await app.run('companion', pressNamed, text('companion:wrapUp.finish'))
    await app.run('companion', whenThere, 'main button[class*="primary"]')
  }

  /** @type {Record<'floor' | 'live' | 'begun', number[]>} */
  const seen = { floor: [], live: [], begun: [] }
  try {
    await app.ask('openHiddenField', { shortcut: FLOORS.electron })
    // One round more than counted: the first summons loads what the start left out.
    for (let round = -1; round < summons; round++) {
      const floor = await summon('field', FLOORS.keyboard)
      await app.hide('field')
      const begun = await summon('companion', OURS)
      const live = await summon('companion', OURS)
      await endCall()
      if (round < 0) continue
      seen.floor.push(floor)
      seen.begun.push(begun)
      seen.live.push(live)
      bench.progress(`summons ${round + 1} of ${summons}`, { floor, begun, live })
    }
  } finally {
    keyboard.close()
    await app.quit()
    copy.remove()
  }
  const floor = percentile(seen.floor, P95)
  return [
    judgeValue(GOALS.summonLive, percentile(seen.live, P95), floor),
    judgeValue(GOALS.summonNew, percentile(seen.begun, P95), floor),
  ]
}
