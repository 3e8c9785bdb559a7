import { spawnSync } from 'node:child_process'

// Debian's place, which is not in everybody's path.
const places = ['nats-server', '/usr/sbin/nats-server', '/usr/local/bin/nats-server']

/** The engine of a team's servers; null: it is not on this machine. */
export const natsServer =
  places.find((place) => spawnSync(place, ['--version']).status === 0) ?? null

/** Why tests on real servers can't be run here; null: they can. */
export const whyNoServers =
  natsServer === null ? 'there is no nats-server here (apt-get install nats-server)' : null
