import type { WriteProblem } from '#shared/ipc/desktop-api.ts'

const problems: Readonly<Record<string, WriteProblem>> = {
  EACCES: 'no-permission',
  EPERM: 'no-permission',
  EROFS: 'no-permission',
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EBUSY: 'file-in-use',
  ETXTBSY: 'file-in-use',
}

/** What the file system's refusal means to a person. */
export function writeProblemOf(error: unknown): WriteProblem {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return problems[code] ?? 'unknown'
}
