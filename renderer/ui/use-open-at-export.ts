import { useState } from 'react'

/** How many things were open when something last went out while its page was open; null: it did not. */
export function useOpenAtExport(exports: number, open: number): number | null {
  const [seen, setSeen] = useState<{ exports: number; open: number | null }>({
    exports,
    open: null,
  })
  if (seen.exports !== exports) setSeen({ exports, open })
  return seen.open
}
