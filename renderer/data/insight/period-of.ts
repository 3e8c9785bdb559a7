/** More columns than this can't be told apart, and their names stand on each other. */
const mostMonths = 24

/**
 * The periods that a time is told in: its months, or its years where there would be too many. They
 * are those of this machine's time zone, "2026-03" or "2026".
 */
export function periodsSince(fromMs: number, nowMs: number): (atMs: number) => string {
  return monthNumber(nowMs) - monthNumber(fromMs) < mostMonths ? monthOf : yearOf
}

function monthNumber(atMs: number): number {
  const day = new Date(atMs)
  return day.getFullYear() * 12 + day.getMonth()
}

const yearOf = (atMs: number) => String(new Date(atMs).getFullYear()).padStart(4, '0')

function monthOf(atMs: number): string {
  return `${yearOf(atMs)}-${String(new Date(atMs).getMonth() + 1).padStart(2, '0')}`
}
