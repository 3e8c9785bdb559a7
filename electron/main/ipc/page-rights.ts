import type { DesktopApi } from '#shared/ipc/desktop-api.ts'
import type { PageName } from '../windows/app-window.ts'

/** The page that listens tells what it hears and may do nothing else, and no other page tells that. */
export function mayCall(page: PageName | undefined, method: keyof DesktopApi): boolean {
  return (page === 'talk') === (method === 'tellTalk')
}
