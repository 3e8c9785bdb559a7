/**
 * The first place where a text is no well-formed XML, or null. Enough of XML for what we write
 * ourselves: elements, attributes, text, the declaration; no comments, CDATA or doctypes.
 */
export function brokenXmlIn(xml: string): string | null {
  const token =
    /<(\/?)([\w:.-]+)((?:\s+[\w:.-]+="[^"<&]*(?:&[^"<&]*)*")*)\s*(\/?)>|<\?xml[^<>]*\?>|[^<]+/gy
  const open: string[] = []
  while (token.lastIndex < xml.length) {
    const at = token.lastIndex
    const match = token.exec(xml)
    if (!match) return xml.slice(at, at + 80)
    const [whole, closes, name = '', , empty] = match
    if (/[^\P{Cc}\n\r\t]|\p{Cs}|\p{Noncharacter_Code_Point}/u.test(whole)) return whole
    if (/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i.test(whole)) return whole
    if (closes) {
      if (open.pop() !== name) return whole
    } else if (name && !empty) open.push(name)
  }
  return open.at(-1) ?? null
}
