import { expect, test } from 'vitest'
import { mayCall } from '#electron/main/ipc/page-rights.ts'
import { desktopMethodNames } from '#shared/ipc/desktop-channels.ts'

test('the page that listens may tell what it hears and nothing else; no other page may tell that', () => {
  expect(desktopMethodNames.filter((method) => mayCall('talk', method))).toEqual(['tellTalk'])
  for (const page of ['desk', 'companion', 'print'] as const) {
    const refused = desktopMethodNames.filter((method) => !mayCall(page, method))
    expect(refused).toEqual(['tellTalk'])
  }
})
