import type { DesktopApi } from '#shared/ipc/desktop-api.ts'

/** Marks what stays with us, for `closest` and `querySelectorAll`. */
const privateArea = '[data-private]'

/**
 * Tells the desktop whenever text of the page is being copied or cut, and whether any of it is private:
 * it takes it out of the clipboard again. The text itself is not told.
 */
export function tellOfCopies(desktop: Pick<DesktopApi, 'textCopied'>): void {
  const tell = ({ target }: ClipboardEvent) =>
    void desktop.textCopied({ isPrivate: isFromPrivateArea(target) })
  document.addEventListener('copy', tell)
  document.addEventListener('cut', tell)
}

function isFromPrivateArea(target: EventTarget | null): boolean {
  if (target instanceof Element && target.closest(privateArea)) return true
  // A field's own selection is within the field, whatever of the page is marked as well.
  if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) return false
  const selection = document.getSelection()
  if (!selection?.rangeCount) return false
  const marked = selection.getRangeAt(0)
  return [...document.querySelectorAll(privateArea)].some((area) => marked.intersectsNode(area))
}
