import { runSecondInstance } from './support/running-app.ts'
import { expect, test } from './support/test.ts'

const backup = '/tmp/Tanto backup sample.tanto'

test('a backup that is opened shows where backups are restored, and changes nothing by itself', async ({
  start,
}) => {
  const { desk } = await start([backup])
  await expect(desk).toHaveURL(/settings\/copies/)
})

test('so it does in the program that runs already', async ({ app, profile }) => {
  await expect(app.desk).not.toHaveURL(/settings/)
  expect(await runSecondInstance(profile, [backup])).toBe(0)
  await expect(app.desk).toHaveURL(/settings\/copies/)
})
