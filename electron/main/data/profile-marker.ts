import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from '#shared/base/schema.ts'
import { writeFileAtomic } from '../files/write-file-atomic.ts'
import { snapshotFormat } from '../snapshot/snapshot-file.ts'

/** What the data on the disk is written in. Each number is raised when older code could not read it. */
const formats = { journal: 4, snapshot: snapshotFormat, store: 5 } as const

const markerSchema = z.object({
  formats: z.object({ journal: z.int(), snapshot: z.int(), store: z.int() }),
  appVersion: z.string().max(40),
  /** What every file was last sealed with; null: they are as they are. */
  keyId: z.string().max(16).nullable(),
})
export type ProfileMarker = z.infer<typeof markerSchema>

export type FoundMarker =
  | { readonly kind: 'none' }
  /** Written by this version, or by one that wrote the same. */
  | { readonly kind: 'current' | 'older'; readonly marker: ProfileMarker }
  /** Written by a version this one does not know the files of. They must not be touched. */
  | { readonly kind: 'newer' }

const fileIn = (userData: string) => join(userData, 'profile.json')

/** Who wrote this profile last. A marker that can't be read counts as none: the files say it too. */
export async function readMarker(userData: string, appVersion: string): Promise<FoundMarker> {
  const text = await readFile(fileIn(userData), 'utf8').catch(() => '{}')
  const found = markerSchema.safeParse(jsonOf(text))
  if (!found.success) return { kind: 'none' }
  const marker = found.data
  const names = Object.keys(formats) as (keyof typeof formats)[]
  if (names.some((name) => marker.formats[name] > formats[name])) {
    return { kind: 'newer' }
  }
  const isSame =
    marker.appVersion === appVersion &&
    names.every((name) => marker.formats[name] === formats[name])
  return { kind: isSame ? 'current' : 'older', marker }
}

export async function writeMarker(
  userData: string,
  marker: Pick<ProfileMarker, 'appVersion' | 'keyId'>,
): Promise<void> {
  const content = JSON.stringify({ formats, ...marker }, null, 2)
  await writeFileAtomic(fileIn(userData), `${content}\n`, 0o600)
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return {}
  }
}
