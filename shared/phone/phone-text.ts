// What people write into a field for a phone number, read as digits. Pure text: which numbers are the
// same is in same-number.ts, which knows the countries.

const kanjiDigits = '〇一二三四五六七八九'

/** Half-width, with digits as 0 to 9: "０３ー１２３４", "〇三－一二三四". */
function withPlainDigits(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/[〇零一二三四五六七八九]{2,}/g, (run) =>
      Array.from(run, (one) => Math.max(kanjiDigits.indexOf(one), 0)).join(''),
    )
}

/** All digits of a text, one after the other. */
export function digitsOf(text: string): string {
  return withPlainDigits(text).replaceAll(/\D/g, '')
}

const scheme = /^\s*(?:tel|callto|sips?):(?:\/\/)?/i
/** What follows a number and is not dialled with it: an extension, parameters, the host of a SIP address. */
const behindNumber = /[;@]|(?:\bext(?:ension|n)?\b|\d\s*x|#|内線|ext=).*$/iu
/** A slash parts two numbers only where one ends and another begins: "030/1234567" is one. */
const between = /[,、・|\n]|\s\/\s|(?<=\d[\d\s()-]{5,})\/(?=\s*(?:\+|0\d))/u

/** A number without the scheme of a link: "tel:4711" is 4711. */
export function withoutScheme(phone: string): string {
  return phone.replace(scheme, '')
}

/** The numbers in a text, each as digits with a "+" where it had one. Extensions are left out. */
export function phoneNumbersIn(text: string): string[] {
  const numbers = withoutScheme(withPlainDigits(text)).split(between).map(asNumber)
  return numbers.filter((number) => /^\+?\d{2,20}$/.test(number))
}

function asNumber(text: string): string {
  const extension = behindNumber.exec(text)
  // The digit that stands before an "x" is the number's own.
  const end = extension ? extension.index + (/^\d/.test(extension[0]) ? 1 : 0) : text.length
  const number = text.slice(0, end)
  return (/^[^\d]*\+/.test(number) ? '+' : '') + number.replaceAll(/\D/g, '')
}
