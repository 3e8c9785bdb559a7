import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { openUpdateDriver } from '#electron/main/updates/update-driver.ts'
import { readUpdateSource } from '#electron/main/updates/update-source.ts'
import { UpdateError } from '#electron/main/updates/update-problem.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { openUpdateServer, type UpdateServer } from '../../support/update-server.ts'

let server: UpdateServer
let folder: string
beforeEach(async () => {
  server = await openUpdateServer()
  folder = await temporaryFolder()
  writeFileSync(join(folder, 'app-update.yml'), 'updaterCacheDirName: fetched\n')
  writeFileSync(join(folder, 'running.AppImage'), 'the version that runs')
  vi.stubEnv('APPIMAGE', join(folder, 'running.AppImage'))
})
afterEach(async () => {
  vi.unstubAllEnvs()
  await server.close()
})

function openDriver(version = '0.1.0') {
  const source = readUpdateSource(server.source)
  if (!source) throw new Error('no source')
  return openUpdateDriver(source, 'AppImage', {
    version,
    name: 'Tanto',
    isPackaged: true,
    appUpdateConfigPath: join(folder, 'app-update.yml'),
    userDataPath: folder,
    baseCachePath: join(folder, 'cache'),
    whenReady: async () => {},
    relaunch: () => {},
    quit: () => {},
    onQuit: () => {},
  })
}

const handedOver = (driver: ReturnType<typeof openDriver>) => {
  const ends: boolean[] = []
  driver.handOver((isInstalled) => ends.push(isInstalled))
  return ends
}

const fetched = () => {
  const pending = join(folder, 'cache/fetched/pending')
  return existsSync(pending) ? readdirSync(pending) : []
}
const problemOf = (work: Promise<unknown>) =>
  work.then(
    () => 'none',
    (error: unknown) => (error instanceof UpdateError ? error.problem : String(error)),
  )
const fetchIt = async (driver = openDriver()) => {
  await driver.look()
  return driver.download(() => {}, new AbortController().signal)
}

// The updater keeps to its own system: the one for AppImages, the one that needs no installer.
describe.skipIf(process.platform !== 'linux' || process.arch !== 'x64')(
  'an AppImage, on Linux x64 only',
  () => {
    test('a signed newer version is found, fetched, held against its hash and put in place', async () => {
      server.publish({ package: Buffer.from('#!/bin/sh\nexit 0\n') })
      const driver = openDriver()
      expect(await driver.look()).toEqual({ version: '9.0.0', bytes: 17 })
      const shares: number[] = []
      const signal = new AbortController().signal
      expect(await driver.download((share) => shares.push(share), signal)).toBe(true)
      expect(shares.at(-1)).toBe(1)
      expect(handedOver(driver)).toEqual([true])
      expect(readFileSync(join(folder, 'running.AppImage'), 'utf8')).toBe('#!/bin/sh\nexit 0\n')
    })

    test('nothing is told to the server but that somebody asks', async () => {
      server.publish()
      await fetchIt()
      expect(server.asked).toEqual([
        '/latest-linux.yml',
        '/latest-linux.yml.sig',
        '/Tanto-9.0.0.AppImage',
      ])
      for (const told of server.headers) {
        expect(
          Object.keys(told).filter((name) => !['host', 'connection', 'accept'].includes(name)),
        ).toEqual(expect.arrayContaining(['user-agent', 'cache-control']))
        expect(JSON.stringify(told)).not.toMatch(/staging|0\.1\.0|linux|cookie/i)
      }
    })

    test('the same version, and an older one, is no update', async () => {
      server.publish({ version: '0.1.0' })
      expect(await openDriver().look()).toBe(null)
      server.publish({ version: '0.0.9' })
      expect(await openDriver().look()).toBe(null)
    })

    test('an update that is rolled out to nobody yet is none, and one for all is', async () => {
      server.publish({ more: 'stagingPercentage: 0\n' })
      expect(await openDriver().look()).toBe(null)
      server.publish({ more: 'stagingPercentage: 100\n' })
      expect(await openDriver().look()).toMatchObject({ version: '9.0.0' })
    })

    const ours = 'version: 9.0.0\nfiles: []\n'

    test.for([
      [
        'a signature of somebody else',
        { signature: Buffer.alloc(64, 7).toString('base64') },
        'not-genuine',
      ],
      ['no signature at all', { signature: '' }, 'not-genuine'],
      ['a signature that is no base64', { signature: '<html>' }, 'not-genuine'],
      ['the signed feed of another system', { signedAs: 'latest.yml' }, 'not-genuine'],
      ['a signed feed without files', { feed: ours }, 'not-understood'],
      ['a signed feed that is no YAML', { feed: 'version: [' }, 'not-understood'],
      ['a signed feed of a version that is none', { version: '../9' }, 'not-understood'],
      [
        'a signed feed that leads to another place',
        { fileName: 'https://elsewhere.example/T.AppImage' },
        'not-understood',
      ],
      [
        'a signed feed that leads out of its folder',
        { fileName: '../../T.AppImage' },
        'not-understood',
      ],
      ['a signed feed with a hash that is none', { sha512: 'abc' }, 'not-understood'],
      ['a feed without end', { feed: 'a'.repeat(70_000) }, 'too-large'],
    ] as const)('%s: nothing is offered', async ([, update, problem]) => {
      server.publish(update)
      expect(await problemOf(openDriver().look())).toBe(problem)
      expect(server.asked.filter((path) => path.includes('AppImage'))).toEqual([])
    })

    test('a feed changed after it was signed is thrown away unread', async () => {
      server.publish()
      server.serve('/latest-linux.yml', 'version: 9.9.9\n')
      expect(await problemOf(openDriver().look())).toBe('not-genuine')
    })

    test('a server that is gone, has nothing, or leads elsewhere is not reachable', async () => {
      expect(await problemOf(openDriver().look())).toBe('unreachable')
      let visits = 0
      const elsewhere = createServer((_request, response) => {
        visits += 1
        response.end('version: 9.9.9\n')
      })
      await new Promise<void>((listening) => elsewhere.listen(0, '127.0.0.1', listening))
      const { port } = elsewhere.address() as AddressInfo
      server.publish()
      server.serve('/latest-linux.yml', (response) =>
        response.writeHead(302, { location: `http://127.0.0.1:${port}/latest-linux.yml` }).end(),
      )
      expect(await problemOf(openDriver().look())).toBe('unreachable')
      expect(visits).toBe(0)
      elsewhere.close()
      const driver = openDriver()
      await server.close()
      expect(await problemOf(driver.look())).toBe('unreachable')
    })

    test.for([
      [
        'is not what was signed',
        (path: string) => server.serve(path, 'x'.repeat(5000)),
        'not-genuine',
      ],
      [
        'breaks off',
        (path: string) =>
          server.serve(path, (response) => {
            response.writeHead(200, { 'content-length': 5000 })
            response.write('x'.repeat(100), () => response.destroy())
          }),
        'cut-off',
      ],
      [
        'ends early without a word',
        (path: string) => server.serve(path, (response) => response.end('x'.repeat(100))),
        'cut-off',
      ],
      [
        'never ends',
        (path: string) =>
          server.serve(path, (response) => {
            const more = (): void => {
              if (!response.destroyed)
                response.write(Buffer.alloc(65_536), () => setImmediate(more))
            }
            more()
          }),
        'too-large',
      ],
      [
        'is to be fetched elsewhere',
        (path: string) =>
          server.serve(path, (response) =>
            response.writeHead(302, { location: 'https://elsewhere.example/' }).end(),
          ),
        'unreachable',
      ],
    ] as const)(
      'a download that %s is thrown away, and nothing is put in place',
      async ([, spoil, problem]) => {
        server.publish({ package: Buffer.alloc(5000, 'y') })
        spoil('/Tanto-9.0.0.AppImage')
        const driver = openDriver()
        expect(await problemOf(fetchIt(driver))).toBe(problem)
        expect(fetched()).toEqual([])
        expect(handedOver(driver)).toEqual([false])
        expect(readFileSync(join(folder, 'running.AppImage'), 'utf8')).toBe('the version that runs')
        // What follows is as if nothing had been.
        server.publish({ package: Buffer.alloc(5000, 'y') })
        expect(await fetchIt(driver)).toBe(true)
      },
    )

    test('a download can be called off', async () => {
      server.publish({ package: Buffer.alloc(5000, 'y') })
      server.serve('/Tanto-9.0.0.AppImage', (response) => response.write('y'))
      const driver = openDriver()
      await driver.look()
      const off = new AbortController()
      const download = driver.download(() => {}, off.signal)
      setTimeout(() => off.abort(), 50)
      expect(await download).toBe(false)
    })

    test('a folder that can’t be written is said to be one', async () => {
      server.publish()
      mkdirSync(join(folder, 'cache/fetched'), { recursive: true })
      writeFileSync(join(folder, 'cache/fetched/pending'), 'a file where a folder should be')
      expect(await problemOf(fetchIt())).toBe('disk')
    })
  },
)
