/**
 * How well the wording check finds what it should: `npm run wording-eval [dev]`. Per category, and last
 * one line of JSON for the test split (or for dev, if named). Its mistakes are told by their sentences
 * for dev only: rules made by the test split would measure nothing.
 */
import { join } from 'node:path'
import process from 'node:process'
import { runnerImport } from 'vite'
import { projectRoot, say } from './launch/project.mjs'

/**
 * @typedef {{ precision: number, recall: number }} Figures
 * @typedef {{ sentence: string, category: string }} Mistake
 * @typedef {Figures & { byCategory: (Figures & { category: string, labels: number })[], wrong: Mistake[], missed: Mistake[] }} Score
 */

const split = process.argv[2] === 'dev' ? 'dev' : 'test'
/** @type {{ module: { scores: (split: string) => Record<'en' | 'ja', Score> } }} */
const { module } = await runnerImport(join(projectRoot, 'tests/support/wording-evaluation.ts'))
const scores = module.scores(split)
for (const [language, { byCategory, wrong, missed }] of Object.entries(scores)) {
  say(`${language}, ${split} split`)
  for (const { category, precision, recall, labels } of byCategory) {
    say(
      `  ${category.padEnd(18)} precision ${shown(precision)}  recall ${shown(recall)}  of ${labels}`,
    )
  }
  if (split === 'test') continue
  for (const { sentence, category } of wrong) say(`  wrongly ${category}: ${sentence}`)
  for (const { sentence, category } of missed) say(`  missed ${category}: ${sentence}`)
}
const { en, ja } = scores
process.stdout.write(`${JSON.stringify({ en: figures(en), ja: figures(ja) })}\n`)

/** @param {number} share */
function shown(share) {
  return Number.isNaN(share) ? '   –' : share.toFixed(2)
}

/** @param {Figures} score */
function figures({ precision, recall }) {
  return { precision: Number(precision.toFixed(3)), recall: Number(recall.toFixed(3)) }
}
