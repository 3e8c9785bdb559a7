import { createContext, type ReactNode, useContext, useMemo, useState } from 'react'

/** How own words are looked at in a place: in a call, in a form. */
export type WordingScope = {
  /** Nothing is said now. */
  readonly isSilent: boolean
  /** By which rule of the method, too. */
  readonly showsBasis: boolean
  /** What was waved off: it is not pointed at again. */
  readonly left: ReadonlySet<string>
  readonly leave: (name: string) => void
}

const Scope = createContext<WordingScope | null>(null)

type Props = Pick<WordingScope, 'isSilent' | 'showsBasis'> & { children: ReactNode }

/** All in it remember together what was waved off, for as long as it stands. Nothing of it is kept. */
export function WordingScopeProvider({ isSilent, showsBasis, children }: Props) {
  const scope = useNewScope(isSilent, showsBasis)
  return <Scope value={scope}>{children}</Scope>
}

/** Of the call one is in, or one of its own. */
export function useWordingScope(): WordingScope {
  const own = useNewScope(false, false)
  return useContext(Scope) ?? own
}

function useNewScope(isSilent: boolean, showsBasis: boolean): WordingScope {
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  return useMemo(() => {
    const leave = (name: string) => setLeft((before) => new Set([...before, name]))
    return { isSilent, showsBasis, left, leave }
  }, [isSilent, showsBasis, left])
}
