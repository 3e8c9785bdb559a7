import { onTestFinished, test } from 'vitest'
import { whyNoServers } from './server-program.ts'
import { type Servers, type ServersOptions, startServers } from './servers.ts'

if (whyNoServers !== null) console.log(`skipped: ${whyNoServers}`)

/** A test on real servers. Where there is no engine it is skipped, and says why. */
export const serversTest: typeof test.skip = whyNoServers === null ? test : test.skip

/** Servers for one test, gone afterwards. */
export async function serversForTest(options?: ServersOptions): Promise<Servers> {
  const servers = await startServers(options)
  onTestFinished(() => servers.close())
  return servers
}
