// The well-known package for this wants a newer Node, or brings a compiler along: it is 30 letters.

/** Letters that look like a language nobody wrote: what still reads as English is in no locale file. */
const plain = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'
const accented = 'àƀçðéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýžÅƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽ'

/** How much longer than English other languages are, at most, as a rule. */
const growth = 0.35

/** What is filled in, another text that is named, and marks of emphasis stay as they are. */
const untouched = /(\{\{[^}]*\}\}|\$t\([^)]*\)|<\/?\w+\s*\/?>)/

/**
 * A text as in a language that is a third longer, with every letter accented: what is clipped or was
 * never put into a locale file shows at a glance.
 * @param {string} text
 */
export function pseudoText(text) {
  const accents = text
    .split(untouched)
    .map((part, index) => (index % 2 === 1 ? part : part.replaceAll(/[a-z]/gi, accentOf)))
    .join('')
  const letters = text.replaceAll(new RegExp(untouched, 'g'), '').length
  return accents + padding(Math.ceil(letters * growth))
}

/**
 * All texts of a locale file.
 * @param {unknown} texts
 * @returns {unknown}
 */
export function pseudoTexts(texts) {
  if (typeof texts === 'string') return pseudoText(texts)
  if (Array.isArray(texts)) return texts.map(pseudoTexts)
  if (typeof texts !== 'object' || texts === null) return texts
  return Object.fromEntries(
    Object.entries(texts).map(([name, inner]) => [name, pseudoTexts(inner)]),
  )
}

/** @param {string} letter */
const accentOf = (letter) => accented.charAt(plain.indexOf(letter))

/**
 * Words of it can be broken, as words of a longer sentence can.
 * @param {number} length
 */
function padding(length) {
  return length === 0
    ? ''
    : ` ${'öñé ţŵö '
        .repeat(Math.ceil(length / 8))
        .slice(0, length)
        .trim()}`
}
