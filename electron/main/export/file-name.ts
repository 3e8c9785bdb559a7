import { extname } from 'node:path'
import type { SaveFormat } from '#shared/ipc/desktop-api.ts'

/** What a person can save to a place of their choice. */
export type FileEnding = SaveFormat | 'ics' | 'json' | 'csv' | 'png' | 'yaml' | 'tanto-invitation'

// Names no system takes: characters of paths and shells, unseen ones, and devices of old Windows.
const forbidden =
  /[\p{Cc}\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF<>:"/\\|?*]|\p{Cs}|\p{Noncharacter_Code_Point}/gu
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i

/** In bytes of UTF-8: a file system's limit is 255, and a person may want to add to the name. */
const longest = 150

/** A suggested name that every system takes as a file name. Japanese and the like stay as they are. */
export function safeFileName(suggested: string, ending: FileEnding): string {
  const plain = suggested
    .normalize('NFC')
    .replaceAll(forbidden, ' ')
    .replaceAll(/\s+/gu, ' ')
    .replace(/^[. ]+/, '')
    .replace(reserved, '_$1')
  const stem = cutToBytes(plain, longest).replace(/[. ]+$/, '')
  return `${stem === '' ? 'Tanto' : stem}.${ending}`
}

function cutToBytes(text: string, bytes: number): string {
  let cut = ''
  for (const character of text) {
    if (Buffer.byteLength(cut + character) > bytes) break
    cut += character
  }
  return cut
}

/** The path with its ending, where the dialog let it be left off. */
export function withExtension(path: string, ending: FileEnding): string {
  return extname(path).toLowerCase() === `.${ending}` ? path : `${path}.${ending}`
}
