import type { WebContents } from 'electron'
import { minuteMs } from '#shared/base/time.ts'
import { log } from '../log.ts'

/**
 * Loads a page again whose process has ended: the journal has all that was typed in it. One that
 * ends again within a minute would go on for ever, and is left.
 */
export function reloadWhenGone(
  contents: Pick<WebContents, 'on' | 'reload'>,
  nowMs: () => number = Date.now,
): void {
  let reloadedAtMs = -Infinity
  contents.on('render-process-gone', (_event, details) => {
    log('a page ended:', details.reason)
    if (nowMs() - reloadedAtMs < minuteMs) return
    reloadedAtMs = nowMs()
    contents.reload()
  })
}
