import { readFileSync, readlinkSync } from 'node:fs'
import { expect, test } from './support/test.ts'
import { leftTheMachine } from './support/net-log.ts'
import { kernelSays, procFile, startAsNobody } from './support/unprivileged-app.ts'
import {
  activeWindow,
  pressOnKeyboard,
  titleOf,
  typeOnKeyboard,
  visibleWindows,
} from './support/x-display.ts'

const isRoot = process.getuid?.() === 0
const reason = 'only root may start the app as another user; your own runs have the sandbox anyway'

test('as an ordinary user the app runs inside Chromium’s sandbox, saves a key and talks to nobody', async () => {
  if (!isRoot) console.log(`skipped: ${reason}`)
  test.skip(!isRoot, reason)
  const app = startAsNobody()
  try {
    await expect.poll(() => visibleWindows('Tanto').length, { timeout: 60_000 }).toBe(1)
    expect(kernelSays(app.pid, 'Uid')).toMatch(/^65534\b/)

    await expect.poll(() => app.pageProcesses().length).toBe(1)
    for (const page of app.pageProcesses()) {
      expect(procFile(page, 'cmdline')).not.toContain('--no-sandbox')
      // 2: system calls are filtered. And the page lives in namespaces of its own.
      expect(kernelSays(page, 'Seccomp')).toBe('2')
      expect(readlinkSync(`/proc/${page}/ns/pid`)).not.toBe(readlinkSync('/proc/self/ns/pid'))
      expect(readlinkSync(`/proc/${page}/ns/net`)).not.toBe(readlinkSync('/proc/self/ns/net'))
    }

    pressOnKeyboard('ctrl+shift+space')
    await expect.poll(() => visibleWindows('Tanto').length).toBe(2)
    await expect.poll(() => titleOf(activeWindow())).toBe('Tanto')
    // The call has just begun: typing goes on once a key arrives.
    await expect
      .poll(() => {
        typeOnKeyboard('.')
        return app.journal()
      })
      .toContain('"draft-typed"')
    typeOnKeyboard('inside the sandbox')
    await expect.poll(app.journal).toMatch(/"text":"\.+inside the sandbox"/)
    // Desk and companion, both there and at work, share the one process.
    expect(app.pageProcesses()).toHaveLength(1)

    await app.end()
    expect(leftTheMachine(readFileSync(app.netLog, 'utf8'))).toEqual([])
  } finally {
    app.remove()
  }
})
