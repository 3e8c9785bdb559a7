import { join } from 'node:path'
import { whyNoServers } from '../support/nats/server-program.ts'
import { type Servers, startServers } from '../support/nats/servers.ts'
import { CompanionPage } from './pages/companion-page.ts'
import { DeskPage } from './pages/desk-page.ts'
import { filled, labelsIn } from './pages/labels.ts'
import { createProfile } from './support/profile.ts'
import { type RunningApp, startApp } from './support/running-app.ts'
import { expect, test as base } from './support/test.ts'
import { beginTeam, goTo, inviteTo, joinBy } from './support/two-reps.ts'

const { team: t, teamWork } = labelsIn('en')
const name = { ann: 'Ann Sample', ben: 'Ben Sample' }
const customer = { ann: 'Sample Press', ben: 'Sample Works' }

if (whyNoServers !== null) console.log(`skipped: ${whyNoServers}`)
base.skip(whyNoServers !== null, whyNoServers ?? '')

/** Two reps, each with a computer of their own, in a team of one server. */
const test = base.extend<{ servers: Servers; ann: RunningApp; ben: RunningApp }>({
  // oxlint-disable-next-line no-empty-pattern -- this is how Playwright is told of no fixtures
  servers: async ({}, use) => {
    const servers = await startServers()
    await use(servers)
    await servers.close()
  },
  ann: async ({ start, servers, profile }, use) => {
    const app = await start()
    await beginTeam(app, name.ann, { servers, folder: join(profile.folder, 'for-the-server') })
    await use(app)
    app.takeComplaints()
  },
  ben: async ({ ann, profile }, use) => {
    const invitation = await inviteTo(ann, name.ben, profile.folder)
    const own = createProfile()
    const app = await startApp(own)
    await joinBy(app, invitation)
    await use(app)
    await app.quit()
    own.remove()
  },
})

const stateOf = (app: RunningApp, kind: string) =>
  app.desk.locator(`[data-team-link=${kind}]`).first()

const ownedBy = (who: string) => filled(teamWork.owner.is, { name: who })

async function lookAt(app: RunningApp, of: string): Promise<void> {
  await goTo(app, '/cases')
  await app.desk
    .getByRole('link', { name: new RegExp(of) })
    .first()
    .click()
  await app.desk.getByRole('heading', { level: 1, name: of }).waitFor()
}

test('a note typed in one app is in the other, and both go on after their server was killed', async ({
  servers,
  ann,
  ben,
}) => {
  await new DeskPage(ann.desk).openCaseAndCall(customer.ann, 'The ink came late')
  const line = new CompanionPage(ann.companion)
  await line.capture('! Two pallets are missing')
  await lookAt(ben, customer.ann)
  await expect(ben.desk.getByText('Two pallets are missing').first()).toBeVisible()
  await line.capture('They stop the press at noon')
  await expect(ben.desk.getByText('They stop the press at noon').first()).toBeVisible()

  await servers.nodes[0]?.kill()
  await expect(stateOf(ann, 'offline')).toBeVisible()
  await expect(stateOf(ben, 'offline')).toBeVisible()
  await line.capture('I call them at three')
  await new DeskPage(ben.desk).openCase(customer.ben, 'Nobody came')
  await expect(ben.desk.getByText(t.who.teamSees)).toBeVisible()
  await servers.nodes[0]?.start()

  await lookAt(ann, customer.ben)
  await lookAt(ben, customer.ann)
  await expect(ben.desk.getByText('I call them at three').first()).toBeVisible()
  await expect(stateOf(ann, 'all-here')).toBeVisible()
  await expect(stateOf(ben, 'all-here')).toBeVisible()
})

test('a case goes to a colleague by one key, and Enter for the one who is there', async ({
  ann,
  ben,
}) => {
  await new DeskPage(ann.desk).openCase(customer.ann, 'The ink came late')
  await expect(ann.desk.getByText(t.who.teamSees)).toBeVisible()
  await lookAt(ben, customer.ann)
  await expect(ben.desk.getByText(ownedBy(name.ann))).toBeVisible()
  await ann.desk.keyboard.press('ControlOrMeta+Shift+H')
  await expect(ann.desk.getByRole('option', { name: name.ben })).toBeFocused()
  await ann.desk.keyboard.press('Enter')
  const done = filled(teamWork.handover.done, { name: name.ben })
  await expect(ann.desk.getByText(done).first()).toBeVisible()
  await expect(ann.desk.getByText(ownedBy(name.ben))).toBeVisible()
  await expect(ben.desk.getByText(ownedBy(name.ann))).toHaveCount(0)
})
