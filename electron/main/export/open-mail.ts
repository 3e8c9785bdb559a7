import type { DesktopApi } from '#shared/ipc/desktop-api.ts'

/**
 * Opens a letter as a new e-mail in the rep's mail program. The link is made here, of a document
 * that fits its schema: no page names what is opened.
 * @param openLink gives the link to the system. It may not take it
 */
export function createMailOpener(
  openLink: (link: string) => Promise<void>,
  onFailure: (error: unknown) => void,
): DesktopApi['openMail'] {
  return async ({ document }) => {
    const { mailtoLink } = await import('#shared/document/mailto-link.ts')
    const link = mailtoLink(document)
    if (link === null) return { kind: 'too-long' }
    try {
      await openLink(link)
      return { kind: 'opened' }
    } catch (error) {
      onFailure(error)
      return { kind: 'failed' }
    }
  }
}
