const mark = '…'
const characters = new Intl.Segmenter('und', { granularity: 'grapheme' })

/**
 * A text of at most so many UTF-16 units: cut between two characters as people see them, with an
 * ellipsis for what is gone. One character longer than there is room for: the ellipsis alone.
 */
export function cutAtCharacter(text: string, longest: number): string {
  if (text.length <= longest) return text
  const room = longest - mark.length
  // The last of a family or a flag begins a few units before; a segment never starts after its index.
  const { index } = characters.segment(text).containing(room) ?? { index: 0 }
  return `${text.slice(0, index).trimEnd()}${mark}`
}
