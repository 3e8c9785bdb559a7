import { onTestFinished } from 'vitest'

/** A clipboard that keeps what it is given, or refuses it, for one test. */
export function useTestClipboard(isRefusing: () => boolean = () => false) {
  const written: { type: string; text: string }[] = []
  const original = Object.getOwnPropertyDescriptor(navigator, 'clipboard')
  Object.defineProperty(navigator, 'clipboard', {
    configurable: true,
    value: {
      write: async (items: ClipboardItem[]) => {
        if (isRefusing()) throw new DOMException('refused', 'NotAllowedError')
        for (const item of items) {
          for (const type of item.types) {
            const blob = await item.getType(type)
            written.push({ type, text: await blob.text() })
          }
        }
      },
    },
  })
  onTestFinished(() => {
    if (original) Object.defineProperty(navigator, 'clipboard', original)
  })
  return written
}
