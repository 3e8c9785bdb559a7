import { lazy } from 'react'
import { shownOnceLoaded } from '#renderer/ui/shown-once-loaded.tsx'

// A start shows Today: it is fetched while the data is being opened, and reckons with working days.
const today = import('#renderer/features/cases/today/today-page.tsx')
export const TodayPage = lazy(async () => ({ default: (await today).TodayPage }))
// What a start does not show is loaded after it, or when first gone to.
export const TellUpcoming = lazy(async () => ({
  default: (await import('#renderer/features/cases/reminders/tell-upcoming.tsx')).TellUpcoming,
}))
export const OrderWatch = lazy(async () => ({
  default: (await import('./order-watch.tsx')).OrderWatch,
}))
export const OrdersPage = lazy(async () => ({
  default: (await import('#renderer/features/orders/orders-page.tsx')).OrdersPage,
}))
export const CaseListPage = lazy(async () => ({
  default: (await import('#renderer/features/cases/case-list-page.tsx')).CaseListPage,
}))
export const BinPage = lazy(async () => ({
  default: (await import('#renderer/features/cases/bin/bin-page.tsx')).BinPage,
}))
export const CasePage = lazy(async () => ({
  default: (await import('#renderer/features/cases/case-page.tsx')).CasePage,
}))
export const ContactCards = lazy(async () => ({
  default: (await import('#renderer/features/accounts/contact-cards.tsx')).ContactCards,
}))
export const AccountListPage = lazy(async () => ({
  default: (await import('#renderer/features/accounts/account-list-page.tsx')).AccountListPage,
}))
export const AccountPage = lazy(async () => ({
  default: (await import('#renderer/features/accounts/account-page.tsx')).AccountPage,
}))
const accountForms = () => import('#renderer/features/accounts/account-form-pages.tsx')
export const NewAccountPage = lazy(async () => ({ default: (await accountForms()).NewAccountPage }))
export const EditAccountPage = lazy(async () => ({
  default: (await accountForms()).EditAccountPage,
}))
export const KeepCustomer = lazy(async () => ({
  default: (await import('#renderer/features/accounts/keep-customer.tsx')).KeepCustomer,
}))
const caseForms = () => import('#renderer/features/cases/case-form-pages.tsx')
export const NewCasePage = lazy(async () => ({ default: (await caseForms()).NewCasePage }))
export const EditCasePage = lazy(async () => ({ default: (await caseForms()).EditCasePage }))
export const PreparePage = lazy(async () => ({
  default: (await import('#renderer/features/prepare/prepare-page.tsx')).PreparePage,
}))
export const ProposalPage = lazy(async () => ({
  default: (await import('#renderer/features/proposal/proposal-page.tsx')).ProposalPage,
}))
export const LetterPage = lazy(async () => ({
  default: (await import('#renderer/features/letters/letter-page.tsx')).LetterPage,
}))
export const CaseLetters = lazy(async () => ({
  default: (await import('#renderer/features/letters/case-letters.tsx')).CaseLetters,
}))
export const CasePapers = lazy(async () => ({
  default: (await import('#renderer/features/papers/case-papers.tsx')).CasePapers,
}))
export const PromiseList = lazy(async () => ({
  default: (await import('#renderer/features/promises/promise-list.tsx')).PromiseList,
}))
export const PromisesPage = lazy(async () => ({
  default: (await import('#renderer/features/promises/promises-page.tsx')).PromisesPage,
}))
export const ReviewPage = lazy(async () => ({
  default: (await import('#renderer/features/review/review-page.tsx')).ReviewPage,
}))
export const TrendsPage = lazy(async () => ({
  default: (await import('#renderer/features/review/trends-page.tsx')).TrendsPage,
}))
export const RehearsalPage = lazy(async () => ({
  default: (await import('#renderer/features/rehearsal/rehearsal-page.tsx')).RehearsalPage,
}))
export const RehearsedCaller = lazy(async () => ({
  default: (await import('#renderer/features/rehearsal/rehearsed-caller.tsx')).RehearsedCaller,
}))
export const HandOverPage = lazy(async () => ({
  default: (await import('#renderer/features/crm/hand-over-page.tsx')).HandOverPage,
}))
export const InsightPage = shownOnceLoaded(async () => ({
  default: (await import('#renderer/features/insight/insight-page.tsx')).InsightPage,
}))
export const PaperPage = lazy(async () => ({
  default: (await import('#renderer/features/papers/paper-page.tsx')).PaperPage,
}))
export const PlaybookPage = lazy(async () => ({
  default: (await import('#renderer/features/playbook/playbook-page.tsx')).PlaybookPage,
}))
export const ImportPage = lazy(async () => ({
  default: (await import('#renderer/features/import/import-page.tsx')).ImportPage,
}))
export const DroppedFile = lazy(async () => ({
  default: (await import('./dropped-file.tsx')).DroppedFile,
}))
export const AboutPage = lazy(async () => ({
  default: (await import('#renderer/features/about/about-page.tsx')).AboutPage,
}))
export const SettingsPage = lazy(async () => ({
  default: (await import('#renderer/features/settings/settings-page.tsx')).SettingsPage,
}))
export const TeamPage = lazy(async () => ({
  default: (await import('#renderer/features/team/team-page.tsx')).TeamPage,
}))
export const BeginPage = lazy(async () => ({
  default: (await import('#renderer/features/team/begin-page.tsx')).BeginPage,
}))
export const JoinPage = lazy(async () => ({
  default: (await import('#renderer/features/team/join-page.tsx')).JoinPage,
}))
export const SharePage = lazy(async () => ({
  default: (await import('#renderer/features/team/share-page.tsx')).SharePage,
}))
