import type { IpcMainInvokeEvent } from 'electron'
import { pageOf } from '../windows/app-window.ts'
import type { Sender } from './trusted-sender.ts'

/** What Electron knows of who sent a message. A frame that is gone by now is nobody. */
export function senderOf({ sender, senderFrame }: IpcMainInvokeEvent): Sender {
  return {
    url: senderFrame?.url ?? '',
    isMainFrame: senderFrame === sender.mainFrame,
    isOwnWindow: pageOf(sender) !== undefined,
  }
}
