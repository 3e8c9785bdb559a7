import { globalShortcut, Menu, nativeImage, Tray } from 'electron'
import type { DesktopText } from './desktop-texts.ts'

/** Tried in order: another program may hold one. */
const candidates = [
  'CommandOrControl+Shift+Space',
  'CommandOrControl+Alt+Space',
  'CommandOrControl+Shift+F9',
]

/** Binds the one global shortcut. Returns the one that was free, or null when none was. */
export function registerSummonShortcut(onSummon: () => void): string | null {
  return candidates.find((shortcut) => globalShortcut.register(shortcut, onSummon)) ?? null
}

export type TrayEntry = { readonly renewTexts: () => void; readonly destroy: () => void }

/** The tray entry: the same call, for who does not remember the shortcut. */
export function createTray(
  iconPath: string,
  text: DesktopText,
  actions: { callNow: () => void; openDesk: () => void; quit: () => void },
): TrayEntry {
  const tray = new Tray(nativeImage.createFromPath(iconPath))
  const renewTexts = () =>
    tray.setContextMenu(
      Menu.buildFromTemplate([
        { label: text('tray.callNow'), click: actions.callNow },
        { label: text('tray.openDesk'), click: actions.openDesk },
        { type: 'separator' },
        { label: text('tray.quit'), click: actions.quit },
      ]),
    )
  tray.setToolTip('Tanto')
  tray.on('click', actions.openDesk)
  renewTexts()
  return { renewTexts, destroy: () => tray.destroy() }
}
