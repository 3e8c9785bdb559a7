import { expect } from 'vitest'
import { caseOpened } from '../../support/builders.ts'
import { serversTest } from '../../support/nats/servers-test.ts'
import { teamOnServers } from '../../support/nats/team-on-servers.ts'

serversTest('what one device writes is on the other, and nothing is told twice', async () => {
  const team = await teamOnServers()
  const ben = await team.join('ben')
  const told = team.founder.write(caseOpened({}, 'case-1'), caseOpened({}, 'case-2'))
  await ben.until(() => ben.shared().length === 2)
  expect(ben.shared()).toEqual(told)
  const answer = ben.write(caseOpened({}, 'case-3'))
  await team.founder.until((founder) => founder.shared().length === 3)
  expect(team.founder.shared()).toEqual([...told, ...answer])
  await team.founder.inStep()
  await ben.inStep()
  expect(ben.engine.members().people.map(({ name }) => name)).toEqual(['Ann Sample', 'ben'])
})
