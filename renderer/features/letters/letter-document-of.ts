import { letterForm } from '#renderer/data/letter-forms.ts'
import { resources } from '#renderer/language/i18n.ts'
import { sayTimeIn } from '#renderer/language/say-time.ts'
import type { CustomerDocument } from '#shared/document/customer-document.ts'
import type { FormLayout } from '#shared/letter/form.ts'
import type { Letter } from '#shared/letter/letter.ts'
import { letterDocument } from '#shared/letter/letter-document.ts'

/** What the customer gets of a letter, dated with the day it is looked at. */
export function letterDocumentOf(letter: Letter, nowMs: number): CustomerDocument {
  const { language, parts } = letter
  const labels = resources[language].document
  return letterDocument(
    { language, parts },
    layoutOf(letter),
    labels,
    sayTimeIn(language).day(nowMs),
  )
}

/** How a letter stands on paper in its language. */
export function layoutOf({ form, language }: Letter): FormLayout {
  const layout = letterForm(form).layout[language]
  if (!layout) throw new Error(`There is no ${form} in ${language}`)
  return layout
}

/** "Apology Northgate Tools 2026-03-02": found again by form, customer and day. */
export function letterFileName(letter: Letter, nowMs: number): string {
  const day = new Intl.DateTimeFormat('sv-SE').format(nowMs)
  const customer = letter.parts.customer?.trim() ?? ''
  return [layoutOf(letter).fileName, customer, day]
    .filter((part) => part !== '')
    .join(' ')
    .slice(0, 200)
}
