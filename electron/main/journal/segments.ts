import { readdir } from 'node:fs/promises'
import { join } from 'node:path'

/** A file of the journal, named by the place of its first event. */
export type Segment = { readonly firstSeq: number; readonly path: string }

const namePattern = /^(\d{12})\.log$/

export function segmentAt(folder: string, firstSeq: number): Segment {
  return { firstSeq, path: join(folder, `${String(firstSeq).padStart(12, '0')}.log`) }
}

/** The journal's segments, the oldest first. */
export async function listSegments(folder: string): Promise<Segment[]> {
  const names = await readdir(folder)
  return names
    .flatMap((name) => namePattern.exec(name)?.[1] ?? [])
    .map((digits) => segmentAt(folder, Number(digits)))
    .toSorted((a, b) => a.firstSeq - b.firstSeq)
}
