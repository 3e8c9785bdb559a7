import { readFileSync } from 'node:fs'
import path from 'node:path'
import { projectRoot } from '../launch/project.mjs'

const common = path.join(projectRoot, 'resources/locales/en/common.json')

/** What the app says when it had to repair its data, or could not. Progress is no telling. */
const told = Object.entries(JSON.parse(readFileSync(common, 'utf8')).store)
  .filter(([name, text]) => name !== 'rebuilding' && typeof text === 'string')
  .map(([, text]) => patternOf(/** @type {string} */ (text)))

/** Whether a window says anything about the state of the data. @param {readonly string[]} notices */
export function tellsOfData(notices) {
  return notices.some((notice) => told.some((pattern) => pattern.test(notice)))
}

/** @param {string} text with {{placeholders}} */
function patternOf(text) {
  const parts = text
    .split(/\{\{\w+\}\}/)
    .map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(parts.join('.*'), 's')
}
