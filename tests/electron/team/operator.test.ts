import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { jetstream } from '@nats-io/jetstream'
import { expect } from 'vitest'
import { storedSubjects } from '#electron/main/team/subject.ts'
import { streamNameOf } from '#electron/main/team/team-stream.ts'
import type { CaseId } from '#shared/base/ids.ts'
import { caseOpened } from '../../support/builders.ts'
import { serversTest } from '../../support/nats/servers-test.ts'
import { connectionOf, teamOnServers } from '../../support/nats/team-on-servers.ts'

/** What nobody but the team may ever read, in every way it may be written down. */
const planted = ['Planted Machine Works', 'planted-case', 'Planted-Person', '株式会社植込']
const formsOf = (text: string) => [
  Buffer.from(text),
  Buffer.from(text, 'utf16le'),
  Buffer.from(Buffer.from(text).toString('base64').replace(/=+$/, '').slice(0, -1)),
  Buffer.from(JSON.stringify(text).slice(1, -1)),
]

serversTest('who runs the servers reads sizes and times, and nothing that was said', async () => {
  const { servers, founder, join: joinAs } = await teamOnServers()
  const heard: Buffer[] = []
  // The operator sees all that goes through, not only what is stored.
  const connection = await connectionOf(founder.membership)
  const { id } = founder.membership.team
  connection.subscribe(`tanto.${id}.p.*`, {
    callback: (_error, { subject, data, headers }) => {
      heard.push(
        Buffer.from(`${subject} ${JSON.stringify([...(headers ?? [])])}`),
        Buffer.from(data),
      )
    },
  })
  const person = await joinAs('Planted-Person')
  founder.write(
    caseOpened({ customer: 'Planted Machine Works', whatHappened: '株式会社植込' }, 'planted-case'),
  )
  await person.until(() => person.shared().length === 1)
  person.engine.tellPresence({ caseId: 'planted-case' as CaseId, isOnPhone: true })
  await founder.until(({ engine }) => engine.presence().length === 1)
  await person.inStep()

  const consumer = await jetstream(connection).consumers.get(streamNameOf(id))
  const stored = await consumer.fetch({ max_messages: 4 })
  for await (const { subject, data, headers } of stored) {
    heard.push(Buffer.from(`${subject} ${JSON.stringify([...(headers ?? [])])}`), Buffer.from(data))
  }
  await connection.close()
  expect(storedSubjects(id)).toHaveLength(2)
  await servers.nodes[0]?.stop()
  const folder = servers.nodes[0]?.folder ?? ''
  const names = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = names.filter((one) => one.isFile())
  const bytes = await Promise.all(files.map((one) => readFile(join(one.parentPath, one.name))))
  const all = Buffer.concat([...heard, ...bytes])
  // It would be found: who speaks is there, on the disk and in what went through.
  const speaker = founder.membership.device.id
  expect(Buffer.concat(bytes).includes(speaker)).toBe(true)
  expect(Buffer.concat(heard).includes(speaker)).toBe(true)
  expect(heard.length).toBeGreaterThan(8)
  expect(planted.flatMap(formsOf).filter((form) => all.includes(form))).toEqual([])
})
