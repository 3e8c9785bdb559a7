import type { Locator, Page } from '@playwright/test'
import { CompanionPage } from '../pages/companion-page.ts'
import { filled, labelsIn } from '../pages/labels.ts'
import { type WindowName, windowState } from './app-window.ts'
import { Keyboard } from './keyboard.ts'
import type { RunningApp } from './running-app.ts'
import type { Story } from './story.ts'
import { expect } from './test.ts'
import { activeWindow, pressOnKeyboard, titleOf } from './x-display.ts'

// The job from the first field to the finished proposal, by keyboard alone: nothing here clicks.

/** An installed program lets nobody look into its main process: its pages alone are known. */
export type JobApp = Pick<RunningApp, 'desk' | 'companion'> & Partial<Pick<RunningApp, 'electron'>>

/** At the desk: a new case, as far as it is known, and the call is started. */
export async function openCaseAndCall(app: JobApp, story: Story): Promise<void> {
  await fillInCase(app, story)
  await new Keyboard(app.desk).press('ControlOrMeta+Enter')
  await app.desk.getByRole('heading', { level: 1, name: story.customer }).waitFor()
}

/** At the desk: the form of a new case, filled in as far as it is known. */
export async function fillInCase(app: JobApp, story: Story): Promise<void> {
  const { desk: t } = labelsIn(story.language)
  const keyboard = new Keyboard(app.desk)
  const field = (name: string) => app.desk.getByRole('textbox', { name, exact: true })
  await keyboard.pressButton(app.desk.getByRole('button', { name: t.newCase }).first())
  const customer = app.desk.getByRole('combobox', { name: t.field.customer, exact: true })
  await keyboard.fill(customer, story.customer)
  await keyboard.press('Tab')
  await keyboard.fill(field(t.field.contact), story.contact)
  await keyboard.fill(field(t.field.phone), story.phone)
  await keyboard.fill(field(t.field.whatHappened), story.whatHappened)

  await keyboard.press('Tab')
  await chooseByArrows(app.desk, keyboard, { group: t.field.anyoneHurt, answer: t.answer.no })
  await keyboard.press('Tab')
  await chooseByArrows(app.desk, keyboard, {
    group: t.field.productionStopped,
    answer: t.answer.yes,
  })
  const kind = app.desk.getByRole('button', { name: t.field.failureKind })
  await keyboard.tabTo(kind)
  await keyboard.press('ArrowDown')
  await app.desk.getByRole('option').first().waitFor()
  await keyboard.press('Enter')
  await expect(kind).not.toContainText(t.field.failureKindUnknown)
  // The list gives the focus back when it is gone.
  await expect(kind).toBeFocused()
  await keyboard.press('Tab')
  await keyboard.type(story.moneyAtStake)
}

/** In the companion, reached from wherever one is: the seven steps, until the call is over. */
export async function holdTheCall(app: JobApp, story: Story): Promise<void> {
  const { companion: t } = labelsIn(story.language)
  if (!(await isInFront(app, 'companion'))) pressOnKeyboard('ctrl+shift+space')
  await toFront(app, 'companion')
  const call = new CompanionPage(app.companion, story.language)
  const keyboard = new Keyboard(app.companion)
  const step = (number: number) =>
    expect(call.currentStep()).toHaveAccessibleName(new RegExp(`^${number} `))
  const moveOn = () => keyboard.press('ControlOrMeta+Enter')
  // One looks before one goes on: the prompt follows what was written.
  const keep = async (line: string) => {
    await keyboard.typeLine(line)
    await expect(app.companion.getByText(spokenPart(line)).first()).toBeVisible()
  }
  await expect(call.line).toBeFocused()

  const [first, second, pressing] = story.issues
  await keep(`! ${first}`)
  await keep(`! ${second}`)
  for (const line of story.heard) await keep(line)
  await expect(call.said.getByRole('listitem')).toHaveCount(story.heard.length + 2)

  await moveOn()
  await step(2)
  await moveOn()
  await expect(call.prompt.getByRole('timer')).toBeVisible()
  await keep(`! ${pressing}`)
  await moveOn()
  await expect(call.prompt.getByRole('timer')).toBeHidden()

  await rankLastFirst(call, keyboard, [pressing, first, second])
  await expect(call.prompt).toContainText(pressing)
  await moveOn()
  await step(3)
  await keep(story.cushion)
  await moveOn()
  await step(4)
  await keep(`* ${story.theirSolution}`)
  await keyboard.type(story.promise.typed)
  await expect(app.companion.getByText(story.promise.shown).first()).toBeVisible()
  await keyboard.press('Enter')
  await expect(call.said).toContainText(spokenPart(story.promise.typed))
  await keep(story.theirPromise)
  await moveOn()
  await step(5)
  await keep(story.verdict)
  await moveOn()
  await step(6)
  await moveOn()
  await step(7)
  await keep(story.nextCall)
  await keep(story.change)
  await expect(call.saved).toBeVisible()
  await moveOn()
  await expect(app.companion.getByRole('heading', { name: t.wrapUp.title })).toBeVisible()
}

/** After the call: how they left it, then on to the desk, which comes to the front. */
export async function wrapUp(app: JobApp, story: Story): Promise<void> {
  const { companion: t, proposal } = labelsIn(story.language)
  const keyboard = new Keyboard(app.companion)
  await keyboard.press('3')
  await expect(
    app.companion.getByRole('radio', { name: new RegExp(t.wrapUp.moments.magic) }),
  ).toBeChecked()
  await expect(app.companion.getByText(t.wrapUp.noneSkipped)).toBeVisible()
  await keyboard.press('ControlOrMeta+Enter')
  const title = filled(proposal.titleFor, { customer: story.customer })
  await expect(app.desk.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await toFront(app, 'desk')
}

/** In the builder: everything that is for us alone. Resolves with the headlines of the options. */
export async function fillInWhatStaysWithUs(app: JobApp, story: Story): Promise<string[]> {
  const { proposal: t } = labelsIn(story.language)
  const keyboard = new Keyboard(app.desk)
  const headlines: string[] = []
  for (const number of [1, 2, 3]) {
    const name = filled(t.options.number, { number })
    const option = app.desk.getByRole('article', { name, exact: true })
    headlines.push(await option.getByRole('textbox', { name: t.field.headline }).inputValue())
    await keyboard.pressButton(option.getByRole('button', { name: t.private.addCost }))
    await keyboard.type(story.private.costItem)
    await keyboard.press('Tab')
    await keyboard.type(story.private.costAmount)
    await keyboard.fill(textbox(option, t.private.approval), story.private.approval)
    await keyboard.fill(textbox(option, t.private.note), story.private.note)
  }
  const ours = app.desk.getByRole('region', { name: t.private.heading }).last()
  const lifetimeValue = ours.getByRole('textbox', { name: t.private.lifetimeValue.slice(0, 5) })
  await keyboard.fill(lifetimeValue, story.private.lifetimeValue)
  await keyboard.fill(textbox(ours, t.private.worstCase), story.private.worstCase)
  return headlines
}

/** Of an installed program nobody knows which of its windows has the focus. */
async function isInFront({ electron }: JobApp, name: WindowName): Promise<boolean> {
  if (electron === undefined) return false
  return (await windowState({ electron }, name)).xId === activeWindow()
}

async function toFront({ electron }: JobApp, name: WindowName): Promise<void> {
  if (electron === undefined) return await expect.poll(() => titleOf(activeWindow())).toBe('Tanto')
  const { xId } = await windowState({ electron }, name)
  await expect.poll(activeWindow).toBe(xId)
}

/** A line without its sign, as the list of what was said shows it. */
function spokenPart(line: string): string {
  return line.replace(/^[^\p{L}\p{N}]+/u, '').replace(/」$/, '')
}

function textbox(inside: Locator, name: string): Locator {
  return inside.getByRole('textbox', { name, exact: true })
}

/** The focus is in the group already; its answer is found with the arrows. */
async function chooseByArrows(
  page: Page,
  keyboard: Keyboard,
  { group, answer }: { group: string; answer: string },
): Promise<void> {
  const wanted = page.getByRole('radiogroup', { name: group }).getByRole('radio', {
    name: answer,
    exact: true,
  })
  for (let presses = 0; presses < 5 && !(await wanted.isChecked()); presses++) {
    await keyboard.press('ArrowRight')
  }
  await expect(wanted).toBeChecked()
}

/** From the line to the issues with Alt+Up, the last one moved to the top, and back with Esc. */
async function rankLastFirst(
  call: CompanionPage,
  keyboard: Keyboard,
  order: readonly string[],
): Promise<void> {
  await keyboard.press('Alt+ArrowUp')
  await expect(call.issues.getByRole('row').first()).toBeFocused()
  await keyboard.press('End')
  await expect(call.issues.getByRole('row').last()).toBeFocused()
  await keyboard.press('Alt+ArrowUp', order.length - 1)
  await expect(call.issues.getByRole('row')).toHaveText(
    order.map((text, index) => new RegExp(`^${index + 1}${text}`)),
  )
  await keyboard.press('Escape')
  await expect(call.line).toBeFocused()
}
