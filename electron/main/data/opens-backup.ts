/** Where a backup is restored, by the user's own choice. */
export const pageOfCopies = '/settings/copies'

/**
 * Whether the program was started to open a backup, as by a double click on one. It then shows where
 * backups are restored and does nothing with the file by itself: a file must not replace data.
 */
export function opensBackup(argv: readonly string[]): boolean {
  return argv.slice(1).some((one) => !one.startsWith('-') && /\.tanto$/i.test(one))
}
