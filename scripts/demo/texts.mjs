import { readFileSync } from 'node:fs'
import path from 'node:path'
import { projectRoot } from '../launch/project.mjs'

/**
 * The interface's own texts, so that the demo finds its way by what a person reads.
 * @param {'en' | 'ja'} language
 * @returns {(key: string, values?: Record<string, string>) => string} "desk:field.customer"
 */
export function textsOf(language) {
  return (key, values = {}) => {
    const [namespace = '', names = ''] = key.split(':')
    const file = path.join(projectRoot, 'resources/locales', language, `${namespace}.json`)
    const found = names
      .split('.')
      .reduce((texts, name) => texts?.[name], JSON.parse(readFileSync(file, 'utf8')))
    if (typeof found !== 'string') throw new Error(`There is no text ${key} in ${language}`)
    return found.replaceAll(/\{\{(\w+)\}\}/g, (_, name) => values[name] ?? '')
  }
}
