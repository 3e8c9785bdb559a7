import { fireEvent } from '@testing-library/react'

/** What a browser does for `document.execCommand` in a field; the test window has none. */
export function typeByCommand(): void {
  document.execCommand = (command, _showsUi, text = '') => {
    const field = document.activeElement as HTMLTextAreaElement
    const { selectionStart: start, selectionEnd: end, value } = field
    const put = command === 'delete' ? '' : text
    return fireEvent.input(field, {
      target: { value: value.slice(0, start) + put + value.slice(end) },
    })
  }
}
