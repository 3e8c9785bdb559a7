import { expect, test } from 'vitest'
import { keepingEarlySummons } from '#renderer/desktop/early-summons.ts'
import type { DataAccess } from '#shared/ipc/data-api.ts'
import type { DesktopBridge } from '#shared/ipc/desktop-api.ts'

function desktopToSummon() {
  const listeners = new Set<(payload: never) => void>()
  const on: DesktopBridge['on'] = (_event, listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }
  return {
    bridge: { on } as DesktopBridge,
    summon: () => listeners.forEach((listener) => listener({} as never)),
  }
}

test('a summons that comes before anybody listens is told to the first who does, once', () => {
  const { bridge, summon } = desktopToSummon()
  const desktop = keepingEarlySummons(bridge)
  summon()
  const heard: string[] = []
  desktop.on('summoned', () => heard.push('first'))
  desktop.on('summoned', () => heard.push('second'))
  expect(heard).toEqual(['first'])
  summon()
  expect(heard).toEqual(['first', 'first', 'second'])
})

test('a page that was not summoned is told nothing', () => {
  const { bridge } = desktopToSummon()
  const heard: string[] = []
  keepingEarlySummons(bridge).on('summoned', () => heard.push('first'))
  expect(heard).toEqual([])
})

test('a summons of a locked app is told once it is open again', async () => {
  const { bridge, summon } = desktopToSummon()
  let access: DataAccess = { kind: 'locked', why: 'idle' }
  const desktop = keepingEarlySummons({ ...bridge, openData: async () => access })
  const heard: string[] = []
  desktop.on('summoned', () => heard.push('heard'))
  await desktop.openData({})
  summon()
  summon()
  expect(heard).toEqual([])
  access = { kind: 'open', storeKey: null }
  await desktop.openData({})
  expect(heard).toEqual(['heard'])
})
