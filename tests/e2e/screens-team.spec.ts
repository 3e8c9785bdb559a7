import type { Language } from '#shared/base/language.ts'
import type { CaseId } from '#shared/base/ids.ts'
import type { JoinedTeam, TeamLink } from '#shared/team/team-state.ts'
import { memberId } from '../support/builders.ts'
import { aPresence, aTeam } from '../support/team-builders.ts'
import { CompanionPage } from './pages/companion-page.ts'
import { filled, labelsIn } from './pages/labels.ts'
import { showCompanion } from './support/app-window.ts'
import { busyPast } from './support/busy-past.ts'
import { answerTeam, sayTeam } from './support/in-a-team.ts'
import type { RunningApp } from './support/running-app.ts'
import { companionAtRest, deskAtRest, Screens } from './support/screens.ts'
import { seedJournal } from './support/seeded-journal.ts'
import { expect, test } from './support/test.ts'

test.use({ trace: 'off' })
test.describe.configure({ mode: 'parallel' })

const shownCase = 'case-4' as CaseId
const names = {
  en: {
    team: 'Sample Service North',
    ann: 'Ann Sample',
    mei: 'Mei Featherstonehaugh-Sample of the Northern Service Desk',
    line: '; their boss is listening in, she may lose her post over this',
  },
  ja: {
    team: '見本サービス北日本',
    ann: '見本花子',
    mei: '見本太郎左衛門（北日本サービスセンター第二営業部）',
    line: '； 上司の方が隣で聞いておられるご様子',
  },
} as const

/** The team of a lead, with a colleague whose name is as long as names get. */
function teamIn(language: Language, more: Partial<JoinedTeam> = {}): JoinedTeam {
  const { team, ann, mei } = names[language]
  const base = aTeam(more)
  const coverage = { memberId: memberId('mei'), untilMs: Date.now() + 5 * 86_400_000 }
  return {
    ...base,
    team: { ...base.team, name: team },
    me: { ...base.me, name: ann },
    members: base.members.map((one) => ({
      ...one,
      name: one.id === 'ann' ? ann : one.id === 'mei' ? mei : one.name,
      cover: one.id === 'ann' ? coverage : null,
    })),
  }
}

for (const language of ['en', 'ja'] as const) {
  const name = { en: 'English', ja: 'Japanese' }[language]
  test.describe(() => {
    test.use({ settings: { language, currency: language === 'ja' ? 'JPY' : 'EUR' } })

    test(`all that a team shows in ${name}, light, dark and in high contrast, small and large, fits and can be used by everybody (WCAG 2.2 AA)`, async ({
      profile,
      start,
    }) => {
      test.setTimeout(900_000)
      seedJournal(profile, busyPast(language, Date.now()))
      const app = await start()
      const { common, data } = labelsIn(language)
      await app.desk.getByRole('button', { name: common.action.understood }).click()
      await app.desk.getByRole('button', { name: data.undecided.notNow }).click()
      const screens = new Screens(`${language}-team`)
      await wizards(app, language, screens)
      await joined(app, language, screens)
      await atCases(app, language, screens)
      await inCalls(app, language, screens)
    })
  })
}

async function goTo(app: RunningApp, place: string): Promise<void> {
  await app.desk.evaluate((wanted) => {
    window.location.hash = wanted
  }, place)
  await app.desk.locator('main h1').first().waitFor()
}

/** A button that waited is told by its name a moment later, for some seconds, also once it is gone. */
async function take(screens: Screens, app: RunningApp, ...of: Picture): Promise<void> {
  await app.desk.waitForTimeout(300)
  await expect(app.desk.locator('[data-live-announcer] [role=img]')).toHaveCount(0)
  await screens.take(app, ...of)
}
type Picture = Parameters<Screens['take']> extends [RunningApp, ...infer Of] ? Of : never

const button = (app: RunningApp, name: string) =>
  app.desk.getByRole('button', { name, exact: true })

async function wizards(app: RunningApp, language: Language, screens: Screens): Promise<void> {
  const { team: t } = labelsIn(language)
  const { team, ann, mei } = names[language]
  await goTo(app, '/settings/team')
  await button(app, t.settings.begin).click()
  for (const field of [t.begin.name.team, t.begin.name.me]) {
    await app.desk.getByRole('textbox', { name: field }).fill('')
  }
  await button(app, t.begin.name.go).click()
  await app.desk.getByText(t.begin.problem.name).waitFor()
  await take(screens, app, 'desk', 'begin-name')
  await answerTeam(app, 'prepareTeam', {
    kind: 'written',
    folder: '/home/sample/Documents/tanto-team-sample-service-north',
  })
  await app.desk.getByRole('textbox', { name: t.begin.name.team }).fill(team)
  await app.desk.getByRole('textbox', { name: t.begin.name.me }).fill(ann)
  await app.desk
    .getByRole('textbox', { name: t.begin.name.servers })
    .fill('tls://team-1.sample.example:4222')
  await button(app, t.begin.name.go).click()
  await button(app, t.begin.server.go).waitFor()
  await take(screens, app, 'desk', 'begin-server')
  await answerTeam(app, 'openTeam', { kind: 'unreachable' })
  await button(app, t.begin.server.go).click()
  await button(app, t.begin.open.go).click()
  await app.desk.getByText(t.reach.unreachable).waitFor()
  await take(screens, app, 'desk', 'begin-open')

  await answerTeam(app, 'chooseInvitation', { kind: 'chosen', fileName: 'mei.tanto-invitation' })
  await answerTeam(app, 'openInvitation', { kind: 'wrong-code' })
  await goTo(app, '/team/join')
  await take(screens, app, 'desk', 'join-file')
  await button(app, t.join.file.go).click()
  const code = app.desk.getByLabel(t.join.code.field, { exact: true })
  await code.fill('7K3QM-0ABCD')
  await button(app, t.join.code.go).click()
  await app.desk.getByText(t.join.code['wrong-code']).waitFor()
  await take(screens, app, 'desk', 'join-code')
  await answerTeam(app, 'openInvitation', {
    kind: 'opened',
    teamName: team,
    memberName: mei,
    role: 'rep',
    servers: ['tls://team-1.sample.example:4222', 'tls://team-2.sample.example:4222'],
  })
  await answerTeam(app, 'joinTeam', { kind: 'refused' })
  await button(app, t.join.code.go).click()
  await button(app, t.join.confirm.go).click()
  await app.desk.getByText(t.reach.refused).waitFor()
  await take(screens, app, 'desk', 'join-confirm')
}

async function joined(app: RunningApp, language: Language, screens: Screens): Promise<void> {
  const { team: t } = labelsIn(language)
  const links: Readonly<Record<string, TeamLink>> = {
    offline: { kind: 'offline', sinceMs: Date.now() - 3 * 86_400_000, waiting: 1234 },
    fetching: { kind: 'fetching', share: 0.4, waiting: 12 },
    copied: { kind: 'stopped', problem: 'copied', waiting: 12 },
  }
  await sayTeam(app, teamIn(language))
  await goTo(app, '/team/share/joined')
  await take(screens, app, 'desk', 'share-cases')
  await goTo(app, '/team')
  await take(screens, app, 'desk', 'team')
  for (const [state, link] of Object.entries(links)) {
    await sayTeam(app, teamIn(language, { link, notUnderstood: 3, presence: [aPresence()] }))
    await app.desk.locator(`[data-team-link=${link.kind}]`).first().waitFor()
    await take(screens, app, 'desk', `team-${state}`)
  }
  await goTo(app, '/settings/team')
  await take(screens, app, 'desk', 'settings-team', deskAtRest)
  await sayTeam(app, teamIn(language))
  await goTo(app, '/team')
  await button(app, t.page.invite).click()
  await button(app, t.invite.go).click()
  await take(screens, app, 'desk', 'invite', deskAtRest)
  await answerTeam(app, 'invite', {
    kind: 'saved',
    fileName: 'kai-sample.tanto-invitation',
    code: '7K3QM-0ABCD-1EFGH-2JKMN-3PQRS-4TVWX',
  })
  await app.desk.getByRole('textbox', { name: t.invite.name }).fill(names[language].mei)
  await button(app, t.invite.go).click()
  await button(app, t.invite.shown.told).waitFor()
  await take(screens, app, 'desk', 'invite-code', deskAtRest)
  await button(app, t.invite.shown.told).click()
  for (const act of ['cover', 'role', 'lost', 'remove'] as const) {
    const more = filled(t.page.moreFor, { name: names[language].mei })
    await app.desk.getByRole('button', { name: more }).click()
    await app.desk.getByRole('menuitem', { name: t.page.act[act] }).click()
    await take(screens, app, 'desk', `member-${act}`, deskAtRest)
    await app.desk.keyboard.press('Escape')
  }
  await answerTeam(app, 'leaveTeam', { kind: 'unsent', waiting: 12 })
  await button(app, t.leave.open).click()
  await button(app, t.leave.go).click()
  await button(app, t.leave.evenUnsent).waitFor()
  await take(screens, app, 'desk', 'leave', deskAtRest)
  await button(app, t.leave.stay).click()
}

async function atCases(app: RunningApp, language: Language, screens: Screens): Promise<void> {
  const { team: t } = labelsIn(language)
  const presence = [aPresence({ caseId: shownCase })]
  await sayTeam(app, teamIn(language, { presence }))
  await goTo(app, '/today')
  await take(screens, app, 'desk', 'today-in-a-team')
  await goTo(app, '/cases/new')
  await take(screens, app, 'desk', 'case-new-in-a-team')
  await goTo(app, `/cases/${shownCase}`)
  await app.desk.getByText(t.who.onlyMe, { exact: true }).waitFor()
  await take(screens, app, 'desk', 'case-of-ones-own', deskAtRest)
  await button(app, t.who.shareIt).click()
  await take(screens, app, 'desk', 'case-share', deskAtRest)
  await app.desk.keyboard.press('Escape')
}

async function inCalls(app: RunningApp, language: Language, screens: Screens): Promise<void> {
  const { companion: t, team: words } = labelsIn(language)
  const presence = [aPresence({ caseId: shownCase })]
  await showCompanion(app)
  await app.companion.getByRole('button', { name: t.idle.start }).waitFor()
  await take(screens, app, 'companion', 'no-call-in-a-team')
  await button(app, labelsIn(language).desk.case.startCall).click()
  const call = new CompanionPage(app.companion, language)
  await call.line.waitFor()
  await call.capture(names[language].line)
  await call.line.fill(names[language].line)
  await sayTeam(app, teamIn(language, { presence, link: { kind: 'sending', waiting: 12 } }))
  await app.companion.locator('[data-team-link=sending]').waitFor()
  await app.companion.getByText(words.line.onlyMe).first().waitFor()
  await take(screens, app, 'companion', 'call-in-a-team')
  await call.line.press('F1')
  await take(screens, app, 'companion', 'keys-in-a-team', [companionAtRest])
}
