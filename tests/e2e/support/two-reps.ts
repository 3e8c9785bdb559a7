import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Servers } from '../../support/nats/servers.ts'
import { filled, labelsIn } from '../pages/labels.ts'
import { chooseFromNowOn } from './open-dialog.ts'
import type { RunningApp } from './running-app.ts'
import { saveInto } from './save-dialog.ts'

const { team: t } = labelsIn('en')

const button = (app: RunningApp, name: string) =>
  app.desk.getByRole('button', { name, exact: true })
const field = (app: RunningApp, name: string) =>
  app.desk.getByRole('textbox', { name, exact: true })

export async function goTo(app: RunningApp, place: string): Promise<void> {
  await app.desk.evaluate((hash) => {
    window.location.hash = hash
  }, place)
}

/** Begins a team as a lead does, while an administrator starts its servers with what is written. */
export async function beginTeam(
  app: RunningApp,
  name: string,
  { servers, folder }: { servers: Servers; folder: string },
): Promise<void> {
  mkdirSync(folder)
  await goTo(app, '/team/begin')
  await field(app, t.begin.name.team).fill('Sample Service North')
  await field(app, t.begin.name.me).fill(name)
  await field(app, t.begin.name.servers).fill(servers.urls.join('\n'))
  await chooseFromNowOn(app, folder)
  await button(app, t.begin.name.go).click()
  const written = await app.desk.locator('dd').first().innerText()
  await servers.serve(readFileSync(join(written, 'team.conf'), 'utf8'))
  await button(app, t.begin.server.go).click()
  await field(app, t.begin.open.certificate).fill(servers.certificate)
  await button(app, t.begin.open.go).click()
  await button(app, t.share.done).click()
  await app.desk.getByRole('heading', { name: t.page.membersTitle }).waitFor()
}

/** Invites somebody. Gives the file, and the code that is told by telephone. */
export async function inviteTo(
  app: RunningApp,
  name: string,
  folder: string,
): Promise<{ file: string; code: string }> {
  await goTo(app, '/team')
  await saveInto(app, folder)
  await button(app, t.page.invite).click()
  await field(app, t.invite.name).fill(name)
  await button(app, t.invite.go).click()
  const code = await app.desk.getByRole('alertdialog').locator('[translate=no]').innerText()
  const fileName = `${name}.tanto-invitation`
  await app.desk.getByText(filled(t.invite.shown.lead, { fileName })).waitFor()
  await button(app, t.invite.shown.told).click()
  return { code, file: join(folder, fileName) }
}

export async function joinBy(
  app: RunningApp,
  { file, code }: { file: string; code: string },
): Promise<void> {
  await goTo(app, '/team/join')
  await chooseFromNowOn(app, file)
  await button(app, t.join.file.go).click()
  await app.desk.getByLabel(t.join.code.field, { exact: true }).fill(code)
  await button(app, t.join.code.go).click()
  await button(app, t.join.confirm.go).click()
  await button(app, t.share.done).click()
}
