import { createInterface } from 'node:readline'

/**
 * A secret from the environment (TANTO_SECRET), else the first line of what is piped in, else typed
 * without being shown. Null when there is none. Never from an argument: everybody can see those.
 */
export async function readSecret(showPrompt: () => void): Promise<string | null> {
  const given = process.env['TANTO_SECRET']
  if (given) return given
  const { stdin } = process
  if (stdin.isTTY) {
    showPrompt()
    stdin.setRawMode(true)
  }
  try {
    for await (const line of createInterface({ input: stdin, terminal: false })) return line || null
    return null
  } catch {
    return null
  } finally {
    if (stdin.isTTY) stdin.setRawMode(false)
  }
}
