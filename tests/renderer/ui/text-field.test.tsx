import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { expect, test } from 'vitest'
import { TextField } from '#renderer/ui/text-field.tsx'
import { renderInWindow } from '#tests/support/render-in-window.tsx'

function Field() {
  const [value, setValue] = useState('')
  return (
    <TextField
      label="What"
      description="In a word"
      value={value}
      onChange={setValue}
      maxLength={20}
    />
  )
}

test('a field that is full says so, and how much it holds', async () => {
  await renderInWindow(<Field />)
  const field = screen.getByRole('textbox')
  await userEvent.type(field, 'nineteen characters')
  expect(screen.queryByText('In a word')).toBeNull()
  expect(screen.getByText(/20 characters are the most/)).not.toBeNull()

  await userEvent.type(field, '{Backspace}{Backspace}')
  expect(screen.getByText('In a word')).not.toBeNull()
})
