import { globalShortcut, Menu, nativeImage, Tray } from 'electron'

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

export type TrayTexts = { callNow: string; openDesk: string; quit: string }

/** The tray entry: the same call, for who does not remember the shortcut. */
export function createTray(
  iconPath: string,
  texts: TrayTexts,
  actions: { callNow: () => void; openDesk: () => void; quit: () => void },
): Tray {
  const tray = new Tray(nativeImage.createFromPath(iconPath))
  tray.setToolTip('Tanto')
  tray.setContextMenu(
    Menu.buildFromTemplate([
      { label: texts.callNow, click: actions.callNow },
      { label: texts.openDesk, click: actions.openDesk },
      { type: 'separator' },
      { label: texts.quit, click: actions.quit },
    ]),
  )
  tray.on('click', actions.openDesk)
  return tray
}
