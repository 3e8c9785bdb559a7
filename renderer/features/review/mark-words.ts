import type { TFunction } from 'i18next'
import { clockText } from '#renderer/ui/clock-text.ts'
import type { Language } from '#shared/base/language.ts'
import type { EntryKind } from '#shared/call/entry.ts'
import type { Playbook } from '#shared/method/playbook.ts'
import type { StepId } from '#shared/method/step.ts'
import type { Mark } from '#shared/review/marks.ts'

/** How a recap is told: in which words, and from which moment on. */
export type Telling = {
  readonly t: TFunction<'review'>
  readonly language: Language
  /** As it was in force in the call. */
  readonly playbook: Playbook
  readonly fromMs: number
}

/** "02:14", counted from the beginning of the call. */
export function markTime({ atMs }: Mark, { fromMs }: Telling): string {
  return clockText(atMs - fromMs)
}

/** What a mark is, such as "Question", "Issue" or "Silence, 12 s". */
export function markName(mark: Mark, { t, language, playbook }: Telling): string {
  const { kind, lane, atMs, untilMs } = mark
  if (kind === 'silence' || kind === 'stretch') {
    return t(`recap.mark.${kind}`, { seconds: Math.round(((untilMs ?? atMs) - atMs) / 1000) })
  }
  if (kind === 'read-back' || kind === 'nudge' || kind === 'ended' || kind === 'cut-in') {
    return t(`recap.mark.${kind}`)
  }
  // A step and a line can have the same name.
  if (lane === 'steps') return stepNameOf(playbook, kind as StepId, language)
  return playbook.kindNames[kind as EntryKind][language]
}

/** What was written, or what a nudge said; its rule may be gone from the playbook since. */
export function markText({ kind, text }: Mark, { language, playbook }: Telling): string {
  if (kind !== 'nudge') return text
  return playbook.nudges.find(({ id }) => id === text)?.title[language] ?? ''
}

/** All of it in one line, for those who hear it. */
export function markLine(mark: Mark, telling: Telling): string {
  const parts = [markTime(mark, telling), markName(mark, telling), markText(mark, telling)]
  return parts.filter((part) => part !== '').join(' · ')
}

export function stepNameOf({ steps }: Playbook, step: StepId, language: Language): string {
  return steps.find(({ id }) => id === step)?.name[language] ?? ''
}
