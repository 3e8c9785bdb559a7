import { setTimeout as sleep } from 'node:timers/promises'
import { focusField, goTo, pressNamed, whenThere } from '../bench/page-acts.mjs'

/** @typedef {import('../bench/driven-app.mjs').DrivenApp} DrivenApp */

const KEY_EVERY_MS = 8
/** Between two acts: people look before they go on, even sped up. */
const LOOK_MS = 120

/**
 * Somebody at the app: does what a person does in its windows, and counts the keys.
 * @param {DrivenApp} app
 */
export function createRep(app) {
  let keys = 0
  /** @param {string} page @param {string} text */
  const type = async (page, text) => {
    keys += text.length
    await app.type(page, [...text], KEY_EVERY_MS)
  }
  return {
    keys: () => keys,
    type,
    /** @param {string} page @param {string} key @param {readonly string[]} [modifiers] */
    press: async (page, key, modifiers) => {
      keys += 1
      await app.press(page, key, modifiers)
      await sleep(LOOK_MS)
    },
    /** @param {string} page @param {string} name of a button, link or choice */
    choose: async (page, name) => {
      await app.run(page, pressNamed, name)
      await sleep(LOOK_MS)
    },
    /** @param {string} page @param {string} label @param {string} text */
    fill: async (page, label, text) => {
      await app.run(page, focusField, label)
      await type(page, text)
    },
    /** @param {string} page @param {string} selector */
    see: (page, selector) => app.run(page, whenThere, selector),
    /** @param {string} place of the desk, such as "/cases" */
    goTo: async (place) => {
      await app.run('desk', goTo, `#${place}`)
      await sleep(LOOK_MS)
    },
  }
}

/** @typedef {ReturnType<typeof createRep>} Rep */
