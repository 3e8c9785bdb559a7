import { clipped } from '../base/clipped.ts'
import type { Language, LocalText } from '../base/language.ts'
import type { LocalDate } from '../base/local-date.ts'
import { type CaseDetails, longest } from '../case/case.ts'
import { maxPreparation, type Preparation } from '../case/preparation.ts'
import { filled } from '../document/document-labels.ts'
import type { Order } from '../order/order.ts'
import type { CallFirst, OrderSource } from './calls-first.ts'
import type { OrderHit } from './watch-orders.ts'
import type { WatchRules } from './watch-rules.ts'

/** How days, numbers and orders are said in the user's language. */
export type WatchWords = {
  readonly language: Language
  readonly today: LocalDate
  readonly day: (day: LocalDate) => string
  readonly workingDays: (count: number) => string
  readonly quantity: (quantity: number) => string
  /** "order 4711, flanges DN50" */
  readonly what: (order: Order) => string
  readonly moreOrders: (count: number) => string
  readonly source: (order: Order, source: OrderSource | null) => string
}

/** Most orders that are told one by one; that there are more is said. */
const mostTold = 10

/** What is the matter with an order, in half a line: fit for the customer's eyes. */
export function reasonOf(hit: OrderHit, { rules }: WatchRules, words: WatchWords): string {
  const facts = factsOf(hit, words)
  const [first, ...others] = hit.rules
  const told = first === undefined ? [] : [first, ...others.filter((one) => one === 'back-ordered')]
  return told.map((name) => say(rules[name].words.reason, facts, words.language)).join(' · ')
}

/**
 * The bad-news brief (method: "Two directions"): what happened, what it means for them, and what
 * they can still do about it. To be said, not to be sent.
 */
export function openingOf(
  { orders: [worst], orderCount }: Pick<CallFirst, 'orders' | 'orderCount'>,
  { rules, facts }: WatchRules,
  words: WatchWords,
): string {
  const name = worst?.rules[0]
  if (!worst || name === undefined) return ''
  const known = factsOf(worst, words)
  const { opening, means, canDo } = rules[name].words
  const more = { more: words.moreOrders(orderCount - 1) }
  return [
    say(opening, known, words.language),
    orderCount > 1 ? say([facts.others], more, words.language) : '',
    say(means, known, words.language),
    canDo[words.language],
  ]
    .filter(Boolean)
    .join('\n\n')
}

/** What a case of it begins with. Where it stands is known; what it is to them is only assumed. */
export function briefedCase(
  call: CallFirst,
  rules: WatchRules,
  words: WatchWords,
): {
  readonly details: Pick<
    CaseDetails,
    'customer' | 'contact' | 'phone' | 'whatHappened' | 'failureKind' | 'moneyAtStake' | 'orders'
  >
  readonly preparation: Partial<Preparation>
} {
  const told = call.orders.slice(0, mostTold)
  const [worst] = told
  const name = worst?.rules[0] ?? 'late'
  const { language } = words
  const { words: content, failureKind } = rules.rules[name]
  const lines = (of: (hit: (typeof told)[number]) => string) => {
    const rest = call.orderCount - told.length
    const said = [...new Set(told.map((hit) => atStart(of(hit))))]
    return [...said, ...(rest > 0 ? [words.moreOrders(rest)] : [])].join('\n')
  }
  const fact = (text: string) => clipped(text, maxPreparation)
  const each = (variants: readonly LocalText[]) =>
    lines((hit) => say(variants, factsOf(hit, words), language))
  return {
    details: {
      customer: clipped(call.customer || call.customerNumber, longest.customer),
      contact: clipped(call.contact, longest.contact),
      phone: clipped(call.phone, longest.phone),
      whatHappened: clipped(
        lines((hit) => `${words.what(hit.order)}: ${reasonOf(hit, rules, words)}`),
        longest.whatHappened,
      ),
      failureKind,
      moneyAtStake: call.money[0] ?? null,
      orders: call.orders.map(({ order }) => order),
    },
    preparation: {
      opening: fact(openingOf(call, rules, words)),
      expected: {
        text: worst ? say(rules.facts.expected, factsOf(worst, words), language) : '',
        certainty: 'assumed',
      },
      promised: { text: fact(each(rules.facts.promised)), certainty: 'known' },
      promisedIn: fact(
        [...new Set(told.map((hit) => words.source(hit.order, hit.source)))].join('\n'),
      ),
      delivered: {
        text: fact(
          lines((hit) =>
            say(rules.rules[hit.rules[0] ?? 'late'].words.delivered, factsOf(hit, words), language),
          ),
        ),
        certainty: 'known',
      },
      why: { text: content.why[language], certainty: 'to-check' },
    },
  }
}

/** As a line begins: a name within a sentence may be written small. */
export function atStart(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

type Facts = Readonly<Record<string, string>>

function factsOf({ order, days }: OrderHit, words: WatchWords): Facts {
  const { promisedOn, expectedOn, orderedOn, shippedOn, deliveredOn } = order
  const day = (on: LocalDate | undefined) => (on === undefined ? '' : words.day(on))
  const gone = (on: LocalDate | undefined) =>
    on !== undefined && on <= words.today ? on : undefined
  const quantity = (of: number | undefined) => (of === undefined ? '' : words.quantity(of))
  return {
    what: words.what(order),
    promised: day(promisedOn),
    // A day that has gone by is none that anybody waits for.
    expected: expectedOn !== undefined && expectedOn >= words.today ? day(expectedOn) : '',
    ordered: day(orderedOn),
    shipped: day(gone(shippedOn)),
    delivered: day(gone(deliveredOn)),
    days: days > 0 ? words.workingDays(days) : '',
    backOrdered: quantity(order.backOrdered),
    quantity: quantity(order.quantity),
  }
}

/** The first text all of whose names can be filled; else nothing is said. */
function say(variants: readonly LocalText[], facts: Facts, language: Language): string {
  for (const variant of variants) {
    const text = variant[language]
    const names = [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? '')
    if (names.every((name) => (facts[name] ?? '') !== '')) return filled(text, facts)
  }
  return ''
}
