import type { TalkTrouble } from '#shared/talk/talk-report.ts'

/** What it means for the rep that no microphone could be opened, by the names Chromium gives errors. */
export function troubleOf(error: unknown): TalkTrouble {
  switch (error instanceof DOMException ? error.name : '') {
    case 'NotAllowedError':
      return 'refused'
    case 'NotFoundError':
    case 'OverconstrainedError':
      return 'none'
    case 'NotReadableError':
    case 'AbortError':
      return 'taken'
    default:
      return 'broken'
  }
}
