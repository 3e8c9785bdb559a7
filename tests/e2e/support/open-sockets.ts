import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { descendantsOf } from './process-tree.ts'

type Socket = { readonly inode: string; readonly local: string; readonly remote: string }

const listening = '0A'

/**
 * Where a process and all it started is connected to, over TCP or UDP: `address:port` in the system's
 * hexadecimal. Who drives the app from outside is connected to a port it listens on: that is none.
 */
export function connectionsOf(rootPid: number): string[] {
  const pids = [rootPid, ...descendantsOf(rootPid)]
  const held = new Set(pids.flatMap(socketsHeldBy))
  const tables = ['tcp', 'tcp6', 'udp', 'udp6'].flatMap(tableOf)
  const ours = tables.filter(({ inode }) => held.has(inode))
  const listenedOn = new Set(
    ours.filter(({ remote }) => remote === listening).map(({ local }) => portOf(local)),
  )
  return ours
    .filter(({ local, remote }) => remote !== listening && !listenedOn.has(portOf(local)))
    .map(({ remote }) => remote)
}

const portOf = (address: string) => address.split(':')[1] ?? ''

function socketsHeldBy(pid: number): string[] {
  const folder = `/proc/${pid}/fd`
  try {
    return readdirSync(folder).flatMap((name) => {
      try {
        return /^socket:\[(\d+)\]$/.exec(readlinkSync(`${folder}/${name}`))?.[1] ?? []
      } catch {
        // It was closed meanwhile.
        return []
      }
    })
  } catch {
    return []
  }
}

function tableOf(name: string): Socket[] {
  const [, ...lines] = readFileSync(`/proc/net/${name}`, 'utf8').trim().split('\n')
  return lines.map((line) => {
    const [, local = '', remote = '', state = '', , , , , , inode = ''] = line.trim().split(/\s+/)
    return {
      inode,
      local,
      remote: name.startsWith('tcp') && state === listening ? listening : remote,
    }
  })
}
