import { EventEmitter } from 'node:events'
import type { WebContents } from 'electron'
import { expect, test, vi } from 'vitest'
import { reloadWhenGone } from '#electron/main/windows/reload-when-gone.ts'
import { minuteMs } from '#shared/base/time.ts'

function page() {
  vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  const reload = vi.fn<() => void>()
  const contents = Object.assign(new EventEmitter(), { reload })
  let now = 0
  reloadWhenGone(contents as unknown as WebContents, () => now)
  return {
    reload,
    endsAt: (atMs: number) => {
      now = atMs
      contents.emit('render-process-gone', {}, { reason: 'crashed' })
    },
  }
}

test('a page whose process has ended is loaded again', () => {
  const { reload, endsAt } = page()
  endsAt(5)
  expect(reload).toHaveBeenCalledTimes(1)
  endsAt(5 + minuteMs)
  expect(reload).toHaveBeenCalledTimes(2)
})

test('a page that ends again at once is left alone', () => {
  const { reload, endsAt } = page()
  endsAt(0)
  endsAt(minuteMs - 1)
  expect(reload).toHaveBeenCalledTimes(1)
})
