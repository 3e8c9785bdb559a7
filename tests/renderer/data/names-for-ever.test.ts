import { expect, test } from 'vitest'
import { appOrigin } from '#electron/main/app-url.ts'
import { databaseName } from '#renderer/data/database.ts'

test('origin and database keep their names: under others, data would look gone', () => {
  expect(`${appOrigin} ${databaseName}`).toBe('app://bundle tanto')
})
