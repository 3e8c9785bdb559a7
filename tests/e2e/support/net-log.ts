type NetLog = {
  constants: { logEventTypes: Record<string, number> }
  events: { type: number; params?: { url?: string; host?: string; address?: string } }[]
}

/** Addresses inside this machine, and schemes that need no network. */
const isInside = (target: string) => /^(app|data|blob|file|devtools|chrome):/.test(target)

/**
 * What Chromium's own record says was asked of other machines: URLs requested, names looked up and
 * addresses connected to. Throws when the record is not one: an empty list must mean something.
 */
export function leftTheMachine(recorded: string): string[] {
  const log = JSON.parse(completed(recorded)) as NetLog
  const names = new Map(Object.entries(log.constants.logEventTypes).map(([name, id]) => [id, name]))
  if (log.events.length === 0) throw new Error('The record of the network holds nothing at all')
  return log.events.flatMap((event) => {
    const name = names.get(event.type) ?? ''
    const { url, host, address } = event.params ?? {}
    if (url !== undefined) return isInside(url) ? [] : [`${name} ${url}`]
    if (name.startsWith('HOST_RESOLVER') && host !== undefined) return [`${name} ${host}`]
    return name.includes('CONNECT') && address !== undefined ? [`${name} ${address}`] : []
  })
}

/** A process that was ended leaves the list of events open. */
function completed(recorded: string): string {
  const text = recorded.trimEnd()
  return text.endsWith('}]}') || /\]\s*,[\s\S]*\}$/.test(text.slice(-4000))
    ? text
    : `${text.replace(/,$/, '')}]}`
}
