import { filled } from '../document/document-labels.ts'
import { printable, printableLine } from '../document/printable.ts'
import { offerHappenings } from '../proposal/offer-story.ts'
import type { Proposal } from '../proposal/proposal.ts'
import type { PaperLabels } from './paper-labels.ts'

type Told = { readonly atMs: number; readonly name: string; readonly said: string }

/** Every offer and every answer of a case, in the words of a paper. */
export function offersTold(proposals: readonly Proposal[], labels: PaperLabels): Told[] {
  return proposals.flatMap(offerHappenings).map((one) => {
    if (one.is === 'offered') {
      const { atMs, isAgain, version, channel, note } = one
      const name = filled(labels.offer[isAgain ? 'offered-again' : 'offered'], {
        version: String(version),
      })
      return { atMs, name, said: joined(labels.channel[channel], printable(note)) }
    }
    const { atMs, answer, number, headline, words } = one
    return {
      atMs,
      name: filled(labels.offer[answer], { number: String(number) }),
      said: joined(printableLine(headline), words && quoted(words, labels)),
    }
  })
}

const quoted = (words: string, { text }: PaperLabels) =>
  filled(text.quoted, { words: printable(words) })

const joined = (...parts: readonly string[]) =>
  parts.filter((part) => part.trim() !== '').join(' · ')
