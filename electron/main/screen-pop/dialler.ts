import { type DialScheme, dialLink } from '#shared/phone/dial-link.ts'
import type { DesktopApi } from '#shared/ipc/desktop-api.ts'

/**
 * Hands a number to the telephone of this computer. The link is made here, of its digits alone: no page
 * names what is opened.
 * @param openLink gives the link to the system. It may not take it
 */
export function createDialler(deps: {
  openLink: (link: string) => Promise<void>
  scheme: () => DialScheme
  onFailure: (error: unknown) => void
}): DesktopApi['dial'] {
  return async ({ phone }) => {
    const link = dialLink(phone, deps.scheme())
    if (link === null) return { kind: 'no-number' }
    try {
      await deps.openLink(link)
      return { kind: 'dialled' }
    } catch (error) {
      deps.onFailure(error)
      return { kind: 'failed' }
    }
  }
}
