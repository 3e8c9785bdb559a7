import { clipped } from '../base/clipped.ts'
import type { OptionId } from '../base/ids.ts'
import { dayMs } from '../base/time.ts'
import { maxHeadline, type PrivateOption, type RemedyOption } from '../proposal/option.ts'
import { blankOption } from './blank-option.ts'
import type { Remedy } from './catalogue.ts'
import type { DraftOptionsInput } from './draft-options.ts'
import { settles } from './facts-for.ts'
import { privateHalf } from './private-half.ts'
import type { WhyFact } from './why.ts'

/**
 * The customer's own solution as an option, in their words (R6). Null: they named none.
 * @param alike the remedy of the catalogue that is the same sort of thing: what that costs, who must
 * approve it and what in law to look at holds for their way too
 */
export function theirWayOption(
  input: DraftOptionsInput,
  id: OptionId,
  alike: Remedy | undefined,
): RemedyOption | null {
  const { theirSolution, texts, language, nowMs, sayTime, repName } = input
  const said = theirSolution?.text.trim() ?? ''
  if (said === '') return null
  const covered = input.issues.slice(0, 1)
  const byWhenAtMs = theirSolution?.dueAtMs ?? null
  const standsUntilAtMs = nowMs + texts.theirWay.standsDays * dayMs
  const facts: WhyFact[] = [
    { kind: 'their-words' },
    ...settles(covered.length, input.issues.length),
  ]
  const blank = blankOption(id, 'their-way')
  return {
    ...blank,
    customer: {
      ...blank.customer,
      headline: clipped(said.split('\n', 1)[0] ?? said, maxHeadline),
      whatWeDo: said,
      covers: covered.map((issue) => issue.id),
      byWhen: byWhenAtMs === null ? '' : sayTime.moment(byWhenAtMs),
      byWhenAtMs,
      who: repName,
      words: texts.theirWay.words[language],
      standsUntil: sayTime.day(standsUntilAtMs),
      standsUntilAtMs,
    },
    private: alike
      ? privateHalf(input, alike, ['own-solution'], facts)
      : unlikeAny(input, blank.private, facts),
  }
}

function unlikeAny(
  { texts, language }: DraftOptionsInput,
  blank: PrivateOption,
  facts: WhyFact[],
): PrivateOption {
  return {
    ...blank,
    costLines: [{ label: texts.theirWay.costItem[language], amount: null }],
    why: { rules: ['own-solution'], facts },
  }
}
