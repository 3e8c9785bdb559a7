import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { standardText } from './standard-licences.mjs'

/**
 * What a library that ships asks of who passes it on.
 * @typedef {{ name: string, version: string, licence: string, text: string }} Licence
 */

/**
 * What may be in the program: it asks for its own text to be passed along. MPL-2.0 also asks that
 * changes of its own files are published; we change none, and its source is the npm package.
 */
const SHIPPABLE = new Set(
  '0BSD Apache-2.0 BlueOak-1.0.0 BSD-2-Clause BSD-3-Clause CC0-1.0 ISC MIT MIT-0 MPL-2.0 OFL-1.1 Unlicense Zlib'.split(
    ' ',
  ),
)

/** What a tool may have besides, because nothing of it reaches a user. */
const TOOLS = new Set('BSD CC-BY-3.0 CC-BY-4.0 PSF-2.0 Python-2.0 WTFPL'.split(' '))

/**
 * Whether an SPDX expression is among what is allowed: all of an AND, one of an OR.
 * @param {string | undefined} expression
 * @param {'program' | 'tool'} use
 * @returns {boolean}
 */
export function isAllowed(expression, use) {
  if (expression === undefined || expression === '') return false
  const bare = expression.replace(/^\((.*)\)$/, '$1')
  if (/[()]/.test(bare)) return false
  return bare
    .split(' OR ')
    .some((side) =>
      side
        .split(/ AND | and /)
        .every((id) => SHIPPABLE.has(id) || (use === 'tool' && TOOLS.has(id))),
    )
}

/**
 * Reads what a package in node_modules says of itself.
 * @param {string} folder
 * @returns {Licence}
 */
export function licenceOf(folder) {
  const { name, version, license, author } = JSON.parse(
    readFileSync(path.join(folder, 'package.json'), 'utf8'),
  )
  const licence = typeof license === 'string' ? license : (license?.type ?? '')
  const files = readdirSync(folder)
    .filter((file) => /^(?:licen[cs]e|copying|notice)(?:[.-].*)?$/i.test(file))
    .toSorted()
  const texts = files.map((file) => readFileSync(path.join(folder, file), 'utf8').trim())
  const holder = (typeof author === 'string' ? author : author?.name) || `the authors of ${name}`
  return { name, version, licence, text: texts.join('\n\n') || standardText(licence, holder) }
}

/** @param {string} file @returns {Licence[]} */
export function readLicences(file) {
  return JSON.parse(readFileSync(file, 'utf8'))
}

/**
 * Every package of a lock may at least be a tool of ours. What gets into the program is known only
 * when it is built, and looked at when it is packaged.
 * @param {Readonly<Record<string, { version?: string, license?: string }>>} packages of the lock
 * @returns {string[]} a line for each that may not
 */
export function undecidedLicences(packages) {
  return Object.entries(packages).flatMap(([place, { version, license }]) =>
    place === '' || isAllowed(license, 'tool')
      ? []
      : [`${place.replace(/^.*node_modules\//, '')} ${version}: ${license ?? 'no licence named'}`],
  )
}
