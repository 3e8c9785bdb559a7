import { connect, createServer, type AddressInfo, type Socket } from 'node:net'

/** A stretch of network that can be cut: what comes to its port goes on to another one. */
export type CutProxy = {
  readonly port: number
  /** Where it leads from now on; null: nobody listens there. */
  readonly lead: (port: number | null) => void
  /** Both ends stop hearing each other, as with a pulled cable; what is new gets no answer either. */
  readonly cut: () => void
  readonly heal: () => void
  readonly close: () => void
}

/** @param isPatient what calls before it leads anywhere is held until it does */
export async function openCutProxy({ isPatient = false } = {}): Promise<CutProxy> {
  const pairs = new Set<readonly [Socket, Socket]>()
  const held = new Set<Socket>()
  let target: number | null = null
  let isCut = false

  const join = (caller: Socket) => {
    if (target === null) return void caller.destroy()
    const called = connect({ port: target, host: '127.0.0.1', noDelay: true })
    const pair = [caller, called] as const
    pairs.add(pair)
    const end = () => {
      pairs.delete(pair)
      caller.destroy()
      called.destroy()
    }
    for (const socket of pair) socket.on('error', end).on('close', end)
    caller.pipe(called)
    called.pipe(caller)
  }
  const server = createServer({ noDelay: true }, (caller) => {
    caller.on('error', () => caller.destroy())
    if (isCut || (target === null && isPatient)) {
      held.add(caller)
      caller.on('close', () => held.delete(caller))
    } else join(caller)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))

  const dropHeld = () => {
    for (const caller of held) caller.destroy()
    held.clear()
  }
  return {
    port: (server.address() as AddressInfo).port,
    lead: (port) => {
      target = port
      if (port === null) return dropHeld()
      if (isCut) return
      for (const caller of held) join(caller)
      held.clear()
    },
    cut: () => {
      isCut = true
      for (const [caller, called] of pairs) {
        caller.unpipe(called)
        called.unpipe(caller)
        caller.pause()
        called.pause()
      }
    },
    heal: () => {
      isCut = false
      // What was lost in between can't be put back: as after a cable was out, they call anew.
      for (const [caller] of pairs) caller.destroy()
      dropHeld()
    },
    close: () => {
      server.close()
      dropHeld()
      for (const [caller] of pairs) caller.destroy()
    },
  }
}
