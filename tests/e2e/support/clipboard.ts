import type { RunningApp } from './running-app.ts'

/** What another program would get by pasting: as text and as HTML. */
export function clipboardContent(app: RunningApp): Promise<{ text: string; html: string }> {
  return app.electron.evaluate(async ({ clipboard }) => {
    const text = await clipboard.readText()
    // Electron before 45 had a method of its own for it.
    const older = clipboard as unknown as { readHTML?: () => string }
    if (older.readHTML) return { text, html: older.readHTML() }
    const [item] = await clipboard.read()
    return { text, html: item ? await (await item.getType('text/html')).text() : '' }
  })
}
