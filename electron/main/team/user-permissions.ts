import type { Permissions } from '@nats-io/jwt'
import type { Role } from '#shared/team/role.ts'
import type { DeviceId, TeamId } from '#shared/team/shared-event.ts'

/** Where a device's answers come to: nobody else may listen there. */
export const inboxOf = (device: DeviceId) => `_INBOX_${device}`

/**
 * What the servers let a device do (https://docs.nats.io/reference/reference-protocols/nats_api_reference):
 * speak under its own name, and read. Whether what it says counts is up to those who hear it; here it
 * is about who may take something away from all: reps can't, neither messages nor what is packed.
 */
export function permissionsOf(team: TeamId, device: DeviceId, role: Role): Partial<Permissions> {
  const streams = [`TANTO_${team}`, `OBJ_TANTO_${team}`]
  const speaks = [
    ...(role === 'read-only' ? [] : [`tanto.${team}.e.*.${device}`]),
    `tanto.${team}.m.${device}`,
    `tanto.${team}.p.${device}`,
  ]
  const reads = ['$JS.API.INFO', ...streams.flatMap(readingOf)]
  const keeps = role === 'lead' ? [`$O.TANTO_${team}.>`, ...streams.flatMap(keepingOf)] : []
  return {
    pub: { allow: [...speaks, ...reads, ...keeps] },
    sub: { allow: [`${inboxOf(device)}.>`, `tanto.${team}.p.*`] },
  }
}

function readingOf(stream: string): string[] {
  return [
    `$JS.API.STREAM.INFO.${stream}`,
    `$JS.API.STREAM.MSG.GET.${stream}`,
    `$JS.API.DIRECT.GET.${stream}`,
    `$JS.API.DIRECT.GET.${stream}.>`,
    `$JS.API.CONSUMER.CREATE.${stream}`,
    `$JS.API.CONSUMER.CREATE.${stream}.>`,
    `$JS.API.CONSUMER.INFO.${stream}.*`,
    `$JS.API.CONSUMER.MSG.NEXT.${stream}.*`,
    `$JS.API.CONSUMER.DELETE.${stream}.*`,
    `$JS.ACK.${stream}.>`,
    `$JS.FC.${stream}.>`,
  ]
}

function keepingOf(stream: string): string[] {
  return ['CREATE', 'UPDATE', 'PURGE'].map((act) => `$JS.API.STREAM.${act}.${stream}`)
}
