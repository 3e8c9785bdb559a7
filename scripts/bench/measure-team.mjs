import { setTimeout as sleep } from 'node:timers/promises'
import { FLOOR, startApp } from './driven-app.mjs'
import { GOALS } from './goals.mjs'
import { pssMb } from './process-tree.mjs'
import { quietMachine } from './quiet-machine.mjs'
import { judgeRatio } from './results.mjs'
import { seededProfile, workingCopy } from './seeded-profile.mjs'
import { eventsByCase } from './seed-team.mjs'
import { teamBundle } from './team-bundle.mjs'
import { startTeamServers, whyNoServers } from './team-servers.mjs'

/** @typedef {import('./bench.mjs').Bench} Bench */

/** About 24 events each that leave a device: a call and what became of its case. */
const CASES = { cases: 1000, callsPerCase: 1, linesPerCall: 5, living: 500 }
const DEVICES = 1000
/** As messages of ours are, sealed. */
const MESSAGE_BYTES = 600
const SETTLED_AFTER_MS = 3_000

/**
 * Row 17: a thousand devices of a team against three servers of this machine, and the client library
 * alone doing as much; then what the app takes with the cases of such a team in its store.
 * @param {Bench} bench
 * @returns {Promise<import('./results.mjs').Result[]>}
 */
export async function measureTeam(bench) {
  if (whyNoServers !== null) {
    bench.note(`The team was not measured: ${whyNoServers}`)
    return []
  }
  return [...(await measureTelling(bench)), await measureMemory(bench)]
}

/** @param {Bench} bench */
async function measureTelling({ teams, progress }) {
  const team = await teamBundle()
  const cases = eventsByCase(CASES)
  const servers = await startTeamServers()
  /** @type {Record<'told' | 'sealedBefore' | 'bare' | 'heard' | 'based', number[]>} */
  const ms = { told: [], sealedBefore: [], bare: [], heard: [], based: [] }
  try {
    const connected = await team.connectDevices(servers.urls, DEVICES)
    const connections = connected.map(({ connection }) => connection)
    // One round more than counted: the first of each is slower.
    for (let round = -1; round < teams; round++) {
      await quietMachine()
      const open = await team.beginTeam(connected, cases)
      const told = await team.tellAll(open, { isSealedBefore: false })
      const sizes = Array.from({ length: told.count }, () => MESSAGE_BYTES)
      const bare = await team.publishBare(connections, sizes)
      const other = await team.beginTeam(connected, cases)
      const sealedBefore = await team.tellAll(other, { isSealedBefore: true })
      const heard = await team.hearAll(open)
      const base = await team.writeBaseOfAll(open)
      const based = await team.hearAll(open)
      for (const { count } of [sealedBefore, bare, heard, based]) {
        if (count !== told.count) throw new Error(`${told.count} were told, ${count} came.`)
      }
      const seen = { told, bare, sealedBefore, heard, base, based }
      progress(`team ${round + 1} of ${teams}`, { ...seen, perSecond: perSecond(seen) })
      if (round < 0) continue
      ms.told.push(told.ms)
      ms.sealedBefore.push(sealedBefore.ms)
      ms.bare.push(bare.ms)
      ms.heard.push(heard.ms)
      ms.based.push(based.ms)
    }
  } finally {
    await servers.close()
  }
  return [
    judgeRatio(GOALS.teamSealedBefore, ms.sealedBefore, ms.bare),
    judgeRatio(GOALS.teamTold, ms.told, ms.bare),
    judgeRatio(GOALS.teamHeard, ms.heard, ms.bare),
    judgeRatio(GOALS.teamBased, ms.based, ms.bare),
  ]
}

/** @param {Record<string, { count: number, ms: number }>} seen */
function perSecond(seen) {
  return Object.fromEntries(
    Object.entries(seen).map(([name, { count, ms }]) => [name, Math.round((count / ms) * 1000)]),
  )
}

/** @param {Bench} bench */
async function measureMemory({ electron, tanto, teams, progress }) {
  const floor = { subject: FLOOR, copy: await workingCopy(null) }
  const held = {
    subject: tanto,
    copy: await workingCopy(await seededProfile(electron, tanto, 'team')),
  }
  /** @type {number[][]} */
  const mb = [[], []]
  for (let round = -1; round < teams; round++) {
    for (const [index, { subject, copy }] of [floor, held].entries()) {
      await quietMachine()
      const app = await startApp(electron, subject, copy.userData)
      await sleep(SETTLED_AFTER_MS)
      const taken = pssMb(app.pid)
      await app.quit()
      progress(`memory ${round + 1} of ${teams}`, { taken })
      if (round >= 0) mb[index]?.push(taken)
    }
  }
  for (const { copy } of [floor, held]) copy.remove()
  const [floors = [], values = []] = mb
  return judgeRatio(GOALS.teamMemory, values, floors)
}
