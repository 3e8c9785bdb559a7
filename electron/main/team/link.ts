import type { LinkProblem, TeamLink } from '#shared/team/team-state.ts'

/** What is known of how this device and its team stand to each other. */
export type LinkFacts = {
  readonly phase: 'connecting' | 'offline' | 'online'
  /** When the team was there last. */
  readonly sinceMs: number
  /** While it is there: messages that wait at the server, and how many did when it came. */
  readonly pending: number
  readonly pendingAtFirst: number
  /** What has to be done before they speak again; while offline, what was wrong the last time. */
  readonly problem: LinkProblem | null
}

/** Problems that are no less so while the servers can't be reached. */
const lasting = new Set<LinkProblem>(['removed', 'not-genuine', 'copied', 'clock-ahead'])

/** The one thing to say about it. */
export function linkOf(facts: LinkFacts, waiting: number): TeamLink {
  const { phase, sinceMs, pending, pendingAtFirst, problem } = facts
  if (problem !== null && (phase === 'online' || lasting.has(problem))) {
    return { kind: 'stopped', problem, waiting }
  }
  if (phase === 'connecting') return { kind: 'connecting', waiting }
  if (phase === 'offline') return { kind: 'offline', sinceMs, waiting }
  if (pending > 0) {
    return { kind: 'fetching', share: 1 - pending / Math.max(pending, pendingAtFirst), waiting }
  }
  return waiting > 0 ? { kind: 'sending', waiting } : { kind: 'all-here' }
}

/** What is sent is mostly there before it can be read that it is sent, in ms. */
const sendingShownAfterMs = 1_000
const toldAtMostEveryMs = 200

/** Tells that the link is another, and not with every key that is typed. */
export function createLinkTeller(link: () => TeamLink, onChanged: () => void) {
  let told = link()
  let timer: NodeJS.Timeout | null = null

  const tell = () => {
    timer = null
    const now = link()
    if (JSON.stringify(now) === JSON.stringify(told)) return
    told = now
    onChanged()
  }
  return {
    changed: () => {
      if (timer) return
      const isBrief = told.kind === 'all-here' && link().kind === 'sending'
      timer = setTimeout(tell, isBrief ? sendingShownAfterMs : toldAtMostEveryMs)
    },
    close: () => {
      if (timer) clearTimeout(timer)
    },
  }
}
