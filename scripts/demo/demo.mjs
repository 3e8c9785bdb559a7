/**
 * Drives the real app through a whole sample call by itself.
 *   npm run demo                  English, light
 *   npm run demo -- ja            Japanese, dark
 *   npm run demo -- --pictures    and renews the pictures of the README, docs/design.md and the guide
 *   npm run demo -- ja --pictures and renews those of the Japanese guide
 * Leaves in demo-output/ the exported documents and a numbered picture of each stage.
 */
import { copyFileSync, mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { projectRoot, say } from '../launch/project.mjs'
import { saveUnder, startDemoApp } from './app.mjs'
import { densityPictures, lookPictures, shot } from './design-pictures.mjs'
import { stories } from './stories.mjs'
import { textsOf } from './texts.mjs'

const words = process.argv.slice(2)
const language = words.includes('ja') ? 'ja' : 'en'
const renewsPictures = words.includes('--pictures')
const showsLook = renewsPictures && language === 'en'
/** Stages the README shows, and those of the guide in its language. */
const shown = showsLook ? ['read-back', 'proposal'] : []
const guide = renewsPictures ? ['new-case', 'listen-captured', 'wrap-up', 'proposal', 'today'] : []
const story = stories[language]
const text = textsOf(language)
const pictures = path.join(projectRoot, 'docs/pictures')
const output = path.join(projectRoot, 'demo-output', language === 'en' ? '' : language)
rmSync(output, { recursive: true, force: true })
mkdirSync(output, { recursive: true })

const { app, desk, companion, close } = await startDemoApp(
  renewsPictures ? { ...story.settings, theme: 'light' } : story.settings,
  output,
)
let count = 0

/** @param {import('@playwright/test').Page} page @param {string} name */
async function picture(page, name) {
  await page.waitForTimeout(400)
  count += 1
  const file = `${String(count).padStart(2, '0')}-${name}.png`
  await page.screenshot({ path: path.join(output, file) })
  say(file)
  if (shown.includes(name)) {
    copyFileSync(path.join(output, file), path.join(pictures, `${name}.png`))
  }
  if (guide.includes(name)) {
    const folder = path.join(pictures, 'guide', language)
    mkdirSync(folder, { recursive: true })
    copyFileSync(path.join(output, file), path.join(folder, `${name}.png`))
  }
}

const line = companion.getByRole('textbox', { name: text('companion:line.label') })

/** @param {readonly string[]} lines */
async function capture(lines) {
  for (const typed of lines) {
    await line.pressSequentially(typed, { delay: 4 })
    await line.press('Enter')
  }
}

/** Ctrl/⌘+Enter: what the prompt says. */
const moveOn = () => companion.keyboard.press('ControlOrMeta+Enter')

/** @param {number} step */
const toStep = (step) => companion.keyboard.press(`ControlOrMeta+${step}`)

/** @param {number} height */
const resizeCompanion = (height) =>
  app.evaluate(({ BrowserWindow }, wanted) => {
    const windows = BrowserWindow.getAllWindows()
    windows.find((one) => one.webContents.getURL().includes('companion'))?.setSize(380, wanted)
  }, height)

// Before the call: who, what, how grave.
await picture(desk, 'no-cases-yet')
await desk
  .getByRole('button', { name: text('desk:newCase') })
  .first()
  .click()
for (const [name, value] of Object.entries(story.form)) {
  await desk.getByLabel(text(`desk:field.${name}`), { exact: true }).fill(value)
}
for (const [question, answer] of [
  ['anyoneHurt', 'no'],
  ['productionStopped', 'yes'],
]) {
  const group = desk.getByRole('radiogroup', { name: text(`desk:field.${question}`) })
  await group.getByText(text(`desk:answer.${answer}`), { exact: true }).click()
}
await desk.getByRole('button', { name: new RegExp(text('desk:field.failureKind')) }).click()
await desk.getByRole('option').first().click()
await picture(desk, 'new-case')
await desk.getByRole('button', { name: text('desk:form.startCall') }).click()
await line.waitFor()
await picture(companion, 'listen')

// The seven steps.
await capture(story.listening)
await picture(companion, 'listen-captured')
await toStep(2)
await picture(companion, 'question')
await moveOn()
await companion.waitForTimeout(3000)
await capture(story.answered)
await picture(companion, 'wait')
await moveOn()
await picture(companion, 'read-back')
await moveOn()
await picture(companion, 'cushion')
await capture([story.cushion])
await toStep(4)
await capture(story.addressing)
await picture(companion, 'address')
if (showsLook) await lookPictures(companion)
await toStep(5)
await capture([story.verdict])
await picture(companion, 'test-question')
await toStep(6)
await capture(story.additional)
await toStep(7)
await capture(story.followUp)
await picture(companion, 'follow-up')
await picture(desk, 'case-during-the-call')
if (showsLook) await densityPictures(desk)

await resizeCompanion(120)
await picture(companion, 'strip')
if (showsLook) await shot(companion, 'strip')
await resizeCompanion(680)

// After it: the wrap-up, three options, the documents.
await companion.getByRole('button', { name: text('companion:header.endCall') }).click()
await companion.getByText(text('companion:wrapUp.moments.truth')).waitFor()
await companion.keyboard.press('2')
await picture(companion, 'wrap-up')
await companion.getByRole('button', { name: text('companion:wrapUp.build') }).click()
await desk.getByRole('button', { name: text('sending:format.pdf') }).waitFor()
const amounts = desk.getByLabel(
  text('proposal:private.costAmount', { currency: story.settings['currency'] ?? '' }),
)
for (const [index, cost] of story.costs.entries()) await amounts.nth(index).fill(cost)
await desk
  .getByLabel(
    text('proposal:private.lifetimeValue', { currency: story.settings['currency'] ?? '' }),
  )
  .fill(story.lifetimeValue)
await desk.getByLabel(text('proposal:private.worstCase')).fill(story.worstCase)
await desk.evaluate(() => document.querySelector('main')?.scrollTo(0, 0))
await picture(desk, 'proposal')
for (const format of ['html', 'md', 'txt', 'docx', 'eml', 'pdf']) {
  const isAtHand = ['docx', 'eml', 'pdf'].includes(format)
  const name = text(`sending:format.${format}`)
  if (!isAtHand) {
    await desk.getByRole('button', { name: text('sending:more'), exact: true }).click()
  }
  await desk.getByRole(isAtHand ? 'button' : 'menuitem', { name, exact: true }).click()
  await desk.getByText(`proposal.${format}`).waitFor()
}
await picture(desk, 'exported')
await desk.getByRole('link', { name: text('desk:nav.cases'), exact: true }).click()
await picture(desk, 'cases')
await desk.getByRole('link', { name: text('desk:nav.today'), exact: true }).click()
await picture(desk, 'today')

// The sheet to lie beside the telephone.
await saveUnder(app, output, 'keys')
await desk.keyboard.press('ControlOrMeta+/')
const sheet = desk.getByRole('dialog', { name: text('desk:keys.title') })
await sheet.getByRole('button', { name: text('sending:format.pdf'), exact: true }).click()
await sheet.getByText('keys.pdf').waitFor()
await picture(desk, 'keys')
if (renewsPictures) {
  const kept = path.join(projectRoot, 'docs/guide', `keys.${language}.pdf`)
  copyFileSync(path.join(output, 'keys.pdf'), kept)
}

await close()
say(`the documents and pictures are in ${path.relative(projectRoot, output)}/`)
