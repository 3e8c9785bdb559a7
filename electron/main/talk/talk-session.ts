import type { Session } from 'electron'
import { policyOfTalk, serveAppScheme } from '../app-scheme.ts'
import { lockDownSession } from '../lock-down.ts'

/**
 * Makes a session in which a page may listen and do nothing else: it has the microphone and never a
 * camera, what the computer plays only where the rep wants it, and a store of its own, which is empty
 * and in memory (ADR 0017).
 */
export function openTalkSession(
  session: Session,
  deps: {
    folder: string
    isOwnUrl: (url: string) => boolean
    hearsThem: () => boolean
  },
): Session {
  lockDownSession(session, deps.isOwnUrl, (permission, media) => {
    if (permission === 'display-capture') return deps.hearsThem()
    return permission === 'media' && !media.includes('video')
  })
  // A picture has to be given with the sound: the page's own empty one, which it stops at once.
  session.setDisplayMediaRequestHandler(({ frame }, answer) =>
    answer(deps.hearsThem() && frame ? { video: frame, audio: 'loopback' } : {}),
  )
  serveAppScheme(session, deps.folder, policyOfTalk)
  return session
}
