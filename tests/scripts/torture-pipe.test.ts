import type { ChildProcess } from 'node:child_process'
import { PassThrough } from 'node:stream'
import { expect, it } from 'vitest'
import { openDebuggingPipe, type Session } from '../../scripts/torture/debugging-pipe.mjs'

function openWithPage() {
  const [toApp, fromApp] = [new PassThrough(), new PassThrough()]
  const child = { stdio: [null, null, null, toApp, fromApp] } as unknown as ChildProcess
  const appeared = new Promise<Session>((resolve) => openDebuggingPipe(child, resolve))
  const targetInfo = { type: 'page', url: 'app://bundle/desk.html' }
  const params = { sessionId: 'one', targetInfo }
  fromApp.write(`${JSON.stringify({ method: 'Target.attachedToTarget', params })}\0`)
  return { appeared, fromApp }
}

it('whatever was asked of an app that was killed is refused, before its end and after', async () => {
  const { appeared, fromApp } = openWithPage()
  const page = await appeared
  const before = page.send('Runtime.evaluate')
  fromApp.destroy()
  await expect(before).rejects.toThrow('ended')
  await expect(page.send('Runtime.evaluate')).rejects.toThrow('ended')
})

it('a message that comes in pieces is heard whole', async () => {
  const { appeared, fromApp } = openWithPage()
  const page = await appeared
  const heard = new Promise((resolve) => page.on('Runtime.bindingCalled', resolve))
  const params = { payload: '納期' }
  const bytes = Buffer.from(
    `${JSON.stringify({ sessionId: 'one', method: 'Runtime.bindingCalled', params })}\0`,
  )
  for (const byte of bytes) fromApp.write(Buffer.from([byte]))
  expect(await heard).toEqual(params)
})
