import type { TextInput } from './use-field-keys.ts'

/**
 * Puts words into a field as if they were typed there, so that the field's own undo (Ctrl/⌘+Z) takes
 * them back. The caret stays at the word where it was.
 */
export function typeInto(
  field: TextInput,
  { start, end, text }: { start: number; end: number; text: string },
): void {
  const caret = field.selectionEnd ?? field.value.length
  field.focus()
  field.setSelectionRange(start, end)
  // What sets a value forgets what could be undone. There is no successor to this yet.
  // oxlint-disable-next-line typescript/no-deprecated
  document.execCommand(text === '' ? 'delete' : 'insertText', false, text)
  const after =
    caret < end ? Math.min(caret, start + text.length) : caret + text.length - (end - start)
  field.setSelectionRange(after, after)
}
