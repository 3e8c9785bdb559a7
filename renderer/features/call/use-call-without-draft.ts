import { useState } from 'react'
import type { Call } from '#shared/call/call.ts'

/**
 * The call, the same object for as long as nothing but its draft changes. The draft changes with
 * every key press; whatever hangs on this one is not drawn anew by it.
 */
export function useCallWithoutDraft(call: Call): Call {
  const [kept, setKept] = useState(call)
  if (kept !== call && !differOnlyInDraft(kept, call)) {
    setKept(call)
    return call
  }
  return kept
}

function differOnlyInDraft(a: Call, b: Call): boolean {
  return JSON.stringify({ ...a, draft: '' }) === JSON.stringify({ ...b, draft: '' })
}
