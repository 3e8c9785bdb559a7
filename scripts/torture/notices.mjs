import { readFileSync } from 'node:fs'
import path from 'node:path'
import { projectRoot } from '../launch/project.mjs'

const { rebuilding: _progress, ...repairs } = textsOf('common').store
const { cover, lock, lost } = textsOf('data')

/** What the app says when it had to repair its data, or can't open it. */
const told = [...Object.values(repairs), cover.failed.title, lock.title, lost.title].map(patternOf)

/** Whether a window says anything about the state of the data. @param {readonly string[]} notices */
export function tellsOfData(notices) {
  return notices.some((notice) => told.some((pattern) => pattern.test(notice)))
}

/** @param {string} namespace */
function textsOf(namespace) {
  const file = path.join(projectRoot, 'resources/locales/en', `${namespace}.json`)
  return JSON.parse(readFileSync(file, 'utf8'))
}

/** @param {string} text with {{placeholders}} */
function patternOf(text) {
  const parts = text.split(/\{\{\w+\}\}/)
  return new RegExp(
    parts.map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.*'),
    's',
  )
}
