import type { UpdateProblem } from '#shared/ipc/app-api.ts'
import { writeProblemOf } from '../files/write-problem.ts'
import { codeOf } from '../log.ts'

export class UpdateError extends Error {
  readonly problem: UpdateProblem

  constructor(problem: UpdateProblem) {
    super(problem)
    this.problem = problem
  }
}

/** @param otherwise what an error stands for that says nothing by itself */
export function updateProblemOf(error: unknown, otherwise: UpdateProblem): UpdateProblem {
  if (error instanceof UpdateError) return error.problem
  if (codeOf(error) === 'ERR_CHECKSUM_MISMATCH') return 'not-genuine'
  // What the file system refuses names the file; what a server refuses does not.
  const isOfFile = error instanceof Error && 'path' in error
  return isOfFile || writeProblemOf(error) !== 'unknown' ? 'disk' : otherwise
}
