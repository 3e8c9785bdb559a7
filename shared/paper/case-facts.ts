import { personName } from '../case/person-name.ts'
import { severityOf } from '../case/severity.ts'
import { filled } from '../document/document-labels.ts'
import { printable, printableLine } from '../document/printable.ts'
import type { CaseFile } from './case-file.ts'
import type { PaperWords } from './paper-labels.ts'
import { shortened } from './text-cells.ts'

export type FactRow = { readonly label: string; readonly value: string }

/** Who, what, since when, how grave, and where it stands. What is not known is left out. */
export function caseFacts({ of, urgency }: CaseFile, words: PaperWords): FactRow[] {
  const { labels, language, when, span, nowMs } = words
  const { text } = labels
  const contact = [personName(of.contact, language), of.phone].filter(isSaid).join(' · ')
  const since = Math.max(0, nowMs - of.knownAtMs)
  return [
    { label: text.customer, value: printableLine(of.customer) || text.unnamed },
    { label: text.contact, value: printableLine(contact) },
    { label: text.whatHappened, value: printable(of.whatHappened) || text.nothingKnown },
    {
      label: text.known,
      value: filled(text.knownValue, { when: when(of.knownAtMs), span: span(since) }),
    },
    { label: text.severity, value: severityText(of, words) },
    { label: text.cause, value: causeText(of, words) },
    {
      label: text.clock,
      value: clockText(urgency, words),
    },
    {
      label: text.stands,
      value: filled(text.standsValue, {
        stage: labels.stage[of.stage],
        when: when(of.stageSinceMs),
      }),
    },
    {
      label: text.waiting,
      value: of.waiting
        ? filled(text.waitingValue, {
            what: printable(of.waiting.forWhat),
            when: when(of.waiting.sinceMs),
          })
        : '',
    },
  ].filter((row) => isSaid(row.value))
}

function causeText({ preparation }: CaseFile['of'], { labels }: PaperWords): string {
  const { ourCause } = preparation
  if (ourCause === 'unknown') return ''
  return ourCause === 'yes' ? labels.text.ourCause : labels.text.notOurCause
}

function clockText(urgency: CaseFile['urgency'], { labels, span }: PaperWords): string {
  if (!urgency) return ''
  const { text } = labels
  const counted = {
    contact: text.clockContact,
    update: text.clockUpdate,
    nothing: text.clockStands,
  }
  const clock = filled(counted[urgency.counts], {
    elapsed: span(urgency.elapsedMs),
    target: span(urgency.targetMs),
  })
  return urgency.tone === 'late' ? filled(text.clockLate, { clock }) : clock
}

/** Room a name has in the head of a paper, in cells: a longer one stands whole among the facts. */
const headCells = 60

/** The customer's name for a title. */
export function nameOf({ of }: CaseFile, { labels }: PaperWords): string {
  return inHead(of.customer) || labels.text.unnamed
}

/** A name as the head of a paper has room for it; empty when there is none. */
export function inHead(name: string): string {
  return shortened(printableLine(name), headCells, 1)
}

function severityText(of: CaseFile['of'], { labels, money }: PaperWords): string {
  const { text } = labels
  const reasons = [
    of.anyoneHurt === 'yes' ? text.hurt : '',
    of.productionStopped === 'yes' ? text.stopped : '',
    of.anyoneHurt === 'unknown' || of.productionStopped === 'unknown' ? text.notTriaged : '',
    of.moneyAtStake ? filled(text.money, { amount: money(of.moneyAtStake) }) : '',
    of.preparation.theirCustomersAffected === 'yes' ? text.theirCustomers : '',
    of.preparation.earlierFailure === 'yes' ? text.failedBefore : '',
    of.repeats > 0 ? filled(text.repeats, { count: String(of.repeats) }) : '',
  ]
  const level = filled(text.severityValue, { level: String(severityOf(of)) })
  return [level, ...reasons.filter(isSaid)].join('\n')
}

export const isSaid = (text: string) => text.trim() !== ''
