import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator } from '@playwright/test'
import { filled, labelsIn } from './pages/labels.ts'
import { PlaybookPage } from './pages/playbook-page.ts'
import { PreparePage } from './pages/prepare-page.ts'
import { windowState } from './support/app-window.ts'
import { readPdf } from './support/exported-files.ts'
import { Keyboard } from './support/keyboard.ts'
import type { RunningApp } from './support/running-app.ts'
import { saveInto } from './support/save-dialog.ts'
import { lateInk, type Story } from './support/story.ts'
import { expect, test } from './support/test.ts'
import { wayOut } from './support/ways-out.ts'
import { fillInCase, holdTheCall, wrapUp } from './support/whole-job.ts'
import { activeWindow, needsXDisplay } from './support/x-display.ts'

const { course, desk: d, offers, promises, playbook: p } = labelsIn('en')

const theirs = 'Thank them, then only listen.'
const ours = 'Thank them, and say no more'

test('a case from its first word to its end with no mouse: prepared, called, offered, kept, checked, closed', async ({
  app,
  profile,
}) => {
  needsXDisplay()
  const story = lateInk
  const keyboard = new Keyboard(app.desk)
  await countPointers(app)
  await fillInCase(app, story)
  await keyboard.pressButton(app.desk.getByRole('button', { name: d.form.prepare }))
  const prepare = new PreparePage(app.desk)
  await prepare.brief.waitFor()
  await prepare.write(story.prepared)
  await keyboard.press('ControlOrMeta+Enter')
  // From there the companion comes up with the focus.
  const { xId } = await windowState(app, 'companion')
  await expect.poll(activeWindow).toBe(xId)
  await holdTheCall(app, story)
  await wrapUp(app, story)

  await saveInto(app, profile.folder)
  await keyboard.pressButton(wayOut(app.desk, 'pdf', 'en').button)
  await expect
    .poll(() => readdirSync(profile.folder).filter((name) => name.endsWith('.pdf')), {
      timeout: 30_000,
    })
    .toHaveLength(1)
  const [pdf = ''] = readdirSync(profile.folder).filter((name) => name.endsWith('.pdf'))
  await expect
    .poll(async () => (await readPdf(join(profile.folder, pdf)).catch(() => null))?.text ?? '')
    .toContain(story.customer)

  await offerAndAccept(app, story)
  await keepFirstPromise(app)
  await bringToItsEnd(app, story)
  expect(await pointersUsed(app)).toEqual([0, 0])
})

test('the playbook changed with no mouse: written, tried, saved, compared, undone, passed on, taken over, reset', async ({
  app,
  profile,
}) => {
  const keyboard = new Keyboard(app.desk)
  await countPointers(app)
  await keyboard.pressButton(app.desk.getByRole('link', { name: d.nav.playbook }))
  const page = new PlaybookPage(app.desk)
  await page.items.waitFor()
  await keyboard.tabTo(page.items.getByRole('option').first())
  const chosen = page.items.getByRole('option', { selected: true })
  for (let presses = 0; presses < 20; presses++) {
    if ((await chosen.textContent())?.includes(theirs)) break
    await keyboard.press('ArrowDown')
  }
  await keyboard.fill(page.field('title', 'en'), ours)
  await expect(page.preview.getByText(ours).first()).toBeVisible()
  await keyboard.press('ControlOrMeta+Enter')
  await app.desk.getByText(p.done.saved).waitFor()
  await expect(chosen).toContainText(p.state.changed)

  await keyboard.pressButton(
    app.desk.getByRole('button', { name: filled(p.versions.open, { number: 1 }) }),
  )
  await keyboard.pressButton(app.desk.getByText(p.versions.what).first())
  await expect(app.desk.locator('ins').first()).toContainText('say no more')
  const name = app.desk.getByRole('textbox', { name: p.versions.name.slice(0, 8) }).first()
  await keyboard.fill(name, 'Our first sentence')
  await keyboard.press('Enter')
  await keyboard.pressButton(app.desk.getByRole('button', { name: p.versions.undo }).first())
  const close = app.desk.getByRole('button', { name: p.versions.close })
  await keyboard.pressButton(close)
  await expect(page.items.getByRole('option', { name: theirs })).toBeVisible()
  await keyboard.pressButton(
    app.desk.getByRole('button', { name: filled(p.versions.open, { number: 2 }) }),
  )
  await keyboard.pressButton(
    app.desk.getByRole('button', { name: p.versions.goBackTo.slice(0, 19) }).first(),
  )
  await keyboard.pressButton(close)
  await expect(page.items.getByRole('option', { name: ours })).toBeVisible()

  await saveInto(app, profile.folder)
  await fromMenu(app, keyboard, p.file.changes)
  const files = () => readdirSync(profile.folder).filter((file) => file.endsWith('.yaml'))
  await expect.poll(files).toHaveLength(1)
  const file = join(profile.folder, files()[0] ?? '')
  await expect.poll(() => readFileSync(file, 'utf8')).toContain(ours)
  await fromMenu(app, keyboard, p.file.reset)
  await expect(page.items.getByRole('option', { name: ours })).toHaveCount(0)
  await expect(page.items.getByRole('option', { name: theirs })).toBeVisible()

  const chooser = app.desk.waitForEvent('filechooser')
  await fromMenu(app, keyboard, p.file.import)
  await (await chooser).setFiles(file)
  await page.dialog.waitFor()
  await keyboard.pressButton(page.dialog.getByRole('button', { name: p.file.take }))
  await expect(page.items.getByRole('option', { name: ours })).toBeVisible()
  expect(await pointersUsed(app)).toEqual([0, 0])
})

async function offerAndAccept({ desk }: RunningApp, story: Story): Promise<void> {
  const keyboard = new Keyboard(desk)
  const dialog = desk.getByRole('dialog')
  await keyboard.pressButton(desk.getByRole('button', { name: offers.offer, exact: true }))
  await keyboard.pressButton(dialog.getByRole('button', { name: offers.dialog.offered.do }))
  const answers = desk.getByRole('group', { name: filled(offers.answerTo, { number: 1 }) })
  await keyboard.pressButton(answers.getByRole('button', { name: offers.choose.accepted }))
  await dialog.getByRole('textbox').waitFor()
  await keyboard.fill(dialog.getByRole('textbox'), story.verdict)
  await keyboard.pressButton(dialog.getByRole('button', { name: offers.dialog.accepted.do }))
  await desk.getByText(filled(offers.quote, { words: story.verdict }), { exact: true }).waitFor()
}

async function keepFirstPromise({ desk }: RunningApp): Promise<void> {
  const keyboard = new Keyboard(desk)
  await keyboard.pressButton(desk.getByRole('link', { name: d.nav.promises, exact: true }))
  const kept = desk.getByRole('button', { name: new RegExp(`^${promises.outcome.kept}`) })
  await kept.first().waitFor()
  const before = await kept.count()
  await keyboard.pressButton(kept.first())
  await expect(kept).toHaveCount(before - 1)
}

/** On the page of the case: does what it says is next, and answers what that asks, until it closes. */
async function bringToItsEnd({ desk }: RunningApp, story: Story): Promise<void> {
  const keyboard = new Keyboard(desk)
  await keyboard.pressButton(desk.getByRole('link', { name: d.nav.cases, exact: true }))
  await keyboard.pressButton(desk.getByRole('link', { name: new RegExp(story.customer) }).first())
  const where = desk.getByRole('region', { name: course.title })
  await where.waitFor()
  const next = where.getByRole('button').first()
  const ended = where.getByText(course.stage.closed, { exact: true })
  const done: string[] = []
  while (!(await isEnded(ended, where)) && done.length < 12) {
    const act = (await next.textContent()) ?? ''
    done.push(act)
    await keyboard.pressButton(next)
    const dialog = desk.getByRole('dialog')
    const said = desk.getByRole('status').or(dialog)
    await said.first().waitFor()
    if (await dialog.isVisible()) {
      for (const field of await dialog.getByRole('textbox').all()) {
        if (act !== course.act['residual-asked'].do) await keyboard.fill(field, 'Runs well again')
      }
      await keyboard.pressButton(dialog.getByRole('button', { name: act, exact: true }))
      await dialog.waitFor({ state: 'hidden' })
    }
    await expect(next).not.toHaveText(act)
  }
  expect(done).toContain(course.act['checked-in'].do)
  expect(done.at(-1)).toBe(course.act['case-closed'].do)
  await expect(ended).toBeVisible()
}

/** The rail of a living case names every stage; an ended one its ending alone. */
async function isEnded(ended: Locator, where: Locator): Promise<boolean> {
  const rail = where.getByRole('list', { name: course.title })
  return (await ended.isVisible()) && !(await rail.isVisible())
}

async function fromMenu({ desk }: RunningApp, keyboard: Keyboard, name: string): Promise<void> {
  await keyboard.pressButton(desk.getByRole('button', { name: new RegExp(p.file.menu) }))
  const item = desk.getByRole('menuitem', { name, exact: true })
  await item.waitFor()
  for (let presses = 0; presses < 9; presses++) {
    if (await item.evaluate((one) => one === document.activeElement)) break
    await keyboard.press('ArrowDown')
  }
  await keyboard.press('Enter')
}

/** From now on each press of a mouse, pen or finger counts, whatever made it. */
async function countPointers(app: RunningApp): Promise<void> {
  for (const page of [app.desk, app.companion]) {
    await page.evaluate(() => {
      const counted = window as unknown as { pointers: number }
      counted.pointers = 0
      for (const kind of ['pointerdown', 'mousedown', 'touchstart'] as const) {
        window.addEventListener(kind, () => (counted.pointers += 1), { capture: true })
      }
    })
  }
}

function pointersUsed(app: RunningApp): Promise<number[]> {
  return Promise.all(
    [app.desk, app.companion].map((page) =>
      page.evaluate(() => (window as unknown as { pointers: number }).pointers),
    ),
  )
}
