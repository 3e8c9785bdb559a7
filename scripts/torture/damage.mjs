import { cpSync, rmSync } from 'node:fs'
import path from 'node:path'
import { bringInStep } from './check-start.mjs'
import { damageCases, TAIL_BYTES, tornBy } from './damage-cases.mjs'
import { NothingThere } from './damaged-files.mjs'
import { fillDisks } from './full-disk.mjs'
import { sealedProfile } from './sealed-profile.mjs'
import { note } from './tally.mjs'
import { startAndJudge, threeStarts } from './starts.mjs'
import { wornProfile } from './worn-profile.mjs'

/**
 * @typedef {import('./torture.mjs').Torture} Torture
 * @typedef {import('./worn-profile.mjs').WornProfile} WornProfile
 * @typedef {import('./damage-cases.mjs').DamageCase} DamageCase
 */

/**
 * Damages the files of a closed profile, each time in another way, or fills its disk. Three starts
 * follow, each with something typed: Chromium drops a torn database at the second.
 * @param {Torture} torture
 * @param {number} count
 */
export async function damageProfile(torture, count) {
  const { tally, random, only } = torture
  const plain = await wornProfile(torture)
  const sealed = await sealedProfile(torture, plain)
  if (only !== '') {
    for (const kind of kindsNamed(only)) {
      if (kind.of !== 'sealed') await damageOnce(torture, plain, kind)
      if (kind.of !== 'plain') await damageOnce(torture, sealed, kind)
    }
    return
  }
  /** @param {DamageCase} kind */
  const damage = async (kind) => {
    const isSealed = (kind.of ?? random.pick(['plain', 'sealed'])) === 'sealed'
    await damageOnce(torture, isSealed ? sealed : plain, kind)
    tally.progress('damage', count)
  }
  const fullDisks = await fillDisks(torture, plain, Math.ceil(count / 40))
  tally.damage += fullDisks

  // Each kind once as far as they go; then ends torn at bytes spread over the whole tail.
  const kinds = shuffled(random, damageCases()).slice(0, Math.ceil(count * 0.75) - fullDisks)
  for (const kind of kinds) await damage(kind)
  const torn = count - tally.damage
  for (let index = 0; index < torn; index++) {
    const bytes = 1 + Math.floor(((index + random.whole(0, 999) / 1000) * TAIL_BYTES) / torn)
    await damage(tornBy(index % 2 === 0 ? 'journal' : 'database', bytes))
  }
}

/** @param {string} text */
function kindsNamed(text) {
  const kinds = damageCases().filter(({ name }) => name.includes(text))
  if (kinds.length === 0) throw new Error(`No kind of damage has "${text}" in its name`)
  return kinds
}

/**
 * @param {Torture} torture
 * @param {WornProfile} worn
 * @param {DamageCase} damage
 */
async function damageOnce(torture, worn, damage) {
  const profile = path.join(torture.folder, 'damaged')
  cpSync(worn.folder, profile, { recursive: true, verbatimSymlinks: true })
  try {
    damage.harm(profile, worn.olderFolder)
    await judgeDamaged(torture, worn, damage, profile)
    torture.tally.damage += 1
  } catch (error) {
    if (!(error instanceof NothingThere)) throw new Error(`In: ${damage.name}`, { cause: error })
    note(`not done: ${damage.name}, because ${error.message}`)
  } finally {
    rmSync(profile, { recursive: true, maxRetries: 5 })
  }
}

/**
 * @param {Torture} torture
 * @param {WornProfile} worn
 * @param {DamageCase} damage
 * @param {string} profile
 */
async function judgeDamaged(torture, worn, damage, profile) {
  const { wants, hurt, mustTell = false } = damage
  const { tally } = torture
  const ledger = worn.ledger.copy()
  const name = ledger.passphrase === null ? damage.name : `sealed, ${damage.name}`
  if (wants === 'older') ledger.rep.safe = worn.olderMoment
  tally.acked += ledger.size
  const running = await threeStarts(torture, profile, ledger, name, wants === 'words')
  // What is not back was judged already.
  if (running === null) return judgeMended(torture, worn, damage, profile)
  if (mustTell && !running.isTold) tally.nobodyTold(name)

  const { app } = running
  const isInStep = tally.judge(`${name}, at the end`, await bringInStep(app, ledger))
  await app.quit()
  // Whether it was repaired for good shows when the other copy is gone.
  if (!isInStep || hurt === undefined) return
  const [other, files] = hurt === 'journal' ? ['database', 'IndexedDB'] : ['journal', 'journal']
  rmSync(path.join(profile, files), { recursive: true })
  const late = `${name}, later the ${other} deleted`
  const healed = await startAndJudge(torture, profile, ledger, late)
  if (healed?.isTold === false) tally.nobodyTold(late)
  await healed?.app.kill()
}

/**
 * What the app could only put in words it must have left as it was.
 * @param {Torture} torture
 * @param {WornProfile} worn
 * @param {DamageCase} damage
 * @param {string} profile
 */
async function judgeMended(torture, worn, { name, mend }, profile) {
  if (mend === undefined) return
  mend(profile, worn.folder)
  const mended = await startAndJudge(torture, profile, worn.ledger.copy(), `${name}, then mended`)
  await mended?.app.kill()
}

/**
 * @template T
 * @param {import('../bench/random.mjs').Random} random
 * @param {readonly T[]} items
 */
function shuffled(random, items) {
  const rest = [...items]
  return items.map(() => /** @type {T} */ (rest.splice(random.whole(0, rest.length - 1), 1)[0]))
}
