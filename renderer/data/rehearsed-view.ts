import type { TantoDatabase } from './database.ts'

const views = new WeakMap<TantoDatabase, TantoDatabase>()

/**
 * The working store as a rehearsal sees it: under the names of cases, calls and lines it has those
 * that were rehearsed, so that whatever shows a call shows a rehearsed one too.
 */
export function rehearsedView(db: TantoDatabase): TantoDatabase {
  const known = views.get(db)
  if (known) return known
  const view = new Proxy(db, {
    get: (real, name) => {
      if (name === 'cases') return real.rehearsedCases
      if (name === 'calls') return real.rehearsedCalls
      if (name === 'entries') return real.rehearsedEntries
      return Reflect.get(real, name, real) as unknown
    },
  })
  views.set(db, view)
  // A view of a view is the same view.
  views.set(view, view)
  return view
}
