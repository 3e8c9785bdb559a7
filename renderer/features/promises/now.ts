import { createContext } from 'react'

/** Beside the rows, not through them: a minute that passes draws what it changes and nothing else. */
export const Now = createContext(0)
