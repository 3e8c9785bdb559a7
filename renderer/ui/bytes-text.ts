import type { Language } from '#shared/base/language.ts'

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const

/** A size in the unit one would say it in: "24 kB", "3.1 MB", "1.2 GB". */
export function bytesText(bytes: number, language: Language): string {
  const steps = bytes < 1000 ? 0 : Math.floor(Math.log10(bytes) / 3)
  const step = Math.min(steps, units.length - 1)
  const value = bytes / 1000 ** step
  return new Intl.NumberFormat(language === 'en' ? 'en-GB' : 'ja', {
    style: 'unit',
    unit: units[step] ?? 'byte',
    maximumFractionDigits: value < 10 && step > 0 ? 1 : 0,
  }).format(value)
}
