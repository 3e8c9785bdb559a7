import enAbout from '#resources/locales/en/about.json' with { type: 'json' }
import enAccounts from '#resources/locales/en/accounts.json' with { type: 'json' }
import enCommon from '#resources/locales/en/common.json' with { type: 'json' }
import enCompanion from '#resources/locales/en/companion.json' with { type: 'json' }
import enCourse from '#resources/locales/en/course.json' with { type: 'json' }
import enCrm from '#resources/locales/en/crm.json' with { type: 'json' }
import enData from '#resources/locales/en/data.json' with { type: 'json' }
import enDesk from '#resources/locales/en/desk.json' with { type: 'json' }
import enFirst from '#resources/locales/en/first.json' with { type: 'json' }
import enImport from '#resources/locales/en/import.json' with { type: 'json' }
import enInsight from '#resources/locales/en/insight.json' with { type: 'json' }
import enLetters from '#resources/locales/en/letters.json' with { type: 'json' }
import enOffers from '#resources/locales/en/offers.json' with { type: 'json' }
import enPapers from '#resources/locales/en/papers.json' with { type: 'json' }
import enPlaybook from '#resources/locales/en/playbook.json' with { type: 'json' }
import enPromises from '#resources/locales/en/promises.json' with { type: 'json' }
import enPrepare from '#resources/locales/en/prepare.json' with { type: 'json' }
import enSearch from '#resources/locales/en/search.json' with { type: 'json' }
import enSending from '#resources/locales/en/sending.json' with { type: 'json' }
import enSettings from '#resources/locales/en/settings.json' with { type: 'json' }
import enStory from '#resources/locales/en/story.json' with { type: 'json' }
import enProposal from '#resources/locales/en/proposal.json' with { type: 'json' }
import enRehearsal from '#resources/locales/en/rehearsal.json' with { type: 'json' }
import enReview from '#resources/locales/en/review.json' with { type: 'json' }
import enTeam from '#resources/locales/en/team.json' with { type: 'json' }
import enTeamWork from '#resources/locales/en/team-work.json' with { type: 'json' }
import enToday from '#resources/locales/en/today.json' with { type: 'json' }
import enWording from '#resources/locales/en/wording.json' with { type: 'json' }
import jaAbout from '#resources/locales/ja/about.json' with { type: 'json' }
import jaAccounts from '#resources/locales/ja/accounts.json' with { type: 'json' }
import jaCommon from '#resources/locales/ja/common.json' with { type: 'json' }
import jaCompanion from '#resources/locales/ja/companion.json' with { type: 'json' }
import jaCourse from '#resources/locales/ja/course.json' with { type: 'json' }
import jaCrm from '#resources/locales/ja/crm.json' with { type: 'json' }
import jaData from '#resources/locales/ja/data.json' with { type: 'json' }
import jaDesk from '#resources/locales/ja/desk.json' with { type: 'json' }
import jaFirst from '#resources/locales/ja/first.json' with { type: 'json' }
import jaImport from '#resources/locales/ja/import.json' with { type: 'json' }
import jaInsight from '#resources/locales/ja/insight.json' with { type: 'json' }
import jaLetters from '#resources/locales/ja/letters.json' with { type: 'json' }
import jaOffers from '#resources/locales/ja/offers.json' with { type: 'json' }
import jaPapers from '#resources/locales/ja/papers.json' with { type: 'json' }
import jaPlaybook from '#resources/locales/ja/playbook.json' with { type: 'json' }
import jaPromises from '#resources/locales/ja/promises.json' with { type: 'json' }
import jaPrepare from '#resources/locales/ja/prepare.json' with { type: 'json' }
import jaSearch from '#resources/locales/ja/search.json' with { type: 'json' }
import jaSending from '#resources/locales/ja/sending.json' with { type: 'json' }
import jaSettings from '#resources/locales/ja/settings.json' with { type: 'json' }
import jaStory from '#resources/locales/ja/story.json' with { type: 'json' }
import jaProposal from '#resources/locales/ja/proposal.json' with { type: 'json' }
import jaRehearsal from '#resources/locales/ja/rehearsal.json' with { type: 'json' }
import jaReview from '#resources/locales/ja/review.json' with { type: 'json' }
import jaTeam from '#resources/locales/ja/team.json' with { type: 'json' }
import jaTeamWork from '#resources/locales/ja/team-work.json' with { type: 'json' }
import jaToday from '#resources/locales/ja/today.json' with { type: 'json' }
import jaWording from '#resources/locales/ja/wording.json' with { type: 'json' }
import type { Language } from '#shared/base/language.ts'

const byLanguage = {
  en: {
    about: enAbout,
    accounts: enAccounts,
    common: enCommon,
    companion: enCompanion,
    course: enCourse,
    crm: enCrm,
    data: enData,
    desk: enDesk,
    first: enFirst,
    import: enImport,
    insight: enInsight,
    letters: enLetters,
    offers: enOffers,
    papers: enPapers,
    playbook: enPlaybook,
    promises: enPromises,
    prepare: enPrepare,
    proposal: enProposal,
    rehearsal: enRehearsal,
    review: enReview,
    settings: enSettings,
    story: enStory,
    team: enTeam,
    teamWork: enTeamWork,
    today: enToday,
    wording: enWording,
    search: enSearch,
    sending: enSending,
  },
  ja: {
    about: jaAbout,
    accounts: jaAccounts,
    common: jaCommon,
    companion: jaCompanion,
    course: jaCourse,
    crm: jaCrm,
    data: jaData,
    desk: jaDesk,
    first: jaFirst,
    import: jaImport,
    insight: jaInsight,
    letters: jaLetters,
    offers: jaOffers,
    papers: jaPapers,
    playbook: jaPlaybook,
    promises: jaPromises,
    prepare: jaPrepare,
    proposal: jaProposal,
    rehearsal: jaRehearsal,
    review: jaReview,
    settings: jaSettings,
    story: jaStory,
    team: jaTeam,
    teamWork: jaTeamWork,
    today: jaToday,
    wording: jaWording,
    search: jaSearch,
    sending: jaSending,
  },
}

/** What a person reads on the screen in a language: tests find things by it, as people do. */
export function labelsIn(language: Language) {
  return byLanguage[language]
}

/** A label with its {{names}} filled in. */
export function filled(label: string, values: Readonly<Record<string, string | number>>): string {
  return label.replaceAll(/\{\{(\w+)\}\}/g, (_whole, name: string) => String(values[name]))
}
