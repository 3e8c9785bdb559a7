import { readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Logo } from '#shared/document/brand.ts'
import { logoLimits, logoSize } from '#shared/document/logo.ts'
import { writeFileAtomic } from '../files/write-file-atomic.ts'
import { writeProblemOf } from '../files/write-problem.ts'
import type { LogoOutcome } from '#shared/ipc/desktop-api.ts'

export type LogoStore = {
  readonly readLogo: () => Promise<Logo | null>
  readonly saveLogo: (input: { png: string | null }) => Promise<LogoOutcome>
}

/**
 * The firm's logo: a PNG beside the settings, for it is too big to travel with them. It stands on
 * every letter that goes out, so it is no secret and not sealed. Checked when it is written and
 * each time it is read: the file may be anybody's by then.
 */
export function openLogo(userData: string): LogoStore {
  const path = join(userData, 'logo.png')
  return {
    readLogo: () => readLogo(path).catch(() => null),
    saveLogo: async ({ png }) => {
      const bytes = png === null ? null : Buffer.from(png, 'base64')
      if (bytes && !logoSize(bytes)) return { kind: 'refused' }
      try {
        await (bytes ? writeFileAtomic(path, bytes) : rm(path, { force: true }))
        return { kind: 'saved' }
      } catch (error) {
        return { kind: 'failed', problem: writeProblemOf(error) }
      }
    },
  }
}

async function readLogo(path: string): Promise<Logo | null> {
  // Looked at before it is opened: a pipe in its place would never answer.
  const stats = await stat(path)
  if (!stats.isFile() || stats.size > logoLimits.bytes) return null
  const bytes = await readFile(path)
  const size = logoSize(bytes)
  return size && { png: bytes.toString('base64'), ...size }
}
