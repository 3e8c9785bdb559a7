import type { Language } from '../base/language.ts'
import type { CaseDetails } from './case.ts'

/** A name without its title, for texts that add one: in Japanese 様 follows it, so none may end it. */
export function nameWithoutTitle(name: string, language: Language): string {
  return language === 'ja'
    ? name.trim().replace(/(?<=\S)\s*(?:様|さま|さん|殿|氏|-san|-sama)$/iu, '')
    : name
}

/** A person as one writes of them: "M. Ito", "伊藤様". Empty when there is no name. */
export function personName(name: string, language: Language): string {
  const plain = nameWithoutTitle(name, language)
  return language === 'ja' && plain !== '' ? `${plain}様` : plain
}

/** Firm and person on one line, as far as they are known. */
export function whoLine(
  details: Pick<CaseDetails, 'customer' | 'contact'>,
  language: Language,
): string {
  return [details.customer, personName(details.contact, language)].filter(Boolean).join(' · ')
}
