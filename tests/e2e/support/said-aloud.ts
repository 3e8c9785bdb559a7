import type { Page } from '@playwright/test'

/** What a screen reader says by itself, and whether it breaks off what it was saying for it. */
export type SaidAloud = { readonly text: string; readonly interrupts: boolean }

/**
 * From now on takes note of what the live regions of a page say: what is added to or written anew in
 * one, where it can be seen. The nearest region decides, so that a clock that is `off` inside of one
 * says nothing.
 */
export async function listenToLiveRegions(page: Page): Promise<() => Promise<SaidAloud[]>> {
  await page.evaluate(() => {
    const said: { text: string; interrupts: boolean }[] = []
    ;(window as unknown as { said: typeof said }).said = said
    const regions = '[aria-live], [role=status], [role=alert], [role=log], [role=timer]'
    const say = (node: Node) => {
      const element = node instanceof Element ? node : node.parentElement
      const region = element?.closest(regions)
      if (!element || !region || !element.checkVisibility({ visibilityProperty: true })) return
      if (element.closest('[inert], [aria-hidden="true"]')) return
      const role = region.getAttribute('role')
      const live =
        region.getAttribute('aria-live') ?? { alert: 'assertive', timer: 'off' }[role ?? '']
      const text = (node.textContent ?? '').trim()
      if (live !== 'off' && text !== '') said.push({ text, interrupts: live === 'assertive' })
    }
    new MutationObserver((changes) => {
      for (const { type, target, addedNodes } of changes) {
        if (type === 'characterData') say(target)
        else for (const node of addedNodes) say(node)
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true })
  })
  return () => page.evaluate(() => (window as unknown as { said: SaidAloud[] }).said.splice(0))
}
