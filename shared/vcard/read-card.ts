import ICAL from 'ical.js'
import { longestOfAccount } from '../account/account.ts'
import { clipped } from '../base/clipped.ts'
import { longest } from '../case/case.ts'
import { withoutScheme } from '../phone/phone-text.ts'
import type { RawCard } from './cards-in-text.ts'
import { type DecodeBytes, modernLine } from './modern-line.ts'

/** Who a card is of, and at which firm. */
export type ContactCard = {
  readonly line: number
  readonly firm: string
  readonly name: string
  readonly role: string
  /** All of their numbers, the likeliest first, with a comma between each two. */
  readonly phone: string
  readonly email: string
}

/**
 * What a card says of a person. A line that makes no sense is passed over, the rest counts. Null: it is
 * not whole.
 */
export function readCard(
  { line, lines, isBroken }: RawCard,
  decode: DecodeBytes,
): ContactCard | null {
  if (isBroken) return null
  const version = lines
    .find((one) => /^VERSION:/i.test(one))
    ?.slice('VERSION:'.length)
    .trim()
  const design = version === '4.0' ? ICAL.design.vcard : ICAL.design.vcard3
  const properties = lines
    .map((one) => modernLine(one, version === '2.1', decode))
    .map((modern) => modern && propertyOf(modern, design))
    .filter((one) => one !== null && one !== '')
  const all = (name: string) => properties.filter((one) => one.name === name)
  const first = (name: string) => all(name)[0]?.parts.join(', ').trim() ?? ''
  const [firm = '', ...units] = (all('org')[0]?.parts ?? []).map((part) => part.trim())
  return {
    line,
    firm: clipped(firm, longest.customer),
    name: clipped(nameOf(all('n')[0]?.parts ?? [], first('fn')), longest.contact),
    role: clipped(
      first('title') || first('role') || units.filter(Boolean).join(', '),
      longestOfAccount.line,
    ),
    phone: phonesOf(all('tel')),
    email: clipped(byLiking(all('email'))[0]?.parts[0]?.trim() ?? '', longestOfAccount.line),
  }
}

type Property = {
  readonly name: string
  /** Its value, by its parts where it has any. */
  readonly parts: readonly string[]
  /** What kind of number or address, lower case; "pref" where it is liked best. */
  readonly kinds: readonly string[]
}

function propertyOf(line: string, design: typeof ICAL.design.vcard): Property | null {
  try {
    const [name, parameters, , value] = ICAL.Property.fromString(line, design).toJSON() as [
      string,
      Record<string, string | string[]>,
      string,
      unknown,
    ]
    const kinds = [parameters['type'] ?? []].flat().flatMap((kind) => kind.toLowerCase().split(','))
    if (parameters['pref'] !== undefined) kinds.push('pref')
    return { name, kinds, parts: Array.isArray(value) ? value.map(textOf) : [textOf(value)] }
  } catch {
    return null
  }
}

/** A part may be a list of its own. */
const textOf = (value: unknown): string => (Array.isArray(value) ? value.join(', ') : String(value))

const eastAsian = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u

/** In Japanese the family name stands first, however the program that wrote the card put it. */
function nameOf([family = '', given = '']: readonly string[], formatted: string): string {
  const parts = [family.trim(), given.trim()].filter(Boolean)
  if (parts.length === 2 && eastAsian.test(parts.join(''))) return parts.join(' ')
  return formatted || parts.toReversed().join(' ')
}

const noVoice = ['fax', 'pager', 'textphone', 'modem']

function phonesOf(numbers: readonly Property[]): string {
  const spoken = numbers.filter(({ kinds }) => !kinds.some((kind) => noVoice.includes(kind)))
  const texts = byLiking(spoken).map(({ parts }) =>
    withoutScheme(parts[0] ?? '')
      .replace(/;ext=/i, ' ext. ')
      .trim(),
  )
  let phone = ''
  for (const text of new Set(texts.filter(Boolean))) {
    const more = phone === '' ? text : `${phone}, ${text}`
    if (more.length <= longest.phone) phone = more
  }
  return phone
}

const liked = ['pref', 'cell', 'work']

function byLiking(all: readonly Property[]): readonly Property[] {
  const rank = ({ kinds }: Property) => {
    const at = liked.findIndex((kind) => kinds.includes(kind))
    return at === -1 ? liked.length : at
  }
  return all.toSorted((a, b) => rank(a) - rank(b))
}
