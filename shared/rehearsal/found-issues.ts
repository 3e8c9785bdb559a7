import { rankedIssues } from '../call/call-summary.ts'
import type { Call } from '../call/call.ts'
import type { Entry } from '../call/entry.ts'
import { wordIn } from '../method/word-cues.ts'
import type { Caller, HiddenIssue } from './caller.ts'

/** What was really the matter, and the line that shows that the rep found it. */
export type FoundIssue = {
  readonly issue: HiddenIssue
  /** An issue of the rep's, else any other line; null: it stayed hidden. */
  readonly line: Entry | null
  /** Its place in the rep's order, from 1; null: it is none of the issues in it. */
  readonly rank: number | null
}

/** A caller's issues, the most pressing first, beside what the rep wrote down of them. */
export function foundIssues(
  { issues }: Pick<Caller, 'issues'>,
  call: Pick<Call, 'issueOrder'>,
  entries: readonly Entry[],
): FoundIssue[] {
  const ranked = rankedIssues(call, entries)
  const others = entries.filter(({ kind, removed }) => kind !== 'issue' && !removed)
  return issues.map((issue) => {
    const isIt = ({ text }: Entry) => wordIn(text, issue.cues) !== null
    const place = ranked.findIndex(isIt)
    return {
      issue,
      line: ranked[place] ?? others.find(isIt) ?? null,
      rank: place === -1 ? null : place + 1,
    }
  })
}

/**
 * Whether what stands first on the rep's list is what is first for them. Words that say none of
 * their issues are taken to be right: whoever listened may put it in words of their own.
 */
export function isFirstRight(
  { issues }: Pick<Caller, 'issues'>,
  call: Pick<Call, 'issueOrder'>,
  entries: readonly Entry[],
): boolean {
  const text = rankedIssues(call, entries)[0]?.text ?? ''
  const [first, ...others] = issues.map(({ cues }) => wordIn(text, cues) !== null)
  return first === true || !others.includes(true)
}
