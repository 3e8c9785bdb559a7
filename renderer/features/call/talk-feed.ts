import type { CallTalk, TalkMeasured } from '#shared/call/call-talk.ts'
import type { StepId } from '#shared/method/step.ts'
import { listenedSoFar, type LiveTalk, liveTalkOf, withReading } from '#shared/talk/live-talk.ts'
import type { TalkReport, TalkTrouble } from '#shared/talk/talk-report.ts'

/** What is shown of the talk meter while it is on. */
export type TalkSeen = {
  readonly state: 'begins' | 'listens' | 'trouble'
  readonly trouble: TalkTrouble | null
  readonly live: LiveTalk
}

export type TalkFeed = ReturnType<typeof talkFeed>

/**
 * What the talk meter tells of a call, beside React: it comes each second, and only what shows it is
 * drawn anew for it.
 */
export function talkFeed(talk: CallTalk) {
  const listeners = new Set<() => void>()
  let seen: TalkSeen = { state: 'begins', trouble: null, live: liveTalkOf(talk) }
  const become = (next: TalkSeen) => {
    seen = next
    for (const listener of listeners) listener()
  }
  return {
    seen: () => seen,
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    begin: () => become({ ...seen, state: 'begins', trouble: null }),
    /** Takes a report in a step of the call, and hands back what of it is to be written down. */
    take: (report: TalkReport, atMs: number, step: StepId): readonly TalkMeasured[] => {
      const isReading = report.kind === 'reading'
      const { live, measured } = isReading
        ? withReading(seen.live, report, step)
        : listenedSoFar(seen.live, atMs, step)
      const trouble = report.kind === 'trouble' ? report.trouble : null
      become({ state: trouble === null ? 'listens' : 'trouble', trouble, live })
      return measured
    },
    /** Switched off: what was heard and not written down yet. */
    end: (atMs: number, step: StepId): readonly TalkMeasured[] => {
      const { live, measured } = listenedSoFar(seen.live, atMs, step)
      become({ ...seen, live })
      return measured
    },
  }
}
