import path from 'node:path'
import {
  fillWithGarbage,
  filesIn,
  keep,
  NothingThere,
  putBack,
  remove,
  tear,
  zero,
} from './damaged-files.mjs'

/** @typedef {import('./damage-cases.mjs').DamageCase} DamageCase */

/** What can be done to a keyring. @type {[string, (file: string) => void][]} */
const HARMS = [
  ['deleted', remove],
  ['torn', (file) => tear(file, 7)],
  ['halved', (file) => keep(file, 0.5)],
  ['zeroed', zero],
  ['filled with garbage', fillWithGarbage],
]

/** Both copies of the keyring. @param {string} profile */
function keyrings(profile) {
  const files = filesIn(profile, /^keyring(\.copy)?\.json$/)
  if (files.length < 2) throw new NothingThere('there is no keyring')
  return files
}

/** @param {string} profile @param {string} from where both are taken */
function putKeyringsBack(profile, from) {
  for (const file of keyrings(from)) putBack(path.join(profile, path.basename(file)), file)
}

/** @param {string} profile @param {readonly string[]} names */
const removeAll = (profile, ...names) => names.forEach((name) => remove(path.join(profile, name)))

/**
 * Damage to what opens a sealed profile. Snapshots carry it as well: only where those are gone too
 * are words wanted, and everything once the keyring is put back.
 * @returns {DamageCase[]}
 */
export function keyringCases() {
  /** @type {(name: string, harm: DamageCase['harm']) => DamageCase} */
  const survived = (name, harm) => ({ name, harm, wants: 'all', of: 'sealed' })
  /** @type {(name: string, harm: DamageCase['harm']) => DamageCase} */
  const said = (name, harm) => ({
    name,
    harm,
    wants: 'words',
    of: 'sealed',
    mend: putKeyringsBack,
  })
  return [
    ...['keyring.json', 'keyring.copy.json'].flatMap((file) => [
      ...HARMS.map(([what, harm]) =>
        survived(`${file} ${what}`, (profile) => harm(path.join(profile, file))),
      ),
      survived(`an old copy of ${file} put back`, (profile, older) =>
        putBack(path.join(profile, file), path.join(older, file)),
      ),
    ]),
    ...HARMS.map(([what, harm]) =>
      survived(`both keyrings ${what}`, (profile) => keyrings(profile).forEach(harm)),
    ),
    survived('old copies of both keyrings put back', putKeyringsBack),
    said('both keyrings zeroed, snapshots deleted', (profile) => {
      keyrings(profile).forEach(zero)
      removeAll(profile, 'snapshots')
    }),
    said('keyrings, snapshots and journal deleted', (profile) => {
      keyrings(profile).forEach(remove)
      removeAll(profile, 'snapshots', 'journal')
    }),
    said('old copies of both keyrings put back, snapshots deleted', (profile, older) => {
      putKeyringsBack(profile, older)
      removeAll(profile, 'snapshots')
    }),
    {
      ...said('a journal put back from before the key was changed', (profile, older) =>
        putBack(path.join(profile, 'journal'), path.join(older, 'journal')),
      ),
      mend: (profile, whole) => putBack(path.join(profile, 'journal'), path.join(whole, 'journal')),
    },
  ]
}
