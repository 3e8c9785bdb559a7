import { letterForms } from '#renderer/data/letter-forms.ts'
import { resources } from '#renderer/language/i18n.ts'
import { sayTimeIn } from '#renderer/language/say-time.ts'
import { dayAndTime, timeOfDay } from '#renderer/ui/date-time.ts'
import { durationText } from '#renderer/ui/duration-text.ts'
import type { Language } from '#shared/base/language.ts'
import { type EntryKind, entryKinds } from '#shared/call/entry.ts'
import type { LetterFormName } from '#shared/letter/letter.ts'
import type { Playbook } from '#shared/method/playbook.ts'
import { formatMoney } from '#shared/money/format-money.ts'
import type { PaperLabels, PaperWords } from '#shared/paper/paper-labels.ts'
import type { Settings } from '#shared/settings/settings.ts'

/** What stands on the screen already is called the same on paper. */
function labelsIn(language: Language): PaperLabels {
  const { papers, course, story, offers, proposal } = resources[language]
  return {
    ...papers.document,
    stage: course.stage,
    channel: course.choice,
    requirement: course.choice,
    act: story.act,
    outcome: story.outcome,
    held: story.held,
    notHeld: story.notHeld,
    moment: story.moment,
    whyRule: proposal.why.rule,
    place: course.place,
    letter: Object.fromEntries(letterForms.map(({ id, name }) => [id, name[language]])) as Record<
      LetterFormName,
      string
    >,
    offer: offers.tells,
  }
}

/** The words of a paper in a language, as of a moment. */
export function paperWordsIn(
  language: Language,
  nowMs: number,
  { kindNames }: Pick<Playbook, 'kindNames'>,
  { repName, paper }: Pick<Settings, 'repName' | 'paper'>,
): PaperWords {
  const names = entryKinds.map((kind) => [kind, kindNames[kind][language]] as const)
  return {
    language,
    paper,
    labels: labelsIn(language),
    kindNames: Object.fromEntries(names) as Record<EntryKind, string>,
    when: (atMs) => dayAndTime(atMs, language, nowMs),
    time: (atMs) => timeOfDay(atMs, language),
    day: sayTimeIn(language).day,
    span: (ms) => durationText(ms, language),
    money: (amount) => formatMoney(amount, language),
    percent: (share) =>
      new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 }).format(share),
    nowMs,
    author: repName,
  }
}
