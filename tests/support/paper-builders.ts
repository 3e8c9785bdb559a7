import playbookJson from '#resources/playbooks/repair.json'
import formsJson from '#resources/letters/forms.json'
import enCourse from '#resources/locales/en/course.json'
import enOffers from '#resources/locales/en/offers.json'
import enPapers from '#resources/locales/en/papers.json'
import enStory from '#resources/locales/en/story.json'
import jaCourse from '#resources/locales/ja/course.json'
import jaOffers from '#resources/locales/ja/offers.json'
import jaPapers from '#resources/locales/ja/papers.json'
import jaStory from '#resources/locales/ja/story.json'
import enProposal from '#resources/locales/en/proposal.json'
import jaProposal from '#resources/locales/ja/proposal.json'
import type { Language } from '#shared/base/language.ts'
import { hourMs } from '#shared/base/time.ts'
import type { EntryKind } from '#shared/call/entry.ts'
import type { CaseFile } from '#shared/paper/case-file.ts'
import type { PaperLabels, PaperWords } from '#shared/paper/paper-labels.ts'
import { aCase, builtAtMs } from './builders.ts'

const labelsOf = (
  papers: typeof enPapers,
  course: Pick<PaperLabels, 'stage' | 'place'> & { choice: typeof enCourse.choice },
  story: Pick<typeof enStory, 'act' | 'outcome' | 'moment' | 'held' | 'notHeld'>,
  offers: Pick<typeof enOffers, 'tells'>,
  { why }: { why: { rule: PaperLabels['whyRule'] } },
  language: Language,
): PaperLabels => ({
  ...papers.document,
  ...story,
  stage: course.stage,
  place: course.place,
  letter: Object.fromEntries(
    formsJson.forms.map(({ id, name }) => [id, name[language]]),
  ) as PaperLabels['letter'],
  channel: course.choice,
  requirement: course.choice,
  offer: offers.tells,
  whyRule: why.rule,
})

const labels: Readonly<Record<Language, PaperLabels>> = {
  en: labelsOf(enPapers, enCourse, enStory, enOffers, enProposal, 'en'),
  ja: labelsOf(jaPapers, jaCourse, jaStory, jaOffers, jaProposal, 'ja'),
}

/** The words of a paper an hour after `builtAtMs`, with times in UTC, the same everywhere. */
export function paperWords(language: Language = 'en', nowMs = builtAtMs + hourMs): PaperWords {
  const iso = (atMs: number) => new Date(atMs).toISOString()
  const names = Object.entries(playbookJson.kindNames).map(([kind, name]) => [kind, name[language]])
  return {
    language,
    paper: 'a4',
    labels: labels[language],
    kindNames: Object.fromEntries(names) as Record<EntryKind, string>,
    when: (atMs) => iso(atMs).slice(0, 16),
    time: (atMs) => iso(atMs).slice(11, 16),
    day: (atMs) => iso(atMs).slice(0, 10),
    span: (ms) => `${Math.round(ms / hourMs)} h`,
    money: ({ minor, currency }) => `${currency} ${minor / 100}`,
    percent: (share) => `${Math.round(share * 1000) / 10} %`,
    nowMs,
    author: 'A. Sample',
  }
}

/** All that is known of `aCase()`: nothing was said and nothing is due, unless said otherwise. */
export function aCaseFile(partial: Partial<CaseFile> = {}): CaseFile {
  return {
    of: aCase(),
    entries: [],
    calls: [],
    proposals: [],
    letters: [],
    dues: [],
    urgency: { counts: 'contact', elapsedMs: hourMs, targetMs: 4 * hourMs, tone: 'calm' },
    ...partial,
  }
}
