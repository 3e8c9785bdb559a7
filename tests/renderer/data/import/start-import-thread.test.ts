import { afterEach, expect, test, vi } from 'vitest'
import { startImportThread } from '#renderer/data/import/start-import-thread.ts'
import type { Asked, Told } from '#renderer/data/import/import-messages.ts'

/** A thread that answers what the test lets it answer. */
class FakeThread extends EventTarget {
  static last: FakeThread
  readonly asked: Asked[] = []
  isEnded = false

  constructor() {
    super()
    FakeThread.last = this
  }

  postMessage(asked: Asked): void {
    this.asked.push(asked)
    if (asked.kind === 'start') this.tell({ kind: 'answer', id: asked.id, answer: null })
  }

  tell(told: Told): void {
    this.dispatchEvent(new MessageEvent('message', { data: told }))
  }

  answer(kind: Asked['kind'], answer: unknown): void {
    const id = this.asked.findLast((asked) => asked.kind === kind)?.id
    if (id !== undefined) this.tell({ kind: 'answer', id, answer })
  }

  terminate(): void {
    this.isEnded = true
  }
}

function started() {
  vi.stubGlobal('Worker', FakeThread)
  const engine = startImportThread(null, { language: 'en', country: 'none', currency: 'EUR' })
  return { engine, thread: FakeThread.last }
}

afterEach(() => vi.unstubAllGlobals())

const plan = { columns: [] } as never

test('what a thread that is gone did not give never passes for all there was', async () => {
  const { engine, thread } = started()
  const page = engine.nextPage()
  thread.dispatchEvent(new Event('error'))
  await expect(page).rejects.toThrow('no answer')
  await expect(engine.nextPage()).rejects.toThrow('no answer')
})

test('a question without an answer spoils no other', async () => {
  const { engine, thread } = started()
  const page = engine.nextPage()
  const looked = engine.reopen({ delimiter: ';' })
  thread.tell({ kind: 'no-answer', id: thread.asked.at(-2)?.id ?? 0 })
  await expect(page).rejects.toThrow('no answer')
  thread.answer('reopen', { kind: 'refused', problem: 'empty' })
  expect(await looked).toEqual({ kind: 'refused', problem: 'empty' })
})

test('a file in a thread that is gone is unreadable, and nobody waits for ever', async () => {
  const { engine, thread } = started()
  const checking = engine.check(plan, () => {})
  thread.tell({ kind: 'failed' })
  const unreadable = { kind: 'refused', problem: 'unreadable' }
  expect(await checking).toEqual(unreadable)
  expect(await engine.open(new Blob(), 'orders')).toEqual(unreadable)
})

test('a check is cancelled at once, whatever the thread is at', async () => {
  const { engine, thread } = started()
  const shares: number[] = []
  const checking = engine.check(plan, (share) => shares.push(share))
  thread.tell({ kind: 'share', share: 0.5 })
  engine.cancel()
  expect(await checking).toEqual({ kind: 'cancelled' })
  thread.tell({ kind: 'share', share: 0.9 })
  expect(shares).toEqual([0.5])
  expect(thread.asked.at(-1)?.kind).toBe('cancel')
})

test('an answer goes to the question it belongs to', async () => {
  const { engine, thread } = started()
  const page = engine.nextPage()
  const looked = engine.reopen({ delimiter: ';' })
  thread.answer('reopen', { kind: 'refused', problem: 'empty' })
  thread.answer('next-page', null)
  expect(await looked).toEqual({ kind: 'refused', problem: 'empty' })
  expect(await page).toBeNull()
})

test('ended, the thread is gone', () => {
  const { engine, thread } = started()
  engine.end()
  expect(thread.isEnded).toBe(true)
})
