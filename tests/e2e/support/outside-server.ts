import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Stands for everything outside of the app: a server that counts who reaches it. */
export type OutsideServer = {
  readonly url: string
  readonly visits: () => number
  readonly close: () => Promise<void>
}

export async function openOutsideServer(): Promise<OutsideServer> {
  let visits = 0
  const server = createServer((_request, response) => {
    visits += 1
    response.setHeader('Access-Control-Allow-Origin', '*')
    response.end('<title>outside</title>')
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/`,
    visits: () => visits,
    close: () => new Promise((closed) => server.close(() => closed())),
  }
}
