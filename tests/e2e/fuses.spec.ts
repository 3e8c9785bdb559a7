import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { FUSES, readFuses, setFuses } from '../../scripts/package/fuses.mjs'
import { attachTo, pageOf, startDriven } from './support/driven-package.ts'
import { createProfile, type Profile } from './support/profile.ts'
import { nameForUsers, type PackedApp, packApp, type Run, runOn } from './support/packed-app.ts'
import { expect, test } from './support/test.ts'
import { visibleWindows } from './support/x-display.ts'

const isLinux = process.platform === 'linux'
const reason = 'the copy is put together as on Linux; packages of other systems are tried there'
if (!isLinux) console.log(`skipped: ${reason}`)
test.skip(!isLinux, reason)
test.describe.configure({ mode: 'serial' })

let open: PackedApp
let fused: PackedApp
let profile: Profile
let running: Run

test.beforeAll(async () => {
  open = packApp()
  fused = packApp()
  await setFuses(fused.executable)
  nameForUsers(fused)
  profile = createProfile()
})

test.afterAll(() => {
  running?.kill()
  for (const made of [open, fused, profile]) made?.remove()
})

test('the fuses read back from the program are the ones that are wanted', async () => {
  const before = await readFuses(open.executable)
  const after = await readFuses(fused.executable)
  expect(Object.keys(after)).toEqual(Object.keys(before))
  expect(Object.keys(after).length).toBeGreaterThanOrEqual(8)
  expect(FUSES).toMatchObject(after)
  expect(before).not.toEqual(after)
})

test('with its fuses set the app starts, keeps what is typed, and has it at the next start', async () => {
  running = await startDriven(fused.executable, profile.folder)
  const first = await attachTo(running)
  const companion = await pageOf(first, 'companion')
  const desk = await pageOf(first, 'desk')
  await desk.getByRole('button', { name: 'Call now' }).click()
  const line = companion.getByRole('textbox').first()
  await line.fill('typed into the packed app')
  await companion.locator('[data-save-state="saved"]').waitFor()
  await first.close()
  running.kill()
  await running.ended

  running = await startDriven(fused.executable, profile.folder)
  const second = await attachTo(running)
  await expect((await pageOf(second, 'companion')).getByRole('textbox').first()).toHaveValue(
    'typed into the packed app',
  )
  await second.close()
})

// Each of these starts the program once more beside the one that runs: it hands over to that and
// ends, unless it was made to do something else. Without fuses it is, which proves the attempt.
const attempts: [
  string,
  (mark: string) => { args?: string[]; env?: Record<string, string>; proof?: RegExp },
][] = [
  ['ELECTRON_RUN_AS_NODE', (mark) => ({ args: [mark], env: { ELECTRON_RUN_AS_NODE: '1' } })],
  ['NODE_OPTIONS', (mark) => ({ env: { NODE_OPTIONS: `--require ${mark}` } })],
  ['--inspect', () => ({ args: ['--inspect=0'], proof: /Debugger listening/ })],
]

for (const [name, attempt] of attempts) {
  test(`${name} does nothing`, async () => {
    const didIt = async ({ executable }: PackedApp) => {
      const mark = join(profile.folder, 'did-it')
      const script = join(profile.folder, 'foreign.cjs')
      writeFileSync(script, `require('node:fs').writeFileSync(${JSON.stringify(mark)}, '')`)
      const { args, env, proof } = attempt(script)
      const run = runOn(profile.folder, executable, args, env)
      await run.ended
      const was = existsSync(mark) || proof?.test(run.output()) === true
      rmSync(mark, { force: true })
      return was
    }
    expect(await didIt(open), 'without fuses').toBe(true)
    expect(await didIt(fused), 'with fuses').toBe(false)
  })
}

test('no folder is run in place of the archive', async () => {
  const didIt = async ({ executable, resources }: PackedApp) => {
    const mark = join(profile.folder, 'did-it')
    const folder = join(resources, 'app')
    mkdirSync(folder)
    writeFileSync(join(folder, 'package.json'), '{"main":"foreign.cjs"}')
    const script = `require('node:fs').writeFileSync(${JSON.stringify(mark)}, ''); process.exit()`
    writeFileSync(join(folder, 'foreign.cjs'), script)
    renameSync(join(resources, 'app.asar'), join(resources, 'kept'))
    await runOn(profile.folder, executable, [folder]).ended
    renameSync(join(resources, 'kept'), join(resources, 'app.asar'))
    rmSync(folder, { recursive: true })
    const was = existsSync(mark)
    rmSync(mark, { force: true })
    return was
  }
  expect(await didIt(open), 'without fuses').toBe(true)
  expect(await didIt(fused), 'with fuses').toBe(false)
})

test('what users have opens no door to a debugger', async () => {
  running.kill()
  await expect.poll(() => visibleWindows('Tanto')).toEqual([])
  const door = join(profile.folder, 'DevToolsActivePort')
  expect(existsSync(door), 'what is still being developed did').toBe(true)
  rmSync(door)
  running = runOn(profile.folder, fused.forUsers, ['--remote-debugging-port=0'])
  await expect.poll(() => visibleWindows('Tanto'), { timeout: 30_000 }).toHaveLength(1)
  expect(existsSync(door)).toBe(false)
  expect(running.output()).not.toContain('DevTools listening')
})
