import { Suspense, useCallback } from 'react'
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
import {
  AboutPage,
  AccountListPage,
  AccountPage,
  BeginPage,
  BinPage,
  CaseLetters,
  CaseListPage,
  CasePage,
  CasePapers,
  ContactCards,
  DroppedFile,
  EditAccountPage,
  EditCasePage,
  HandOverPage,
  ImportPage,
  InsightPage,
  JoinPage,
  KeepCustomer,
  LetterPage,
  NewAccountPage,
  NewCasePage,
  OrderWatch,
  OrdersPage,
  PaperPage,
  PlaybookPage,
  PreparePage,
  PromiseList,
  PromisesPage,
  ProposalPage,
  RehearsalPage,
  RehearsedCaller,
  ReviewPage,
  SettingsPage,
  SharePage,
  TeamPage,
  TellUpcoming,
  TodayPage,
  TrendsPage,
} from './desk-pages.ts'
import { galleryRoute } from './gallery-route.tsx'
import { LockWhenIdle } from './lock-when-idle.tsx'
import { TellPresence } from './tell-presence.tsx'

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
      <TellPresence />
      <Suspense>
        <TellUpcoming />
        <OrderWatch />
        <DroppedFile />
      </Suspense>
      <KeyringProvider>
        <DeskFrame>
          <Suspense>
            <Switch>
              <Route path="/today/:whose?">{({ whose }) => <TodayPage whose={whose} />}</Route>
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
              <Route path="/insight/:span?/:of?">
                {({ span, of }) => (
                  <WarmInsight>
                    <InsightPage span={span} of={of} />
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
              <Route path="/team">
                <TeamPage />
              </Route>
              <Route path="/team/begin">
                <BeginPage />
              </Route>
              <Route path="/team/join">
                <JoinPage />
              </Route>
              <Route path="/team/share/:after?">
                {({ after }) => (
                  <SharePage after={after === 'joined' || after === 'begun' ? after : null} />
                )}
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
