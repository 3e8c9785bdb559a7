import { join } from 'node:path'
import { CompanionPage } from './pages/companion-page.ts'
import { mountFailingDisk, needsOwnDisk } from './support/small-disk.ts'
import { expect, test } from './support/test.ts'

test('a disk that turns read-only under a running call is said, keys stay on the screen, and all is saved once it can be written', async ({
  profile,
  start,
}) => {
  needsOwnDisk()
  const disk = mountFailingDisk(join(profile.folder, 'journal'))
  try {
    let app = await start()
    await app.desk.getByRole('button', { name: 'Call now' }).click()
    let companion = new CompanionPage(app.companion)
    await companion.capture('! before it failed')
    await expect(companion.saved).toBeVisible()

    disk.turnReadOnly()
    await companion.line.focus()
    await app.companion.keyboard.type('> typed on a read-only disk by thu 3pm')
    await expect(app.companion.getByRole('alert')).toContainText('can’t be written')
    await expect(app.companion.getByRole('alert')).toContainText('Nothing is lost, I keep trying')
    await expect(companion.saved).toBeHidden()
    await app.companion.keyboard.press('Enter')
    await app.companion.keyboard.type('and the next line')
    await expect(companion.line).toHaveValue('and the next line')

    disk.mend()
    await expect(companion.saved).toBeVisible()
    await expect(app.companion.getByRole('alert')).toBeHidden()
    await app.kill()

    app = await start()
    companion = new CompanionPage(app.companion)
    await expect(companion.line).toHaveValue('and the next line')
    await expect(companion.said).toContainText('before it failed')
    await expect(companion.said).toContainText('typed on a read-only disk')
    await expect(app.desk.getByText(/journal of your cases/)).toHaveCount(0)
    await app.quit()
  } finally {
    disk.remove()
  }
})
