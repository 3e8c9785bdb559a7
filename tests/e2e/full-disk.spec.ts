import { join } from 'node:path'
import { CompanionPage } from './pages/companion-page.ts'
import { mountSmallDisk, needsSmallDisk } from './support/small-disk.ts'
import { expect, test } from './support/test.ts'

test('on a full disk typing goes on, the line says it is not saved, and all is saved once there is room', async ({
  profile,
  start,
}) => {
  needsSmallDisk()
  const disk = mountSmallDisk(join(profile.folder, 'journal'))
  try {
    let app = await start()
    await app.desk.getByRole('button', { name: 'Call now' }).click()
    let companion = new CompanionPage(app.companion)
    await companion.capture('! before the disk was full')
    await expect(companion.saved).toBeVisible()

    disk.fill()
    await companion.line.focus()
    await companion.page.keyboard.type('> typed on a full disk by thu 3pm')
    await expect(companion.page.getByRole('alert')).toContainText('the disk is full')
    await expect(companion.page.getByRole('alert')).toContainText('Nothing is lost, I keep trying')
    await expect(companion.saved).toBeHidden()
    await companion.page.keyboard.press('Enter')
    await companion.page.keyboard.type('and the next line')
    await expect(companion.line).toHaveValue('and the next line')

    disk.makeRoom()
    await expect(companion.saved).toBeVisible()
    await expect(companion.page.getByRole('alert')).toBeHidden()
    await app.kill()

    app = await start()
    companion = new CompanionPage(app.companion)
    await expect(companion.line).toHaveValue('and the next line')
    await expect(companion.said).toContainText('before the disk was full')
    await expect(companion.said).toContainText('typed on a full disk')
    await app.quit()
  } finally {
    disk.remove()
  }
})

const onlyInTheWindow = 'so much that no page of the disk that is begun has room for it'

test('quitting on a full disk asks first; who stays can save, and quit then', async ({
  profile,
  start,
}) => {
  needsSmallDisk()
  const disk = mountSmallDisk(join(profile.folder, 'journal'))
  try {
    let app = await start()
    await app.desk.getByRole('button', { name: 'Call now' }).click()
    let companion = new CompanionPage(app.companion)
    await companion.line.focus()
    disk.fill()
    await app.companion.keyboard.type(onlyInTheWindow)
    await expect(app.companion.getByRole('alert')).toContainText('the disk is full')
    const questions = await app.electron.evaluateHandle(({ app: electron, dialog }) => {
      const asked: string[] = []
      dialog.showMessageBoxSync = (...args: unknown[]) => {
        asked.push(String(Reflect.get(Object(args.at(-1)), 'message')))
        return 0
      }
      electron.quit()
      return asked
    })
    await expect.poll(() => questions.evaluate((asked) => asked.length)).toBeGreaterThan(0)
    await expect(companion.line).toHaveValue(onlyInTheWindow)

    disk.makeRoom()
    await expect(companion.saved).toBeVisible()
    await app.quit()
    app = await start()
    companion = new CompanionPage(app.companion)
    await expect(companion.line).toHaveValue(onlyInTheWindow)
  } finally {
    disk.remove()
  }
})
