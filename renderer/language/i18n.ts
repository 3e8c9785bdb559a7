import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import en_about from '#resources/locales/en/about.json'
import en_accounts from '#resources/locales/en/accounts.json'
import en_bin from '#resources/locales/en/bin.json'
import en_common from '#resources/locales/en/common.json'
import en_companion from '#resources/locales/en/companion.json'
import en_course from '#resources/locales/en/course.json'
import en_crm from '#resources/locales/en/crm.json'
import en_data from '#resources/locales/en/data.json'
import en_desk from '#resources/locales/en/desk.json'
import en_document from '#resources/locales/en/document.json'
import en_first from '#resources/locales/en/first.json'
import en_guidance from '#resources/locales/en/guidance.json'
import en_import from '#resources/locales/en/import.json'
import en_insight from '#resources/locales/en/insight.json'
import en_letters from '#resources/locales/en/letters.json'
import en_offers from '#resources/locales/en/offers.json'
import en_orders from '#resources/locales/en/orders.json'
import en_papers from '#resources/locales/en/papers.json'
import en_phone from '#resources/locales/en/phone.json'
import en_playbook from '#resources/locales/en/playbook.json'
import en_promises from '#resources/locales/en/promises.json'
import en_prepare from '#resources/locales/en/prepare.json'
import en_proposal from '#resources/locales/en/proposal.json'
import en_rehearsal from '#resources/locales/en/rehearsal.json'
import en_review from '#resources/locales/en/review.json'
import en_search from '#resources/locales/en/search.json'
import en_sending from '#resources/locales/en/sending.json'
import en_settings from '#resources/locales/en/settings.json'
import en_story from '#resources/locales/en/story.json'
import en_talk from '#resources/locales/en/talk.json'
import en_teamWork from '#resources/locales/en/team-work.json'
import en_team from '#resources/locales/en/team.json'
import en_today from '#resources/locales/en/today.json'
import en_wording from '#resources/locales/en/wording.json'
import ja_about from '#resources/locales/ja/about.json'
import ja_accounts from '#resources/locales/ja/accounts.json'
import ja_bin from '#resources/locales/ja/bin.json'
import ja_common from '#resources/locales/ja/common.json'
import ja_companion from '#resources/locales/ja/companion.json'
import ja_course from '#resources/locales/ja/course.json'
import ja_crm from '#resources/locales/ja/crm.json'
import ja_data from '#resources/locales/ja/data.json'
import ja_desk from '#resources/locales/ja/desk.json'
import ja_document from '#resources/locales/ja/document.json'
import ja_first from '#resources/locales/ja/first.json'
import ja_guidance from '#resources/locales/ja/guidance.json'
import ja_import from '#resources/locales/ja/import.json'
import ja_insight from '#resources/locales/ja/insight.json'
import ja_letters from '#resources/locales/ja/letters.json'
import ja_offers from '#resources/locales/ja/offers.json'
import ja_orders from '#resources/locales/ja/orders.json'
import ja_papers from '#resources/locales/ja/papers.json'
import ja_phone from '#resources/locales/ja/phone.json'
import ja_playbook from '#resources/locales/ja/playbook.json'
import ja_promises from '#resources/locales/ja/promises.json'
import ja_prepare from '#resources/locales/ja/prepare.json'
import ja_proposal from '#resources/locales/ja/proposal.json'
import ja_rehearsal from '#resources/locales/ja/rehearsal.json'
import ja_review from '#resources/locales/ja/review.json'
import ja_search from '#resources/locales/ja/search.json'
import ja_sending from '#resources/locales/ja/sending.json'
import ja_settings from '#resources/locales/ja/settings.json'
import ja_story from '#resources/locales/ja/story.json'
import ja_talk from '#resources/locales/ja/talk.json'
import ja_teamWork from '#resources/locales/ja/team-work.json'
import ja_team from '#resources/locales/ja/team.json'
import ja_today from '#resources/locales/ja/today.json'
import ja_wording from '#resources/locales/ja/wording.json'
import type { Language } from '#shared/base/language.ts'

export const resources = {
  en: {
    about: en_about,
    accounts: en_accounts,
    bin: en_bin,
    common: en_common,
    companion: en_companion,
    course: en_course,
    crm: en_crm,
    data: en_data,
    desk: en_desk,
    document: en_document,
    first: en_first,
    guidance: en_guidance,
    import: en_import,
    insight: en_insight,
    letters: en_letters,
    offers: en_offers,
    orders: en_orders,
    papers: en_papers,
    phone: en_phone,
    playbook: en_playbook,
    promises: en_promises,
    prepare: en_prepare,
    proposal: en_proposal,
    rehearsal: en_rehearsal,
    review: en_review,
    search: en_search,
    sending: en_sending,
    settings: en_settings,
    story: en_story,
    talk: en_talk,
    teamWork: en_teamWork,
    team: en_team,
    today: en_today,
    wording: en_wording,
  },
  ja: {
    about: ja_about,
    accounts: ja_accounts,
    bin: ja_bin,
    common: ja_common,
    companion: ja_companion,
    course: ja_course,
    crm: ja_crm,
    data: ja_data,
    desk: ja_desk,
    document: ja_document,
    first: ja_first,
    guidance: ja_guidance,
    import: ja_import,
    insight: ja_insight,
    letters: ja_letters,
    offers: ja_offers,
    orders: ja_orders,
    papers: ja_papers,
    phone: ja_phone,
    playbook: ja_playbook,
    promises: ja_promises,
    prepare: ja_prepare,
    proposal: ja_proposal,
    rehearsal: ja_rehearsal,
    review: ja_review,
    search: ja_search,
    sending: ja_sending,
    settings: ja_settings,
    story: ja_story,
    talk: ja_talk,
    teamWork: ja_teamWork,
    team: ja_team,
    today: ja_today,
    wording: ja_wording,
  },
} as const

/** Starts the i18n layer in a language. Both languages are in the bundle: switching is immediate. */
export function startI18n(language: Language): void {
  void i18next.use(initReactI18next).init({
    resources,
    lng: language,
    fallbackLng: 'en',
    defaultNS: 'common',
    interpolation: { escapeValue: false },
    initAsync: false,
  })
}
