import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The files under a folder that hold a text, in any encoding a program writes text in. */
export function filesHolding(folder: string, text: string): string[] {
  const written = [
    Buffer.from(text, 'utf8'),
    Buffer.from(text, 'utf16le'),
    Buffer.from(text, 'utf16le').swap16(),
    Buffer.from(
      JSON.stringify(text)
        .slice(1, -1)
        .replaceAll(/[^ -~]/g, unicodeEscape),
    ),
  ]
  return filesUnder(folder).filter((path) => {
    const bytes = readFileSync(path)
    return written.some((needle) => bytes.includes(needle))
  })
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}

function unicodeEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}
