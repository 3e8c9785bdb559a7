import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { newestCase, pressedUntilShown } from '../bench/page-acts.mjs'
import { createRandom } from '../bench/random.mjs'
import { lineText } from '../bench/seed-texts.mjs'
import { textsOf } from '../demo/texts.mjs'

/** @typedef {import('../bench/driven-app.mjs').DrivenApp} DrivenApp */
/** @typedef {import('./rep.mjs').Rep} Rep */
/** @typedef {{ app: DrivenApp, rep: Rep, summon: () => void, exportTo: string }} Desk */

const text = textsOf('en')
const SUMMONED_MS = 400
const SIGNS = ['! ', '" ', '# ', '~ ', '', '= ', '* ', '> ']
const EXPORTS = /** @type {const} */ (['pdf', 'docx', 'eml'])

/**
 * One call from beginning to end through the real windows. Everything the app can do comes at least
 * once in eight of them.
 * @param {Desk} desk
 * @param {number} nth from 0
 */
export async function scriptedCall(desk, nth) {
  const { app, rep } = desk
  const isPlanned = nth % 2 === 0
  await (isPlanned ? callAboutNewCase(rep, nth) : callNow(desk))
  await talk(desk, nth)
  await rep.press('companion', 'E', ['control', 'shift'])
  await rep.see('companion', 'main [class*="title"]')
  await rep.press('companion', '2')
  if (isPlanned) await propose(desk, nth)
  else {
    await rep.fill('companion', text('companion:details.customer'), `Sample Customer ${nth}`)
    await rep.choose('companion', text('companion:wrapUp.finish'))
  }
  if (nth % 4 === 1) await lookUp(app, rep)
  if (nth % 4 === 3) await changeSettings(rep, nth)
  await rep.goTo('/cases')
  await app.hide('companion')
}

/** @param {Rep} rep @param {number} nth */
async function callAboutNewCase(rep, nth) {
  await rep.goTo('/cases/new')
  await rep.see('desk', 'form')
  await rep.fill('desk', text('desk:field.customer'), `Sample Customer ${nth}`)
  await rep.fill('desk', text('desk:field.whatHappened'), 'Sample parts came a day late')
  await rep.choose('desk', text('desk:form.startCall'))
  await rep.see('companion', 'footer textarea')
}

/** @param {Desk} desk */
async function callNow({ rep, summon }) {
  summon()
  await rep.see('companion', 'footer textarea')
  await sleep(SUMMONED_MS)
}

/** The seven steps with some lines in each, and whatever else one does meanwhile. @param {Desk} desk @param {number} nth */
async function talk({ app, rep, summon }, nth) {
  const random = createRandom(nth + 1)
  for (let step = 1; step <= 7; step++) {
    if (step > 1) await rep.press('companion', String(step), ['control'])
    for (let line = 0; line < 2; line++) {
      const typed = lineText(random, 'en').slice(0, 60)
      await rep.type('companion', `${random.pick(SIGNS)}${typed}\n`)
    }
    if (step === 2) {
      // The question, its silence, and the end of it.
      await rep.press('companion', 'Return', ['control'])
      await rep.press('companion', 'Return', ['control'])
    }
  }
  for (const panel of ['F1', 'F2']) {
    await rep.press('companion', panel)
    await rep.press('companion', 'Escape')
  }
  await rep.press('companion', 'Up')
  await rep.type('companion', ' by tomorrow 8am\n')
  await rep.press('companion', 'Escape')
  await rep.choose('companion', text('companion:said.remove', { text: '' }).slice(0, -1))
  await rep.choose('companion', text('companion:said.undo'))
  await app.hide('companion')
  await sleep(SUMMONED_MS)
  summon()
  await sleep(SUMMONED_MS)
}

/** On to the proposal, some words in it, and out with it. @param {Desk} desk @param {number} nth */
async function propose({ app, rep, exportTo }, nth) {
  await rep.choose('companion', text('companion:wrapUp.build'))
  await rep.see('desk', '#page article[lang]')
  await rep.choose('desk', text('proposal:empty.choose'))
  await rep.see('desk', '[role="option"]')
  await rep.press('desk', 'Return')
  // With options of their own already there the button says so.
  await rep.choose('desk', text('proposal:empty.draft').split(' ', 1).join(''))
  await rep.see('desk', '#page article article, #page [class*="card"] textarea')
  await rep.fill('desk', text('proposal:field.whatWeDo'), ' and one of us stays on site until then')
  const format = EXPORTS[(nth / 2) % EXPORTS.length] ?? 'pdf'
  const name = `call-${nth}.${format}`
  await app.ask('saveTo', { file: path.join(exportTo, name) })
  await app.run('desk', pressedUntilShown, text(`sending:format.${format}`), name)
}

/** @param {DrivenApp} app @param {Rep} rep */
async function lookUp(app, rep) {
  await rep.goTo('/cases')
  await rep.see('desk', '#page li a')
  await rep.goTo((await app.run('desk', newestCase)).replace(/^#/, ''))
  await rep.see('desk', '#page article')
}

/** @param {Rep} rep @param {number} nth */
async function changeSettings(rep, nth) {
  await rep.goTo('/settings')
  await rep.see('desk', '#page form, #page [role="radiogroup"]')
  await rep.choose('desk', text(`desk:settings.${nth % 8 === 3 ? 'dark' : 'light'}`))
  await rep.fill('desk', text('desk:settings.repName'), 'r')
}
