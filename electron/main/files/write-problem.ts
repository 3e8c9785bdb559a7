import type { WriteProblem } from '#shared/base/write-problem.ts'

const problems: Readonly<Record<string, WriteProblem>> = {
  EACCES: 'no-permission',
  EPERM: 'no-permission',
  EROFS: 'no-permission',
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EBUSY: 'file-in-use',
  ETXTBSY: 'file-in-use',
}

/**
 * What the file system's refusal means to a person. On Windows a file that another program holds
 * open refuses to be replaced with the same code as one that may not be written at all.
 */
export function writeProblemOf(
  error: unknown,
  platform: NodeJS.Platform = process.platform,
): WriteProblem {
  if (!(error instanceof Error) || !('code' in error)) return 'unknown'
  const replaced = 'syscall' in error && error.syscall === 'rename'
  const code = String(error.code)
  if (platform === 'win32' && replaced && (code === 'EPERM' || code === 'EACCES')) {
    return 'file-in-use'
  }
  return problems[code] ?? 'unknown'
}
