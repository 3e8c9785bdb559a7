// The test browser has no locks: one at a time holds a name, the others wait in line.

type Work = (lock: { name: string } | null) => unknown

const ends = new Map<string, Promise<unknown>>()

async function request(name: string, options: { ifAvailable?: boolean } | Work, work?: Work) {
  const task = work ?? (options as Work)
  const before = ends.get(name)
  if (before && work && (options as { ifAvailable?: boolean }).ifAvailable) return task(null)
  const held = (before ?? Promise.resolve()).then(() => task({ name }))
  const end = held.catch(() => {})
  ends.set(name, end)
  void end.then(() => ends.get(name) === end && ends.delete(name))
  return held
}

// A test may run without a page.
if ('navigator' in globalThis) {
  Object.defineProperty(navigator, 'locks', { value: { request }, configurable: true })
}
