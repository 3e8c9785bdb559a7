import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process'
import { appendFileSync, cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** Why nobody can play an admin here; null: it can be done. */
export function whyNoAdmin(): string | null {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) {
    return 'only root on Linux can follow the guide of an admin'
  }
  const needed = ['nsenter', 'setpriv', 'ip', 'openssl', 'curl', 'nats-server']
  const missing = needed.filter((name) => spawnSync(name, ['--version']).error !== undefined)
  if (missing.length > 0) return `there is no ${missing.join(', ')} here`
  if (spawnSync('getent', ['passwd', 'nats']).status !== 0) return 'there is no user nats here'
  const { status } = spawnSync('unshare', ['--mount', '--net', 'true'])
  return status === 0 ? null : 'no file system and network of its own can be had here'
}

/** A network that reaches nothing but itself, with any port free. */
export type OwnNetwork = { readonly pid: number; readonly close: () => void }

export async function openOwnNetwork(): Promise<OwnNetwork> {
  const holder = spawn('unshare', ['--net', 'sleep', 'infinity'], { stdio: 'ignore' })
  const pid = await entered(holder, 'net')
  execFileSync('nsenter', ['--net', `--target=${pid}`, 'ip', 'link', 'set', 'lo', 'up'])
  return { pid, close: () => void holder.kill('SIGKILL') }
}

/** A machine for an admin to work on: its /etc, /var/lib and so on are its own, and go with it. */
export type AdminMachine = {
  /** Runs lines of a shell as root, in the folder where the guide begins. @returns what they said */
  readonly run: (lines: string) => string
  readonly close: () => void
}

export async function openAdminMachine(
  folder: string,
  network: OwnNetwork,
  hosts: Readonly<Record<string, string>>,
): Promise<AdminMachine> {
  const inNetwork = ['--net', `--target=${network.pid}`]
  const hold = ['unshare', '--mount', 'sleep', 'infinity']
  const holder = spawn('nsenter', [...inNetwork, ...hold], { stdio: 'ignore' })
  const pid = await entered(holder, 'mnt')
  const enter = ['--mount', '--net', `--target=${pid}`, `--wd=${folder}`]

  const own = ['/var/lib', '/var/backups', '/usr/local/lib']
  const places = [...own, '/etc'].map((place) => [place, join(folder, place)] as const)
  for (const [, beside] of places) mkdirSync(beside, { recursive: true })
  cpSync('/etc', join(folder, 'etc'), { recursive: true, verbatimSymlinks: true })
  for (const [name, address] of Object.entries(hosts)) {
    appendFileSync(join(folder, 'etc/hosts'), `${address} ${name}\n`)
  }
  for (const [place, beside] of places) {
    execFileSync('nsenter', [...enter, 'mount', '--bind', beside, place])
  }
  const programs = join(folder, 'programs')
  mkdirSync(programs)
  for (const [name, text] of Object.entries(standIns(folder))) {
    writeFileSync(join(programs, name), `#!/bin/sh\nset -eu\n${text}`, { mode: 0o755 })
  }
  const env = { ...process.env, PATH: `${programs}:${process.env['PATH']}:/usr/sbin` }
  const run = (lines: string) =>
    execFileSync('nsenter', [...enter, 'bash', '-euo', 'pipefail', '-c', lines], {
      encoding: 'utf8',
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
  return {
    run,
    close: () => {
      run('[ ! -e pid ] || kill -9 "$(cat pid)" || true')
      holder.kill('SIGKILL')
    },
  }
}

/**
 * What a machine in a container has not: packages that it may install, and systemd, of which these
 * lines do what the unit says of user, folder, command and stopping.
 */
function standIns(folder: string): Record<string, string> {
  return {
    'apt-get': `
for word; do
  case $word in
    -* | install | update) ;;
    *) command -v "$word" >/dev/null || { echo "apt-get: $word is not here" >&2; exit 100; } ;;
  esac
done
`,
    systemctl: `
unit=/etc/systemd/system/tanto-team.service
pid=${folder}/pid
said() { sed -n "s/^$1=[-+]*//p" "$unit"; }
is_running() { [ -e "$pid" ] && kill -0 "$(cat "$pid")" 2>/dev/null; }
start() {
  user=$(said User)
  state=/var/lib/$(said StateDirectory)
  install -d -o "$user" -g "$(said Group)" -m "$(said StateDirectoryMode)" "$state"
  $(said ExecStartPre) 2>/dev/null || true
  umask "$(said UMask)"
  setpriv --reuid "$user" --regid "$(said Group)" --clear-groups --no-new-privs \\
    $(said ExecStart) >>${folder}/journal 2>&1 </dev/null &
  echo $! > "$pid"
}
stop() {
  is_running || return 0
  main=$(cat "$pid")
  sh -c "MAINPID=$main; $(said ExecStop)"
  for _ in $(seq "$(($(said TimeoutStopSec) * 10))"); do
    is_running || return 0
    sleep 0.1
  done
  kill -9 "$main"
}
case "$*" in
  daemon-reload | 'disable --now nats-server') ;;
  'enable --now tanto-team' | 'start tanto-team') is_running || start ;;
  'stop tanto-team') stop ;;
  'restart tanto-team') stop; start ;;
  *) echo "systemctl: what is $*?" >&2; exit 1 ;;
esac
`,
  }
}

/** Until a child is in a world of its own. @returns its id */
async function entered(child: ChildProcess, world: 'net' | 'mnt'): Promise<number> {
  const of = (pid: number | 'self') =>
    spawnSync('readlink', [`/proc/${pid === 'self' ? process.pid : pid}/ns/${world}`], {
      encoding: 'utf8',
    }).stdout
  for (;;) {
    if (child.exitCode !== null) throw new Error('no world of its own could be had')
    const name = of(child.pid ?? 0)
    if (name !== '' && name !== of('self')) return child.pid ?? 0
    await sleep(10)
  }
}
