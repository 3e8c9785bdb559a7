const minLength = 10
const maxLength = 500

export type PassphraseProblem = 'too-short' | 'too-long'

/** One passphrase is one, however keyboards and input methods write its characters (NFKC). */
export function normalPassphrase(passphrase: string): string {
  return passphrase.normalize('NFKC')
}

/** What is wrong with a new passphrase: at least 10 characters, at most 500, whatever they are. */
export function passphraseProblem(passphrase: string): PassphraseProblem | null {
  const { length } = Array.from(normalPassphrase(passphrase))
  if (length < minLength) return 'too-short'
  return length > maxLength ? 'too-long' : null
}
