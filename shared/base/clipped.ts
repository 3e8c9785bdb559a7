/** The first `max` UTF-16 units of a text, never ending in half a character. */
export function clipped(text: string, max: number): string {
  return text.slice(0, max).replace(/[\uD800-\uDBFF]$/, '')
}
