import { contextBridge, ipcRenderer, webFrame } from 'electron'
import type { DesktopApi, DesktopBridge, Environment } from '#shared/ipc/desktop-api.ts'
import {
  desktopEventNames,
  desktopMethodNames,
  environmentSwitch,
} from '#shared/ipc/desktop-channels.ts'

const methods = Object.fromEntries(
  desktopMethodNames.map((name) => [name, (input: unknown) => ipcRenderer.invoke(name, input)]),
) as DesktopApi

const environmentArgument = process.argv.find((argument) => argument.startsWith(environmentSwitch))
const environment = JSON.parse(
  decodeURIComponent((environmentArgument ?? '').slice(environmentSwitch.length)),
) as Environment

const on: DesktopBridge['on'] = (event, listener) => {
  if (!desktopEventNames.includes(event)) throw new Error(`Unknown event: ${event}`)
  const heard = (_event: unknown, payload: Parameters<typeof listener>[0]) => listener(payload)
  ipcRenderer.on(event, heard)
  return () => ipcRenderer.off(event, heard)
}

// Asked of the page itself, it is the zoom of this window alone; of a window, that of all its origin.
const zoomTo: DesktopBridge['zoomTo'] = (factor) => webFrame.setZoomFactor(factor)

contextBridge.exposeInMainWorld('desktop', {
  ...methods,
  environment,
  on,
  zoomTo,
} satisfies DesktopBridge)
