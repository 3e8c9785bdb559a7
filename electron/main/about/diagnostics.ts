import { readFile } from 'node:fs/promises'
import type { About } from '#shared/ipc/app-api.ts'
import { logFiles } from '../log.ts'

/** As many lines of the log as somebody would read. */
const mostLines = 400

/** A line as the log writes it: when, and words of the code. Whatever else is in the file stays there. */
const lineOfLog = /^\d{4}-\d\d-\d\dT[\d:.]+Z [\w ’',:-]{1,200}$/

export type DiagnosticFacts = {
  readonly about: About
  readonly screens: readonly string[]
  /** Memory of each kind of process, in MB. */
  readonly memory: readonly string[]
  readonly graphics: readonly string[]
  readonly settings: readonly string[]
  readonly data: readonly string[]
  readonly log: readonly string[]
}

/**
 * What would help somebody to help, in plain text and in English for whoever reads it. All of it is
 * versions, counts, sizes, times and words of our own code: nothing typed, no name, no path.
 */
export function diagnosticsText(facts: DiagnosticFacts): string {
  const { about } = facts
  const parts: readonly (readonly [string, readonly string[]])[] = [
    [
      'Tanto',
      [
        `version: ${about.version}`,
        `Electron ${about.electron}, Chromium ${about.chromium}, Node ${about.node}`,
        ...(about.isTestRuntime ? ['runtime: the one for tests'] : []),
        `system: ${about.system}`,
      ],
    ],
    ['Screens', facts.screens],
    ['Memory', facts.memory],
    ['Graphics', facts.graphics],
    ['Settings', facts.settings],
    ['Data', facts.data],
    ['Log', facts.log.length > 0 ? facts.log : ['nothing was written']],
  ]
  return parts
    .map(([title, lines]) => `${title}\n${lines.map((it) => `  ${it}\n`).join('')}`)
    .join('\n')
}

/** The newest lines of the log, the oldest of them first. */
export async function logLines(userData: string): Promise<string[]> {
  const texts = await Promise.all(
    logFiles(userData).map((file) => readFile(file, 'utf8').catch(() => '')),
  )
  return texts
    .join('')
    .split('\n')
    .filter((line) => lineOfLog.test(line))
    .slice(-mostLines)
}
