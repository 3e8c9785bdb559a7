import type { Language } from '../base/language.ts'
import type { LetterForm } from './form.ts'
import type { Letter, LetterWords } from './letter.ts'
import type { LetterEvent } from './letter-events.ts'

type Translation = {
  readonly form: LetterForm
  readonly to: Language
  /** What would be drafted now, in each language. */
  readonly drafted: Readonly<Record<Language, LetterWords>>
  readonly atMs: number
}

/**
 * What happens when a letter is to be read in the other language: what still stands as it was
 * drafted, or is empty, is drafted in that language; what the rep wrote stays exactly as it is.
 */
export function letterInOtherLanguage(
  { id, language, parts }: Letter,
  { form, to, drafted, atMs }: Translation,
): LetterEvent {
  const untouched = form.parts
    .map((part) => part.id)
    .filter((part) => (parts[part] ?? '') === '' || parts[part] === drafted[language][part])
    .filter((part) => (parts[part] ?? '') !== (drafted[to][part] ?? ''))
  const patch = Object.fromEntries(untouched.map((part) => [part, drafted[to][part] ?? '']))
  return { kind: 'letter-written', letterId: id, atMs, language: to, patch }
}
