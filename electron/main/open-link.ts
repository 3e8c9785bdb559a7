import { shell } from 'electron'

/** A letter, or a telephone number of nothing but digits. */
const allowed = /^(?:mailto:\?|(?:tel|callto):\+?\d{2,20}$)/

/** Gives a link to the system. Nothing but a mail or a call is ever opened, whoever asks. */
export async function openLink(link: string): Promise<void> {
  if (!allowed.test(link)) throw new Error('Not a link to open')
  await shell.openExternal(link)
}
