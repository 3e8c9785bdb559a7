import type { DesktopBridge } from '#shared/ipc/desktop-api.ts'

declare global {
  interface Window {
    /** Put there by the preload. */
    readonly desktop: DesktopBridge
  }
}
