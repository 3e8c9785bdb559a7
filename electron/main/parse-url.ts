/** Reads a URL. Null: it is none. (`URL.parse` is younger than the oldest runtime we run on.) */
export function parseUrl(text: string): URL | null {
  try {
    return new URL(text)
  } catch {
    return null
  }
}

/** Scheme and host of a URL, custom schemes included (their standard `origin` is "null"). */
export function originOf(text: string): string | null {
  const url = parseUrl(text)
  return url && `${url.protocol}//${url.host}`
}
