import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createCopiedText, privateTextForMs } from '#electron/main/copied-text.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A rep who copies, and a clipboard as both runtimes have it: with and without promises. */
function setUp(answers: 'at once' | 'later', isOn = () => true) {
  let held = ''
  const copiedText = createCopiedText({
    clipboard: {
      readText: () => (answers === 'later' ? Promise.resolve(held) : held),
      writeText: (text) => void (held = text),
    },
    isOn,
  })
  return {
    clear: copiedText.clear,
    copy: async (text: string, isPrivate: boolean) => {
      const taken = copiedText.copied({ isPrivate })
      held = text
      await vi.advanceTimersByTimeAsync(200)
      await taken
    },
    copyAtLast: (text: string) => {
      void copiedText.copied({ isPrivate: false })
      held = text
    },
    copyElsewhere: (text: string) => void (held = text),
    held: () => held,
    wait: (ms: number) => vi.advanceTimersByTimeAsync(ms),
  }
}

test.each(['at once', 'later'] as const)(
  'private text leaves the clipboard after a minute (the clipboard answers %s)',
  async (answers) => {
    const { copy, held, wait } = setUp(answers)
    await copy('cost: 1,240', true)
    await wait(privateTextForMs - 1)
    expect(held()).toBe('cost: 1,240')
    await wait(1)
    expect(held()).toBe('')
  },
)

test('other text stays until the app locks or quits', async () => {
  const { copy, clear, held, wait } = setUp('later')
  await copy('ink came a day late', false)
  await wait(10 * privateTextForMs)
  expect(held()).toBe('ink came a day late')
  await clear()
  expect(held()).toBe('')
})

test('text copied in the very last moment is taken away too', async () => {
  const { copyAtLast, clear, held, wait } = setUp('later')
  copyAtLast('ink came a day late')
  const cleared = clear()
  await wait(200)
  await cleared
  expect(held()).toBe('')
})

test('what another program put there meanwhile is left alone', async () => {
  const { copy, copyElsewhere, clear, held, wait } = setUp('later')
  await copy('cost: 1,240', true)
  copyElsewhere('a recipe')
  await wait(privateTextForMs)
  await clear()
  expect(held()).toBe('a recipe')
})

test('what was in the clipboard before is left alone', async () => {
  const { copyElsewhere, clear, held } = setUp('later')
  copyElsewhere('a recipe')
  await clear()
  expect(held()).toBe('a recipe')
})

test('text copied after private text is not taken away in its place', async () => {
  const { copy, held, wait } = setUp('later')
  await copy('cost: 1,240', true)
  await wait(privateTextForMs - 1)
  await copy('ink came a day late', false)
  await wait(privateTextForMs)
  expect(held()).toBe('ink came a day late')
})

test('a rep who does not want it keeps everything', async () => {
  const { copy, clear, held, wait } = setUp('later', () => false)
  await copy('cost: 1,240', true)
  await wait(privateTextForMs)
  await clear()
  expect(held()).toBe('cost: 1,240')
})

test('a clipboard that another program holds closed ends nothing', async () => {
  let isClosed = false
  const { copied } = createCopiedText({
    clipboard: {
      readText: async () => {
        if (isClosed) throw new Error('held by another program')
        return 'cost: 1,240'
      },
      writeText: () => {},
    },
    isOn: () => true,
  })
  const taken = copied({ isPrivate: true })
  await vi.advanceTimersByTimeAsync(200)
  await taken
  isClosed = true
  await expect(vi.advanceTimersByTimeAsync(privateTextForMs)).resolves.toBeTruthy()
})
