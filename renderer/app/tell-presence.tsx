import { useEffect } from 'react'
import { useLocation } from 'wouter'
import { useOpenCall } from '#renderer/data/open-call.ts'
import { useJoinedTeam } from '#renderer/data/team/use-colleagues.ts'
import { useIsShared } from '#renderer/data/team/use-team.ts'
import { useDesktop } from '#renderer/desktop/desktop.tsx'
import type { CaseId } from '#shared/base/ids.ts'

/**
 * Tells the team which shared case this rep calls about, or else looks at. Told by the desk alone, of
 * both windows: two would contradict each other. Of a case that is not shared nothing is said.
 */
export function TellPresence() {
  return useJoinedTeam() ? <Telling /> : null
}

function Telling() {
  const desktop = useDesktop()
  const [location] = useLocation()
  const call = useOpenCall()
  const calledAbout = call?.status === 'live' ? call.caseId : null
  const caseId = calledAbout ?? caseShownAt(location)
  const isShared = useIsShared(caseId ?? nowhere)
  const told = isShared ? caseId : null
  const isOnPhone = told !== null && calledAbout !== null
  useEffect(() => {
    // Whether it arrives is nothing the rep could do anything about.
    desktop.tellPresence({ caseId: told, isOnPhone }).catch(() => {})
  }, [desktop, told, isOnPhone])
  useEffect(
    () => () => void desktop.tellPresence({ caseId: null, isOnPhone: false }).catch(() => {}),
    [desktop],
  )
  return null
}

const notCases = new Set(['new', 'bin', 'crm'])

const nowhere = '' as CaseId

/** The case whose page, or a page of which, is shown. */
export function caseShownAt(location: string): CaseId | null {
  const id = /^\/cases\/([^/]+)/.exec(location)?.[1]
  return id === undefined || notCases.has(id) ? null : (decodeURIComponent(id) as CaseId)
}
