import { lazy, Suspense, useCallback } from 'react'
import { Redirect, Route, Router, Switch, useLocation } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import { useEmptiedBin } from '#renderer/data/bin.ts'
import { useNoHalfImports } from '#renderer/data/import/erase-imported.ts'
import { dropUnusedOrders } from '#renderer/data/orders/warm-orders.ts'
import { dropUnusedInsight } from '#renderer/data/insight/warm-insight.ts'
import { WarmInsight } from '#renderer/data/insight/use-insight.ts'
import { RehearsalStore } from '#renderer/data/rehearsal-store.tsx'
import { useDesktopEvent } from '#renderer/desktop/desktop.tsx'
import { KeyringProvider } from '#renderer/desktop/keyring.tsx'
import { SectionGoneTo } from '#renderer/ui/page-section.tsx'
import { shownOnceLoaded } from '#renderer/ui/shown-once-loaded.tsx'
import type {
  AccountId,
  CallId,
  CaseId,
  EntryId,
  LetterId,
  OptionId,
  ProposalId,
} from '#shared/base/ids.ts'
import { DeskFrame } from './desk-frame.tsx'
import { galleryRoute } from './gallery-route.tsx'
import { LockWhenIdle } from './lock-when-idle.tsx'

// A start shows Today: it is fetched while the data is being opened, and reckons with working days.
const today = import('#renderer/features/cases/today/today-page.tsx')
const TodayPage = lazy(async () => ({ default: (await today).TodayPage }))
// What a start does not show is loaded after it, or when first gone to.
const TellUpcoming = lazy(async () => ({
  default: (await import('#renderer/features/cases/reminders/tell-upcoming.tsx')).TellUpcoming,
}))
const OrderWatch = lazy(async () => ({
  default: (await import('./order-watch.tsx')).OrderWatch,
}))
const OrdersPage = lazy(async () => ({
  default: (await import('#renderer/features/orders/orders-page.tsx')).OrdersPage,
}))
const CaseListPage = lazy(async () => ({
  default: (await import('#renderer/features/cases/case-list-page.tsx')).CaseListPage,
}))
const BinPage = lazy(async () => ({
  default: (await import('#renderer/features/cases/bin/bin-page.tsx')).BinPage,
}))
const CasePage = lazy(async () => ({
  default: (await import('#renderer/features/cases/case-page.tsx')).CasePage,
}))
const ContactCards = lazy(async () => ({
  default: (await import('#renderer/features/accounts/contact-cards.tsx')).ContactCards,
}))
const AccountListPage = lazy(async () => ({
  default: (await import('#renderer/features/accounts/account-list-page.tsx')).AccountListPage,
}))
const AccountPage = lazy(async () => ({
  default: (await import('#renderer/features/accounts/account-page.tsx')).AccountPage,
}))
const accountForms = () => import('#renderer/features/accounts/account-form-pages.tsx')
const NewAccountPage = lazy(async () => ({ default: (await accountForms()).NewAccountPage }))
const EditAccountPage = lazy(async () => ({ default: (await accountForms()).EditAccountPage }))
const KeepCustomer = lazy(async () => ({
  default: (await import('#renderer/features/accounts/keep-customer.tsx')).KeepCustomer,
}))
const caseForms = () => import('#renderer/features/cases/case-form-pages.tsx')
const NewCasePage = lazy(async () => ({ default: (await caseForms()).NewCasePage }))
const EditCasePage = lazy(async () => ({ default: (await caseForms()).EditCasePage }))
const PreparePage = lazy(async () => ({
  default: (await import('#renderer/features/prepare/prepare-page.tsx')).PreparePage,
}))
const ProposalPage = lazy(async () => ({
  default: (await import('#renderer/features/proposal/proposal-page.tsx')).ProposalPage,
}))
const LetterPage = lazy(async () => ({
  default: (await import('#renderer/features/letters/letter-page.tsx')).LetterPage,
}))
const CaseLetters = lazy(async () => ({
  default: (await import('#renderer/features/letters/case-letters.tsx')).CaseLetters,
}))
const CasePapers = lazy(async () => ({
  default: (await import('#renderer/features/papers/case-papers.tsx')).CasePapers,
}))
const PromiseList = lazy(async () => ({
  default: (await import('#renderer/features/promises/promise-list.tsx')).PromiseList,
}))
const PromisesPage = lazy(async () => ({
  default: (await import('#renderer/features/promises/promises-page.tsx')).PromisesPage,
}))
const ReviewPage = lazy(async () => ({
  default: (await import('#renderer/features/review/review-page.tsx')).ReviewPage,
}))
const TrendsPage = lazy(async () => ({
  default: (await import('#renderer/features/review/trends-page.tsx')).TrendsPage,
}))
const RehearsalPage = lazy(async () => ({
  default: (await import('#renderer/features/rehearsal/rehearsal-page.tsx')).RehearsalPage,
}))
const RehearsedCaller = lazy(async () => ({
  default: (await import('#renderer/features/rehearsal/rehearsed-caller.tsx')).RehearsedCaller,
}))
const HandOverPage = lazy(async () => ({
  default: (await import('#renderer/features/crm/hand-over-page.tsx')).HandOverPage,
}))
const InsightPage = shownOnceLoaded(async () => ({
  default: (await import('#renderer/features/insight/insight-page.tsx')).InsightPage,
}))
const PaperPage = lazy(async () => ({
  default: (await import('#renderer/features/papers/paper-page.tsx')).PaperPage,
}))
const PlaybookPage = lazy(async () => ({
  default: (await import('#renderer/features/playbook/playbook-page.tsx')).PlaybookPage,
}))
const ImportPage = lazy(async () => ({
  default: (await import('#renderer/features/import/import-page.tsx')).ImportPage,
}))
const DroppedFile = lazy(async () => ({
  default: (await import('./dropped-file.tsx')).DroppedFile,
}))
const AboutPage = lazy(async () => ({
  default: (await import('#renderer/features/about/about-page.tsx')).AboutPage,
}))
const SettingsPage = lazy(async () => ({
  default: (await import('#renderer/features/settings/settings-page.tsx')).SettingsPage,
}))
/** Contact cards among the imported files are shown by the feature that keeps customers. */
const contactCards = (file: File, onEnd: () => void) => <ContactCards file={file} onEnd={onEnd} />

/** The desk window: which page is shown where. Features meet here and nowhere else. */
export function DeskApp() {
  return (
    // oxlint-disable-next-line react/hooks -- this is how the router is told where places are kept
    <Router hook={useHashLocation}>
      <FollowDesktop />
      <ClearedAway />
      <LockWhenIdle />
      <Suspense>
        <TellUpcoming />
        <OrderWatch />
        <DroppedFile />
      </Suspense>
      <KeyringProvider>
        <DeskFrame>
          <Suspense>
            <Switch>
              <Route path="/today">
                <TodayPage />
              </Route>
              <Route path="/cases">
                <CaseListPage />
              </Route>
              <Route path="/cases/new/:accountId?">
                {({ accountId }) => <NewCasePage accountId={accountId as AccountId | undefined} />}
              </Route>
              <Route path="/cases/bin">
                <BinPage />
              </Route>
              <Route path="/cases/crm">
                <HandOverPage />
              </Route>
              {['/cases/:id', '/cases/:id/line/:lineId'].map((path) => (
                <Route<{ id: string; lineId?: string }> key="case" path={path}>
                  {({ id, lineId }) => (
                    <CasePage
                      key={id}
                      caseId={id as CaseId}
                      lineId={lineId as EntryId | undefined}
                      customer={<KeepCustomer caseId={id as CaseId} />}
                      promises={<PromiseList caseId={id as CaseId} />}
                      letters={<CaseLetters caseId={id as CaseId} />}
                      papers={<CasePapers caseId={id as CaseId} />}
                    />
                  )}
                </Route>
              ))}
              <Route path="/cases/:id/edit">
                {({ id }) => <EditCasePage key={id} caseId={id as CaseId} />}
              </Route>
              <Route path="/accounts">
                <AccountListPage />
              </Route>
              <Route path="/accounts/new">
                <NewAccountPage />
              </Route>
              <Route path="/accounts/:id">
                {({ id }) => <AccountPage key={id} accountId={id as AccountId} />}
              </Route>
              <Route path="/accounts/:id/edit">
                {({ id }) => <EditAccountPage key={id} accountId={id as AccountId} />}
              </Route>
              {(['handover', 'report', 'story'] as const).map((paper) => (
                <Route key={paper} path={`/cases/:id/${paper}`}>
                  {({ id }) => <PaperPage key={id} caseId={id as CaseId} paper={paper} />}
                </Route>
              ))}
              <Route path="/cases/:id/crm">
                {({ id }) => <HandOverPage key={id} caseId={id as CaseId} />}
              </Route>
              <Route path="/cases/:id/memo/:askId?">
                {({ id, askId }) => (
                  <PaperPage key={id} caseId={id as CaseId} paper="memo" askId={askId} />
                )}
              </Route>
              <Route path="/cases/:id/approval/:optionId?">
                {({ id, optionId }) => (
                  <PaperPage
                    key={`${id}/${optionId ?? ''}`}
                    caseId={id as CaseId}
                    paper="approval"
                    optionId={optionId as OptionId | undefined}
                  />
                )}
              </Route>
              <Route path="/calls">
                <TrendsPage />
              </Route>
              <Route path="/calls/:id/review">
                {({ id }) => <ReviewPage key={id} callId={id as CallId} />}
              </Route>
              <Route path="/insight/:span?">
                {({ span }) => (
                  <WarmInsight>
                    <InsightPage span={span} />
                  </WarmInsight>
                )}
              </Route>
              <Route path="/rehearsal">
                <RehearsalPage />
              </Route>
              <Route path="/rehearsal/for/:kind">
                {({ kind }) => <RehearsalPage failureKind={kind} />}
              </Route>
              <Route path="/rehearsal/calls">
                <RehearsalStore>
                  <TrendsPage />
                </RehearsalStore>
              </Route>
              <Route path="/rehearsal/calls/:id">
                {({ id }) => (
                  <RehearsalStore>
                    <ReviewPage
                      key={id}
                      callId={id as CallId}
                      about={<RehearsedCaller callId={id as CallId} />}
                    />
                  </RehearsalStore>
                )}
              </Route>
              <Route path="/orders">
                <OrdersPage />
              </Route>
              <Route path="/promises">
                <PromisesPage />
              </Route>
              <Route path="/cases/:id/prepare">
                {({ id }) => <PreparePage key={id} caseId={id as CaseId} />}
              </Route>
              <Route path="/proposals/:id">
                {({ id }) => <ProposalPage key={id} proposalId={id as ProposalId} />}
              </Route>
              <Route path="/letters/:id">
                {({ id }) => <LetterPage key={id} letterId={id as LetterId} />}
              </Route>
              <Route path="/playbook">
                <PlaybookPage />
              </Route>
              <Route path="/import">
                <ImportPage cards={contactCards} />
              </Route>
              <Route path="/settings/:section?">
                {({ section }) => (
                  <SectionGoneTo value={section}>
                    <SettingsPage section={section} />
                  </SectionGoneTo>
                )}
              </Route>
              {galleryRoute}
              <Route path="/about/:section?">
                {({ section }) => (
                  <SectionGoneTo value={section}>
                    <AboutPage />
                  </SectionGoneTo>
                )}
              </Route>
              <Route>
                <Redirect to="/today" replace />
              </Route>
            </Switch>
          </Suspense>
        </DeskFrame>
      </KeyringProvider>
    </Router>
  )
}

function ClearedAway() {
  useEmptiedBin()
  useNoHalfImports()
  useDesktopEvent('dataAccessChanged', dropUnusedOrders)
  return null
}

function FollowDesktop() {
  useDesktopEvent('dataAccessChanged', dropUnusedInsight)
  const [, go] = useLocation()
  useDesktopEvent(
    'navigate',
    useCallback(({ path }: { readonly path: string }) => go(path), [go]),
  )
  return null
}
