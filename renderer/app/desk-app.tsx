import { useCallback } from 'react'
import { Redirect, Route, Router, Switch, useLocation } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import { useDesktopEvent } from '#renderer/desktop/desktop.tsx'
import { CaseListPage } from '#renderer/features/cases/case-list-page.tsx'
import { CasePage } from '#renderer/features/cases/case-page.tsx'
import { EditCasePage, NewCasePage } from '#renderer/features/cases/case-form-pages.tsx'
import { ProposalPage } from '#renderer/features/proposal/proposal-page.tsx'
import { SettingsPage } from '#renderer/features/settings/settings-page.tsx'
import type { CaseId, ProposalId } from '#shared/base/ids.ts'
import { DeskFrame } from './desk-frame.tsx'

/** The desk window: which page is shown where. Features meet here and nowhere else. */
export function DeskApp() {
  return (
    // oxlint-disable-next-line react/hooks -- this is how the router is told where places are kept
    <Router hook={useHashLocation}>
      <FollowDesktop />
      <DeskFrame>
        <Switch>
          <Route path="/cases">
            <CaseListPage />
          </Route>
          <Route path="/cases/new">
            <NewCasePage />
          </Route>
          <Route path="/cases/:id">{({ id }) => <CasePage key={id} caseId={id as CaseId} />}</Route>
          <Route path="/cases/:id/edit">
            {({ id }) => <EditCasePage key={id} caseId={id as CaseId} />}
          </Route>
          <Route path="/proposals/:id">
            {({ id }) => <ProposalPage key={id} proposalId={id as ProposalId} />}
          </Route>
          <Route path="/settings">
            <SettingsPage />
          </Route>
          <Route>
            <Redirect to="/cases" replace />
          </Route>
        </Switch>
      </DeskFrame>
    </Router>
  )
}

function FollowDesktop() {
  const [, go] = useLocation()
  useDesktopEvent(
    'navigate',
    useCallback(({ path }: { readonly path: string }) => go(path), [go]),
  )
  return null
}
