import { join } from 'node:path'
import { z } from '#shared/base/schema.ts'
import type { UpdateNews } from '#shared/ipc/app-api.ts'
import { openJsonFile } from '../files/json-file.ts'
import { log } from '../log.ts'

const version = z.string().max(60)

const schema = z.object({
  /** The one that ran last; null: none that wrote it down. */
  lastVersion: version.nullable().catch(null),
  /** The one that was handed to its installer. */
  installing: version.nullable().catch(null),
  news: z
    .discriminatedUnion('kind', [
      z.object({ kind: z.literal('updated'), from: version, to: version }),
      z.object({ kind: z.literal('not-updated'), to: version }),
    ])
    .nullable()
    .catch(null),
})

export type UpdateMemory = {
  readonly news: () => UpdateNews | null
  readonly dismissNews: () => void
  /** From here on another version is to run. Null: it was not handed over after all. */
  readonly installing: (version: string | null) => void
  readonly settled: () => Promise<void>
}

/** What ran last and what was to run, so that somebody can be told what became of it. Once. */
export function openUpdateMemory(userData: string, running: string): UpdateMemory {
  const file = openJsonFile(join(userData, 'updates.json'), schema, () =>
    log('what runs could not be written'),
  )
  const { lastVersion, installing, news } = file.value()
  const next = newsOf(lastVersion, installing, running) ?? news
  if (lastVersion !== running || installing !== null) {
    file.change(() => ({ lastVersion: running, installing: null, news: next }))
  }
  const change = (patch: Partial<z.infer<typeof schema>>) =>
    file.change((known) => ({ ...known, ...patch }))
  return {
    news: () => file.value().news,
    dismissNews: () => change({ news: null }),
    installing: (to) => change({ installing: to }),
    settled: file.settled,
  }
}

function newsOf(
  from: string | null,
  installing: string | null,
  running: string,
): UpdateNews | null {
  if (from !== null && from !== running) return { kind: 'updated', from, to: running }
  return installing !== null && installing !== running
    ? { kind: 'not-updated', to: installing }
    : null
}
