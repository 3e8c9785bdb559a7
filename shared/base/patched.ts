/** A copy with the fields of the patch replaced. An undefined field of the patch changes nothing. */
export function patched<T extends object>(
  current: T,
  patch: { [K in keyof T]?: T[K] | undefined },
): T {
  const defined = Object.entries(patch).filter(([, value]) => value !== undefined)
  return { ...current, ...(Object.fromEntries(defined) as Partial<T>) }
}
