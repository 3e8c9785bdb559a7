import { useLiveQuery } from 'dexie-react-hooks'
import { useStore } from '../store.tsx'

/** Whether any file of orders was taken in and not undone. Undefined while it loads. */
export function useHasOrders(): boolean | undefined {
  const { db } = useStore()
  return useLiveQuery(async () => {
    const imports = await db.imports.toArray()
    return imports.some(({ what, undoneAtMs }) => what === 'orders' && undoneAtMs === null)
  }, [db])
}
