import { accountJwt, goneIn } from './account.ts'
import { openConnection } from './connection.ts'
import type { Membership } from './membership.ts'

export const systemInbox = '_INBOX_system'

const patience = { timeout: 5_000 }

/**
 * Tells the servers whom they no longer let in, beside those they know of already; who is connected
 * is thrown off at once. False: they could not be told now.
 */
export async function revoke(
  { team, servers, certificate, lead }: Membership,
  gone: readonly string[],
): Promise<boolean> {
  if (!lead) return false
  const login = { servers, certificate, ...lead.system, inboxPrefix: systemInbox }
  const connected = await openConnection(login)
  if (!connected.ok) return false
  const connection = connected.value
  try {
    const lookUp = `$SYS.REQ.ACCOUNT.${lead.accountPublicKey}.CLAIMS.LOOKUP`
    const known = goneIn((await connection.request(lookUp, '', patience)).string())
    const all = [...new Set([...known, ...gone])]
    if (all.length === known.length) return true
    const told = await connection.request(
      '$SYS.REQ.CLAIMS.UPDATE',
      await accountJwt(lead, team.id, all),
      patience,
    )
    return !('error' in told.json<object>())
  } catch {
    return false
  } finally {
    await connection.close()
  }
}
