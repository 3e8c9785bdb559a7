import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { dataCommandOf, runDataCommand } from '#electron/main/data/command-line.ts'
import type { History } from '#electron/main/data/history.ts'
import { type CommandDesk, openVault } from '#electron/main/data/open-by-command.ts'
import type { SnapshotTask } from '#electron/main/snapshot/snapshot-task.ts'
import { aDraft, callStartedEvents } from '../../support/builders.ts'
import { commandDesk, type TestDesk } from '../../support/command-desk.ts'
import { fakeKeychain } from '../../support/fake-keychain.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

async function withHistory<T>(desk: CommandDesk, work: (history: History) => Promise<T>) {
  const vault = await openVault(desk)
  const outcome = await work(await vault.history())
  await vault.close()
  return outcome
}

const type = (history: History, text: string) => history.journal.append([aDraft(text)])

/** A profile with a snapshot that says "then" and a journal that goes on with "now". */
async function livedIn(desk: TestDesk): Promise<string> {
  return withHistory(desk, async (history) => {
    await history.journal.append(callStartedEvents())
    await type(history, 'then')
    const { name } = await history.takeSnapshot('manual')
    await type(history, 'now')
    return name
  })
}

const draftsIn = (desk: CommandDesk) =>
  withHistory(desk, async (history) => {
    const { events } = await history.read(1, 100)
    const rest = await history.read((events.at(-1)?.seq ?? 0) + 1, 100)
    return [...events, ...rest.events].flatMap((event) =>
      event.kind === 'draft-typed' ? event.text : [],
    )
  })

const run = (desk: CommandDesk, ...argv: string[]) => {
  const command = dataCommandOf(argv)
  if (!command) throw new Error('No command')
  return runDataCommand(command, desk)
}

const segmentIn = ({ userData }: CommandDesk) => join(userData, 'journal', '000000000001.log')

test('started without such an argument, the app is used as ever', () => {
  expect(dataCommandOf(['electron', '.', '--user-data-dir=/x', '--no-sandbox'])).toBeNull()
  expect(dataCommandOf(['tanto', '--restore-snapshot=/a b/c=d.tanto'])).toEqual({
    kind: 'restore-snapshot',
    from: '/a b/c=d.tanto',
  })
})

test('a command that says not what or where to is explained, and changes nothing', async () => {
  const desk = await commandDesk()
  expect(await run(desk, '--restore-snapshot')).toBe(2)
  expect(await run(desk, '--back-up-to=')).toBe(2)
  expect(desk.said.join()).toContain('--restore-snapshot=<')
  expect(await readdir(desk.userData)).toEqual([])
})

test('the snapshots are listed with name, date, reason and size, and nothing is opened for it', async () => {
  const desk = await commandDesk()
  expect(await run(desk, '--list-snapshots')).toBe(0)
  expect(desk.said.pop()).toContain('There is no snapshot')
  const name = await livedIn(desk)
  await writeFile(segmentIn(desk), 'garbage')
  expect(await run(desk, '--list-snapshots')).toBe(0)
  expect(desk.said.pop()).toMatch(
    new RegExp(`^${name}\\t2026-01-05 \\d\\d:\\d\\d\\tmanual\\t\\d+ kB$`),
  )
  expect(await readFile(segmentIn(desk), 'utf8')).toBe('garbage')
})

test('a snapshot is restored by its name, and what was there can be restored again', async () => {
  const desk = await commandDesk()
  const name = await livedIn(desk)
  expect(await run(desk, `--restore-snapshot=${name}`)).toBe(0)
  expect(desk.said.pop()).toContain('Restored')
  expect(await draftsIn(desk)).toEqual(['then'])

  await run(desk, '--list-snapshots')
  const before = desk.said.find((line) => line.includes('manual') && !line.startsWith(name))
  expect(await run(desk, `--restore-snapshot=${before?.split('\t')[0]}`)).toBe(0)
  expect(await draftsIn(desk)).toEqual(['now'])
})

test('a backup is restored by its path, on another machine too', async () => {
  const desk = await commandDesk()
  await livedIn(desk)
  const stick = await temporaryFolder()
  expect(await run(desk, `--back-up-to=${stick}`)).toBe(0)
  const [file = ''] = await readdir(stick)
  expect(desk.said.pop()).toContain(file)
  const elsewhere = await commandDesk()
  expect(await run(elsewhere, `--restore-snapshot=${join(stick, file)}`)).toBe(0)
  expect(await draftsIn(elsewhere)).toEqual(['now'])
})

test('a damaged journal does not stand in the way, and its files are set aside', async () => {
  const desk = await commandDesk()
  const name = await livedIn(desk)
  await withHistory(desk, (history) => type(history, 'later'))
  const lines = (await readFile(segmentIn(desk), 'latin1')).split('\n')
  const torn = lines.toSpliced(-3, 1, 'garbage').join('\n')
  await writeFile(segmentIn(desk), torn, 'latin1')
  expect(await run(desk, `--restore-snapshot=${name}`)).toBe(0)
  const folder = desk.said.find((line) => line.includes('set aside'))?.split(': ')[1] ?? ''
  expect((await readdir(join(folder, 'journal'))).length).toBeGreaterThan(0)
  expect(await draftsIn(desk)).toEqual(['then'])
})

test('a journal that can’t even be listed does not stand in the way', async () => {
  const desk = await commandDesk()
  const name = await livedIn(desk)
  await rm(join(desk.userData, 'journal'), { recursive: true })
  await writeFile(join(desk.userData, 'journal'), 'a file where a folder should be')
  expect(await run(desk, `--restore-snapshot=${name}`)).toBe(0)
  expect(await draftsIn(desk)).toEqual(['then'])
})

test('the browser’s database is set aside, whatever is in it', async () => {
  const desk = await commandDesk()
  const name = await livedIn(desk)
  await mkdir(join(desk.userData, 'IndexedDB'))
  await writeFile(join(desk.userData, 'IndexedDB', 'CURRENT'), 'garbage')
  expect(await run(desk, `--restore-snapshot=${name}`)).toBe(0)
  expect(existsSync(join(desk.userData, 'IndexedDB'))).toBe(false)
  const aside = (await readdir(desk.userData)).find((one) => one.startsWith('set-aside-')) ?? ''
  expect(await readdir(join(desk.userData, aside))).toEqual(['IndexedDB'])
})

test('what is no backup, or a torn one, is refused in words and changes nothing', async () => {
  const desk = await commandDesk()
  const name = await livedIn(desk)
  const stick = await temporaryFolder()
  await writeFile(join(stick, 'holiday.tanto'), 'not a backup')
  expect(await run(desk, `--restore-snapshot=${join(stick, 'holiday.tanto')}`)).toBe(1)
  expect(desk.said.pop()).toContain('Nothing was changed: this is no backup')
  expect(await run(desk, '--restore-snapshot=000000000009-none.tanto')).toBe(1)
  expect(desk.said.pop()).toContain('no snapshot and no file named')
  await truncate(join(desk.userData, 'snapshots', name), 300)
  expect(await run(desk, `--restore-snapshot=${name}`)).toBe(1)
  expect(desk.said.pop()).toContain('Nothing was changed')
  expect(await draftsIn(desk)).toEqual(['then', 'now'])
})

test('what a newer version wrote is left alone, in words', async () => {
  const desk = await commandDesk()
  const name = await livedIn(desk)
  const marker = join(desk.userData, 'profile.json')
  const newer = (await readFile(marker, 'utf8')).replace(/"journal": \d+/, '"journal": 99')
  await writeFile(marker, newer)
  const before = await readFile(segmentIn(desk))
  expect(await run(desk, `--restore-snapshot=${name}`)).toBe(1)
  expect(desk.said.pop()).toContain('newer version')
  expect(await readFile(segmentIn(desk))).toEqual(before)
})

test('behind a passphrase it asks for it, and refuses a wrong one', async () => {
  const passphrase = 'five quiet words in here'
  const desk = await commandDesk({ readSecret: async () => passphrase })
  const vault = await openVault(desk)
  await (await vault.keyring()).setPassphrase({ passphrase, askedAt: 'every-start' })
  await vault.close()
  const name = await livedIn(desk)
  expect(await run({ ...desk, readSecret: async () => null }, `--restore-snapshot=${name}`)).toBe(1)
  expect(desk.said.pop()).toContain('passphrase or recovery code is missing')
  const wrong = { ...desk, readSecret: async () => 'five other words in here' }
  expect(await run(wrong, `--restore-snapshot=${name}`)).toBe(1)
  expect(await run(desk, `--restore-snapshot=${name}`)).toBe(0)

  const stick = await temporaryFolder()
  expect(await run(desk, `--back-up-to=${stick}`)).toBe(0)
  const [file = ''] = await readdir(stick)
  const elsewhere = await commandDesk({ readSecret: async () => passphrase })
  expect(await run(elsewhere, `--restore-snapshot=${join(stick, file)}`)).toBe(0)
  expect(await draftsIn(elsewhere)).toEqual(['then'])
})

test('a backup that only this machine’s keychain opens is not written', async () => {
  const desk = await commandDesk({ keychain: fakeKeychain() })
  await livedIn(desk)
  const stick = await temporaryFolder()
  expect(await run(desk, `--back-up-to=${stick}`)).toBe(1)
  expect(desk.said.pop()).toContain('on this computer only')
  expect(await readdir(stick)).toEqual([])
})

test('with the keyring lost, a backup brings everything back and what was there is set aside', async () => {
  const desk = await commandDesk({ keychain: fakeKeychain() })
  await livedIn(desk)
  const plain = await commandDesk()
  await livedIn(plain)
  const stick = await temporaryFolder()
  await run(plain, `--back-up-to=${stick}`)
  const [file = ''] = await readdir(stick)
  for (const name of await readdir(desk.userData)) {
    if (name.startsWith('keyring')) await rm(join(desk.userData, name))
  }
  await rm(join(desk.userData, 'snapshots'), { recursive: true })
  expect(await run(desk, `--restore-snapshot=${join(stick, file)}`)).toBe(0)
  expect(await draftsIn(desk)).toEqual(['now'])
  const aside = (await readdir(desk.userData)).filter((one) => one.startsWith('set-aside-'))
  expect(aside.length).toBeGreaterThan(0)
})

test('a disk without room is said as such, and nothing is changed', async () => {
  const desk = await commandDesk()
  const name = await livedIn(desk)
  const full = {
    ...desk,
    run: async () => ({ kind: 'failed', reason: 'no room', code: 'ENOSPC' }) as const,
  }
  expect(await run(full, `--restore-snapshot=${name}`)).toBe(1)
  expect(desk.said.pop()).toContain('the disk is full')
  expect(await draftsIn(desk)).toEqual(['then', 'now'])
})

test('a restore that fails half-way puts the damaged journal back', async () => {
  const desk = await commandDesk()
  const name = await livedIn(desk)
  const whole = await readFile(segmentIn(desk), 'latin1')
  const failing = {
    ...desk,
    run: async (task: SnapshotTask) =>
      task.kind === 'take'
        ? ({ kind: 'damaged', reason: 'a gap' } as const)
        : ({ kind: 'failed', reason: 'no room', code: 'ENOSPC' } as const),
  }
  expect(await run(failing, `--restore-snapshot=${name}`)).toBe(1)
  expect(desk.said.pop()).toContain('the disk is full')
  expect(await readFile(segmentIn(desk), 'latin1')).toBe(whole)
})
