import type { DesktopApi } from '#shared/ipc/desktop-api.ts'
import { desktopMethodNames } from '#shared/ipc/desktop-channels.ts'
import { desktopInputs } from '#shared/ipc/desktop-inputs.ts'
import { isWithinLimits } from './within-limits.ts'

/** Who called, for the few methods that answer one page only. */
export type Caller = { readonly id: number }

/** The desktop's side of the contract: each method also learns who called. */
export type DesktopHandlers = {
  [M in keyof DesktopApi]: (
    input: Parameters<DesktopApi[M]>[0],
    caller: Caller,
  ) => ReturnType<DesktopApi[M]>
}

type Listen<E> = (channel: string, listener: (event: E, input: unknown) => unknown) => void

/**
 * Binds every method of the contract to its channel: trusted sender, else it throws; input that
 * fits its schema, else it throws; then the handler.
 */
export function registerDesktopApi<E>(deps: {
  listen: Listen<E>
  handlers: DesktopHandlers
  /** Whether it comes from a page that may ask for this. */
  isTrusted: (event: E, method: keyof DesktopApi) => boolean
  callerOf: (event: E) => Caller
}): void {
  for (const name of desktopMethodNames) {
    deps.listen(name, (event, input) => {
      if (!deps.isTrusted(event, name)) throw new Error(`${name}: refused, unknown sender`)
      const parsed = isWithinLimits(input) ? desktopInputs[name].safeParse(input) : null
      if (!parsed?.success) throw new Error(`${name}: refused, input does not fit`)
      const handle = deps.handlers[name] as (input: unknown, caller: Caller) => unknown
      return handle(parsed.data, deps.callerOf(event))
    })
  }
}
