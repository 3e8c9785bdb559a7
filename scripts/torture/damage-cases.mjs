import { readdirSync } from 'node:fs'
import path from 'node:path'
import {
  appendZeros,
  fillWithGarbage,
  filesIn,
  flip,
  keep,
  NothingThere,
  pickFile,
  putBack,
  remove,
  tear,
  zero,
  zeroEnd,
} from './damaged-files.mjs'
import { keyringCases } from './keyring-cases.mjs'

/**
 * @typedef {object} DamageCase
 * @property {string} name
 * @property {(profile: string, older: string) => void} harm what is done to a closed profile; `older`
 *   is a copy of it from earlier. Throws NothingThere where it cannot be done.
 * @property {'all' | 'older' | 'words'} wants what the app must have after it: all that was saved;
 *   what was saved when the older copy was made; or, where no whole copy is left, words about it
 * @property {'journal' | 'database'} [hurt] the only copy that was damaged
 * @property {boolean} [mustTell] something had to be restored for sure, so the user is told
 * @property {'plain' | 'sealed'} [of] the only kind of profile it is done to
 * @property {(profile: string, whole: string) => void} [mend] puts back what was taken, from a whole
 *   copy: then everything is wanted after all
 */

/** The newest bytes of a file: that is where a crash or a power cut damages it. */
export const TAIL_BYTES = 4096

const journalFolder = (/** @type {string} */ profile) => path.join(profile, 'journal')
const journal = (/** @type {string} */ profile) => filesIn(journalFolder(profile), /\.log$/)
const databases = (/** @type {string} */ profile) => path.join(profile, 'IndexedDB')
const snapshotFolder = (/** @type {string} */ profile) => path.join(profile, 'snapshots')
const snapshots = (/** @type {string} */ profile) => filesIn(snapshotFolder(profile), /\.tanto$/)

/** The files of Chromium's LevelDB. @param {string} profile @param {RegExp} pattern */
function levelDb(profile, pattern) {
  const folder = readdirSync(databases(profile)).find((name) => name.endsWith('.leveldb'))
  if (folder === undefined) throw new NothingThere('there is no database')
  return filesIn(path.join(databases(profile), folder), pattern)
}

/** Files that are written at the end: what a crash tears. */
const logs = Object.freeze({
  journal: (/** @type {string} */ profile) => pickFile(journal(profile), -1),
  database: (/** @type {string} */ profile) => pickFile(levelDb(profile, /\.log$/), -1),
})

/** @typedef {keyof typeof logs} LogName */

/** @param {LogName} log @param {number} bytes 1 to TAIL_BYTES @returns {DamageCase} */
export function tornBy(log, bytes) {
  return {
    name: `${log} torn ${bytes} bytes before its end`,
    harm: (profile) => tear(logs[log](profile), bytes),
    wants: 'all',
    hurt: log,
    mustTell: log === 'journal',
  }
}

/** @returns {DamageCase[]} */
function logCases() {
  return /** @type {LogName[]} */ (['journal', 'database']).flatMap((log) => [
    ...[100, 4096, 65_536].map((bytes) => ({
      name: `${bytes} zeros behind the ${log}’s end`,
      harm: (/** @type {string} */ profile) => appendZeros(logs[log](profile), bytes),
      wants: /** @type {const} */ ('all'),
      hurt: log,
    })),
    ...[300, 5000].map((bytes) => ({
      name: `last ${bytes} bytes of the ${log} zeroed`,
      harm: (/** @type {string} */ profile) => zeroEnd(logs[log](profile), bytes),
      wants: /** @type {const} */ ('all'),
      hurt: log,
      mustTell: log === 'journal',
    })),
    ...[0.1, 0.5, 0.999].map((share) => ({
      name: `a flipped bit in the ${log}, ${share * 100} % in`,
      harm: (/** @type {string} */ profile) => flip(logs[log](profile), share),
      wants: /** @type {const} */ ('all'),
      hurt: log,
      mustTell: log === 'journal',
    })),
  ])
}

/** @returns {DamageCase[]} */
function journalCases() {
  return [
    ...Object.entries({ oldest: 0, middle: 1, newest: -1 }).map(([which, place]) => ({
      name: `the ${which} journal file deleted`,
      harm: (/** @type {string} */ profile) => remove(pickFile(severalFiles(profile), place)),
      wants: /** @type {const} */ ('all'),
      hurt: /** @type {const} */ ('journal'),
      // A snapshot holds all that the oldest one says: nothing has to be put right.
      mustTell: which !== 'oldest',
    })),
    ...[0, 1].map((place) => ({
      name: `a flipped bit in the ${place === 0 ? 'oldest' : 'second'} journal file`,
      harm: (/** @type {string} */ profile) => flip(pickFile(severalFiles(profile), place), 0.5),
      wants: /** @type {const} */ ('all'),
      hurt: /** @type {const} */ ('journal'),
      mustTell: true,
    })),
    {
      name: 'all journal files emptied',
      harm: (profile) => journal(profile).forEach((file) => tear(file, Infinity)),
      wants: 'all',
      hurt: 'journal',
      mustTell: true,
    },
    {
      name: 'journal deleted',
      harm: (profile) => remove(journalFolder(profile)),
      wants: 'all',
      hurt: 'journal',
      mustTell: true,
    },
    {
      name: 'an old copy of the journal put back',
      harm: (profile, older) => putBack(journalFolder(profile), journalFolder(older)),
      wants: 'all',
      hurt: 'journal',
      mustTell: true,
      of: 'plain',
    },
  ]
}

/** With one file alone it is the newest, which has cases of its own. @param {string} profile */
function severalFiles(profile) {
  const files = journal(profile)
  if (files.length < 3) throw new NothingThere(`the journal has ${files.length} file(s)`)
  return files
}

/** @returns {DamageCase[]} */
function databaseCases() {
  const one = (/** @type {RegExp} */ pattern) => (/** @type {string} */ profile) =>
    pickFile(levelDb(profile, pattern), -1)
  const [manifest, current, table] = [one(/^MANIFEST/), one(/^CURRENT$/), one(/\.ldb$/)]
  /** @type {[string, (profile: string) => void][]} */
  const harms = [
    ['a flipped bit in MANIFEST', (profile) => flip(manifest(profile), 0.5)],
    ...[0.25, 0.5, 0.75, 0.95].map((share) => tornManifest(share, manifest)),
    ['MANIFEST deleted', (profile) => remove(manifest(profile))],
    ['CURRENT deleted', (profile) => remove(current(profile))],
    ['CURRENT zeroed', (profile) => zero(current(profile))],
    ['garbage in CURRENT', (profile) => fillWithGarbage(current(profile))],
    ['a flipped bit in a table (.ldb)', (profile) => flip(table(profile), 0.3)],
    ['a table (.ldb) halved', (profile) => keep(table(profile), 0.5)],
    ['a table (.ldb) deleted', (profile) => remove(table(profile))],
    ['the database’s log deleted', (profile) => remove(logs.database(profile))],
  ]
  return [
    ...harms.map(([name, harm]) => ({
      name,
      harm,
      wants: /** @type {const} */ ('all'),
      hurt: /** @type {const} */ ('database'),
    })),
    {
      name: 'database deleted',
      harm: (profile) => remove(databases(profile)),
      wants: 'all',
      hurt: 'database',
      mustTell: true,
    },
    {
      name: 'an old copy of the database put back',
      harm: (profile, older) => putBack(databases(profile), databases(older)),
      wants: 'all',
      hurt: 'database',
    },
  ]
}

/**
 * Cut between two of its records it opens, as an older database than the one on the disk.
 * @param {number} share that is left
 * @param {(profile: string) => string} manifest
 * @returns {[string, (profile: string) => void]}
 */
function tornManifest(share, manifest) {
  return [`MANIFEST cut to ${share * 100} %`, (profile) => keep(manifest(profile), share)]
}

/** @returns {DamageCase[]} */
function snapshotCases() {
  const each = (/** @type {(file: string) => void} */ harm) => (/** @type {string} */ profile) => {
    if (snapshots(profile).length === 0) throw new NothingThere('there is no snapshot')
    snapshots(profile).forEach(harm)
  }
  return [
    { name: 'snapshots deleted', harm: each(remove), wants: 'all' },
    { name: 'snapshots halved', harm: each((file) => keep(file, 0.5)), wants: 'all' },
    {
      name: 'a flipped bit in each snapshot',
      harm: each((file) => flip(file, 0.5)),
      wants: 'all',
    },
  ]
}

/** @param {string} name @param {string} file @param {(file: string) => void} harm @returns {DamageCase} */
function ownFileCase(name, file, harm) {
  const harmFile = (/** @type {string} */ profile) =>
    harm(pickFile(filesIn(profile, new RegExp(`^${file}$`)), 0))
  return { name, harm: harmFile, wants: 'all' }
}

/** @returns {DamageCase[]} */
function severalCases() {
  return [
    ...['settings.json', 'windows.json', 'profile.json'].flatMap((file) => [
      ownFileCase(`${file} deleted`, file, remove),
      ownFileCase(`${file} zeroed`, file, zero),
      ownFileCase(`garbage in ${file}`, file, fillWithGarbage),
    ]),
    {
      name: 'old copies of journal and database put back',
      harm: (profile, older) => {
        putBack(journalFolder(profile), journalFolder(older))
        putBack(databases(profile), databases(older))
      },
      wants: 'older',
      of: 'plain',
    },
    {
      name: 'the whole profile put back from an old copy',
      harm: (profile, older) => putBack(profile, older),
      wants: 'older',
    },
    {
      name: 'journal and database deleted',
      harm: (profile) => {
        remove(journalFolder(profile))
        remove(databases(profile))
      },
      wants: 'words',
      mustTell: true,
    },
    {
      name: 'database deleted, and a flipped bit in the middle of the journal',
      harm: (profile) => {
        remove(databases(profile))
        flip(pickFile(journal(profile), 0), 0.5)
      },
      wants: 'words',
      mustTell: true,
    },
    {
      name: 'journal deleted, and a flipped bit in the middle of the database’s log',
      harm: (profile) => {
        remove(journalFolder(profile))
        flip(logs.database(profile), 0.5)
      },
      wants: 'words',
      mustTell: true,
    },
  ]
}

/** Every kind of damage once, torn ends aside. @returns {DamageCase[]} */
export function damageCases() {
  return [
    ...logCases(),
    ...journalCases(),
    ...databaseCases(),
    ...snapshotCases(),
    ...keyringCases(),
    ...severalCases(),
  ]
}
