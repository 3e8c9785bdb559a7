import { useCallback, useMemo, useState } from 'react'
import type { EntryId } from '#shared/base/ids.ts'
import type { Entry } from '#shared/call/entry.ts'
import type { CallActions } from './call-actions.ts'
import type { SaidListActions } from './said-list.tsx'

/** Editing lines where they stand, and taking them out with a way back. */
export function useLineEditing(actions: CallActions, toLine: () => void) {
  const [editingId, setEditingId] = useState<EntryId | null>(null)
  const [removed, setRemoved] = useState<Entry | null>(null)
  const forgetRemoved = useCallback(() => setRemoved(null), [])

  const lineActions = useMemo((): SaidListActions => {
    const remove = (entry: Entry) => {
      actions.remove(entry.id)
      setRemoved(entry)
      toLine()
    }
    return {
      beginEditing: setEditingId,
      edit: actions.edit,
      remove,
      doneEditing: (entry, text, byKey) => {
        setEditingId((current) => (current === entry.id ? null : current))
        if (text === '') remove(entry)
        else if (byKey) toLine()
      },
    }
  }, [actions, toLine])

  return { editingId, removed, forgetRemoved, lineActions }
}
